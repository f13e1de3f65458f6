/// A part of a pattern without gaps: what has to stand together.
///
/// The automaton looks for segments. A sentence in which a segment of a pattern is missing can't
/// hold a match, so that only few sentences are looked at closely.
typealias Segment = Pattern

extension Pattern {
  /// The most ways in which a pattern is written out.
  private static let mostChains = 24
  /// The most segments of a way that are looked for.
  private static let mostSegments = 8

  /// Returns the ways in which the pattern can match, each as segments that all have to be there.
  ///
  /// A way without a segment tells nothing; it is returned as an empty array.
  func chains() -> [[Segment]] {
    ways().map { parts in
      var chain: [Segment] = []
      for run in parts.split(separator: nil) {
        let segment = trimmed(run.compactMap(\.self))
        if !segment.isEmpty, chain.count < Self.mostSegments {
          chain.append(segment.count == 1 ? segment[0] : .sequence(segment))
        }
      }
      return chain
    }
  }

  /// Returns the ways to match as rows of solid parts, with nil wherever other words may stand.
  private func ways() -> [[Pattern?]] {
    switch self {
    case .never: []
    case .token: [[self]]
    case .gap, .place: [[nil]]
    case .start, .end: [[]]
    case .mark(let part), .capture(_, let part): part.ways()
    case .optional(let part): part.isSolid ? [[self]] : [[nil]]
    case .alternatives(let parts):
      isSolid ? [[self]] : Self.limited(parts.flatMap { $0.ways() })
    case .repeated(let part, let count, let gap):
      gap == 0 && part.isSolid
        ? [Array(repeating: part, count: count) + [nil]]
        : part.ways().map { [nil] + $0 + [nil] }
    case .sequence(let parts):
      parts.reduce([[]]) { rows, part in
        let ways = part.ways()
        return Self.limited(rows.flatMap { row in ways.map { row + $0 } })
      }
    }
  }

  /// Too many ways aren't told apart: other words may stand everywhere.
  private static func limited(_ rows: [[Pattern?]]) -> [[Pattern?]] {
    rows.count <= mostChains ? rows : [[nil]]
  }

  /// True when nothing but listed tokens can stand within.
  private var isSolid: Bool {
    !contains {
      switch $0 {
      case .gap, .place, .start, .end, .mark, .capture: true
      case .repeated(_, _, let gap): gap > 0
      default: false
      }
    }
  }

  /// Drops what tells nothing at the ends: optional parts and words of any kind.
  private func trimmed(_ parts: [Pattern]) -> [Pattern] {
    var parts = parts[...]
    while let first = parts.first, first.tellsNothing { parts.removeFirst() }
    while let last = parts.last, last.tellsNothing { parts.removeLast() }
    return Array(parts)
  }

  private var tellsNothing: Bool { isNullable || self == .token(.anyWord) }
}
