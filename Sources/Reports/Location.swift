import Text

/// A place in a text, as editors show it.
public struct Location: Hashable, Sendable {
  /// 1-based.
  public var line: Int
  /// 1-based, in characters as a reader counts them.
  public var column: Int
}

/// The lines of a text.
struct LineIndex {
  private let text: [UInt8]
  private let starts: [Int]

  init(_ text: [UInt8]) {
    self.text = text
    var starts = [0]
    for (offset, byte) in text.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.starts = starts
  }

  /// The longest stretch of a line that is read to count characters, in bytes. Behind it, bytes
  /// are counted: nobody looks for a column there.
  private static let longestCount = 4096

  func location(of offset: Int) -> Location {
    let line = lineNumber(of: offset)
    let start = starts[line]
    let counted = min(offset, start + Self.longestCount)
    let column = String(decoding: text[start..<counted], as: UTF8.self).count + offset - counted
    return Location(line: line + 1, column: column + 1)
  }

  /// Returns the parts of `range` by line, without line breaks, each with the whole of its line.
  func parts(of range: TextRange) -> [(part: TextRange, line: TextRange)] {
    var parts: [(TextRange, TextRange)] = []
    let first = lineNumber(of: range.lowerBound)
    let last = max(first, lineNumber(of: max(range.lowerBound, range.upperBound - 1)))
    for number in first...last {
      let line = lineRange(number)
      parts.append((range.clamped(to: line), line))
    }
    return parts
  }

  private func lineRange(_ number: Int) -> TextRange {
    var end = number + 1 < starts.count ? starts[number + 1] - 1 : text.count
    if end > starts[number], text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return starts[number]..<end
  }

  /// Returns the 0-based number of the line that holds a byte.
  private func lineNumber(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
