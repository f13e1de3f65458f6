/// Finds which patterns a sentence may hold, in one pass over its symbols.
///
/// All segments of all patterns of a language are one automaton: a set of positions within the
/// segments (Glushkov's construction), made deterministic as the text demands it. Each token costs
/// one look-up, however many rules there are. The number of states that are kept is bounded; when
/// it is reached, they are made anew.
struct Automaton {
  /// The number of a segment.
  typealias SegmentNumber = Int32

  private struct Position {
    var label: Label
    var segment: SegmentNumber
    var follows: [Int32] = []
    var isLast = false
  }

  private struct State {
    var positions: [Int32]
    var segments: [SegmentNumber]
  }

  private static let mostStates = 1 << 16

  private var positions: [Position] = []
  /// The first positions of all segments, by label.
  private var starts: [[Int32]] = []
  private var segmentCount: SegmentNumber = 0

  private var states: [State] = []
  private var isEnd: [Bool] = []
  private var stateNumbers: [[Int32]: Int32] = [:]
  private var transitions = TransitionTable()

  init() { forget() }

  /// Adds a segment and returns its number.
  mutating func add(_ segment: Segment, vocabulary: Vocabulary) -> SegmentNumber {
    let number = segmentCount
    segmentCount += 1
    let part = build(segment, number, vocabulary)
    for last in part.lasts { positions[Int(last)].isLast = true }
    for first in part.firsts {
      let label = Int(positions[Int(first)].label)
      if starts.count <= label {
        starts += Array(repeating: [], count: label + 1 - starts.count)
      }
      starts[label].append(first)
    }
    return number
  }

  /// Returns the state after `symbol`, from `state`; 0 is the state at the beginning.
  mutating func next(
    after state: Int32, _ symbol: Symbol, isSoft: Bool, vocabulary: Vocabulary
  ) -> Int32 {
    // A comma and a word may be the same symbol: none of the patterns names them.
    let token = symbol &<< 1 | (isSoft ? 1 : 0)
    if let known = transitions.target(from: state, token) { return known }
    var reached = successors(of: state, vocabulary.labels(of: symbol))
    if isSoft { reached.formUnion(states[Int(state)].positions) }
    if states.count >= Self.mostStates || transitions.isFull {
      forget()
      return stateNumber(reached.sorted())
    }
    let number = stateNumber(reached.sorted())
    transitions.insert(number, from: state, token)
    return number
  }

  /// True when a segment ends in a state.
  func endsSegment(_ state: Int32) -> Bool { isEnd[Int(state)] }

  /// The segments that end in a state.
  func segments(of state: Int32) -> [SegmentNumber] { states[Int(state)].segments }

  private func successors(of state: Int32, _ labels: ArraySlice<Label>) -> Set<Int32> {
    var reached: Set<Int32> = []
    for label in labels where Int(label) < starts.count {
      reached.formUnion(starts[Int(label)])
    }
    for position in states[Int(state)].positions {
      for follow in positions[Int(position)].follows
      where labels.contains(positions[Int(follow)].label) {
        reached.insert(follow)
      }
    }
    return reached
  }

  private mutating func stateNumber(_ reached: [Int32]) -> Int32 {
    if let number = stateNumbers[reached] { return number }
    var segments: [SegmentNumber] = []
    for position in reached where positions[Int(position)].isLast {
      let segment = positions[Int(position)].segment
      if !segments.contains(segment) { segments.append(segment) }
    }
    let number = Int32(clamping: states.count)
    states.append(State(positions: reached, segments: segments))
    isEnd.append(!segments.isEmpty)
    stateNumbers[reached] = number
    return number
  }

  private mutating func forget() {
    states.removeAll(keepingCapacity: true)
    isEnd.removeAll(keepingCapacity: true)
    stateNumbers.removeAll(keepingCapacity: true)
    transitions.removeAll()
    _ = stateNumber([])
  }
}

// Glushkov's construction: which positions a part begins with, ends with, and can do without.
extension Automaton {
  private struct Part {
    var firsts: [Int32] = []
    var lasts: [Int32] = []
    var isNullable = true
  }

  private mutating func build(
    _ pattern: Pattern, _ segment: SegmentNumber, _ vocabulary: Vocabulary
  ) -> Part {
    switch pattern {
    case .token(let test):
      let number = Int32(clamping: positions.count)
      positions.append(Position(label: vocabulary.label(for: test), segment: segment))
      return Part(firsts: [number], lasts: [number], isNullable: false)
    case .sequence(let parts):
      return parts.reduce(into: Part()) { whole, part in
        join(&whole, build(part, segment, vocabulary))
      }
    case .alternatives(let parts):
      var whole = Part(isNullable: false)
      for part in parts.map({ build($0, segment, vocabulary) }) {
        whole.firsts += part.firsts
        whole.lasts += part.lasts
        whole.isNullable = whole.isNullable || part.isNullable
      }
      return whole
    case .optional(let inner):
      var part = build(inner, segment, vocabulary)
      part.isNullable = true
      return part
    case .repeated(let inner, let count, _):
      var whole = Part()
      for _ in 0..<count { join(&whole, build(inner, segment, vocabulary)) }
      return whole
    case .mark(let inner), .capture(_, let inner): return build(inner, segment, vocabulary)
    case .never, .gap, .start, .end, .place: return Part()
    }
  }

  private mutating func join(_ whole: inout Part, _ part: Part) {
    for last in whole.lasts { positions[Int(last)].follows += part.firsts }
    whole.firsts += whole.isNullable ? part.firsts : []
    whole.lasts = part.lasts + (part.isNullable ? whole.lasts : [])
    whole.isNullable = whole.isNullable && part.isNullable
  }
}
