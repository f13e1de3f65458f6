/// The tokens of a sentence while it is read, in memory that is used for each.
struct TokenLine {
  let memory: UnsafeMutableBufferPointer<Token>
  let text: UnsafeBufferPointer<UInt8>
  var count = 0

  var all: [Token] { Array(UnsafeBufferPointer(rebasing: memory[..<count])) }

  var last: Token? { count > 0 ? memory[count - 1] : nil }

  /// Adds a token, or makes the last one longer where both are of `!` and `?`: `?!` is one sign.
  mutating func append(_ kind: Token.Kind, _ range: TextRange) {
    if kind == .sign, isEmphatic(text[range.lowerBound]), let last,
      last.range.upperBound == range.lowerBound, isEmphatic(text[last.range.lowerBound]),
      !isDamage(at: range.lowerBound)
    {
      memory[count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      memory.initializeElement(at: count, to: Token(kind: kind, range: range))
      count += 1
    }
  }

  /// The most bytes of a run that are looked at.
  private static let longestRun = 8

  /// True for question marks that stand for letters which a mail program couldn't show: before a
  /// word, as in ` ??their`, or behind one full stop.
  private func isDamage(at position: Int) -> Bool {
    var (start, end) = (position, position)
    while start > 0, position - start < Self.longestRun, text[start - 1] == UInt8(ascii: "?") {
      start -= 1
    }
    while end < text.count, end - position < Self.longestRun, text[end] == UInt8(ascii: "?") {
      end += 1
    }
    guard end > position, start > 0 else { return false }
    if text[start - 1] == UInt8(ascii: ".") {
      return start < 2 || text[start - 2] != UInt8(ascii: ".")
    }
    return text[start - 1] <= 0x20 && end < text.count && isLetter(text[end])
  }
}

private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }

private func isEmphatic(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
}
