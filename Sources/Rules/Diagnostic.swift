/// A mistake in a lexicon, at its place.
public struct Diagnostic: Error, Hashable, Sendable {
  /// The file as the user knows it, for example `en/blaming.lexicon`.
  public var file: String
  /// 1-based.
  public var line: Int
  /// 1-based, in characters of the line.
  public var column: Int
  /// What is wrong, and what to write instead.
  public var message: String
  /// The line of the lexicon that it is about.
  public var source: String

  public init(file: String, line: Int, column: Int, message: String, source: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.source = source
  }
}

/// Returns the one of `candidates` that `word` is most likely a slip for, or nil when none is near.
func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let limit = max(1, word.utf8.count / 3)
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let distance = editDistance(Array(word.utf8), Array(candidate.utf8), limit: limit)
    if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.candidate
}

/// Returns the Levenshtein distance of two words, or more than `limit` when it is more.
private func editDistance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
  guard abs(left.count - right.count) <= limit, left.count <= 64 else { return limit + 1 }
  var previous = Array(0...right.count)
  for (row, byte) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      let substitution = previous[column] + (byte == other ? 0 : 1)
      current.append(min(substitution, previous[column + 1] + 1, current[column] + 1))
    }
    previous = current
  }
  return previous[right.count]
}
