/// A line of a text, as byte offsets into it.
struct Line {
  /// Its first byte.
  var start: Int
  /// The end of it, with its line break.
  var end: Int
  /// What is left without marks of quotes and without blanks around it.
  var content: Range<Int>
  /// How many quotes it stands in: 2 for `>> text`.
  var depth: Int
  /// How many columns of blanks stand before its content.
  var indentation: Int

  var isBlank: Bool { content.isEmpty }
}

/// Reads the lines of a part of a text.
struct LineReader {
  let text: [UInt8]
  /// Where the part ends.
  let end: Int
  /// True when the text is format=flowed: a quote begins in the first column.
  let isFlowed: Bool

  /// Returns the line that begins at `start`, which is before the end.
  @inline(__always)
  func line(at start: Int) -> Line {
    let lineEnd = endOfLine(from: start)
    var last = lineEnd
    while last > start, isBlank(text[last - 1]) { last -= 1 }
    var line = Line(
      start: start, end: min(lineEnd + 1, end), content: start..<last, depth: 0, indentation: 0)
    if start == last { return line }
    let first = text[start]
    if first <= 0x20 || first == 0xEF || first == 0xC2 { skipBlanks(&line) }
    if line.isBlank { return line }
    switch text[line.content.lowerBound] {
    case UInt8(ascii: ">"), UInt8(ascii: "|"): readMarks(&line)
    case 0x41...0x5A: readInitials(&line)
    default: break
    }
    return line
  }

  /// Returns where the line break of the line is, or the end.
  @inline(__always)
  func endOfLine(from start: Int) -> Int {
    text.withUnsafeBufferPointer { $0.endOfLine(from: start, to: end) }
  }

  @inline(__always)
  private func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

  /// Passes over spaces, tabs, no-break spaces and invisible marks before the content.
  private func skipBlanks(_ line: inout Line) {
    var position = line.content.lowerBound
    let last = line.content.upperBound
    while position < last {
      let byte = text[position]
      if byte == 0x09 {
        line.indentation += 4
        position += 1
      } else if byte <= 0x20 {
        line.indentation += 1
        position += 1
      } else if byte == 0xC2, last - position >= 2, text[position + 1] == 0xA0 {
        line.indentation += 1
        position += 2
      } else if byte == 0xEF, last - position >= 3, text[position + 1] == 0xBB,
        text[position + 2] == 0xBF
      {
        position += 3
      } else {
        break
      }
    }
    line.content = position..<last
  }
}

extension [UInt8] {
  /// True when what stands in `range` begins with `text`.
  @inline(__always)
  func begins(with text: StaticString, _ range: Range<Int>) -> Bool {
    guard range.count >= text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { text in
      withUnsafeBufferPointer { bytes in
        text.indices.allSatisfy { text[$0] == bytes[range.lowerBound + $0] }
      }
    }
  }

  /// True when `text` is all that stands in `range`.
  @inline(__always)
  func equals(_ text: StaticString, _ range: Range<Int>) -> Bool {
    range.count == text.utf8CodeUnitCount && begins(with: text, range)
  }
}
