#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lines that belong together.
struct Paragraph: Hashable {
  var range: TextRange
  /// The bytes of line breaks within, all of them made by wrapping.
  var lineBreaks: [Int]
}

/// The paragraphs of a text: its lines, with those joined that were one before a mail program
/// wrapped them.
///
/// A line break is taken for wrapping when the next line's first word wouldn't have fitted into
/// the usual width, or when the next line goes on in lower case without a mark between. An empty
/// line, a list item and a short line (a greeting, a closing) end a paragraph.
struct Paragraphs {
  /// The number of bytes after which a paragraph is cut, at a space where there is one.
  static let longest = 32 * 1024

  /// The narrowest line that mail programs wrap to, in bytes.
  private static let narrowestWrap = 58
  /// The shortest line, in bytes, that may go on in lower case on the next.
  private static let shortestRunOn = 30

  private let text: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var position: Int

  /// `text` has to stay where it is for as long as paragraphs are asked for.
  init(of text: UnsafeBufferPointer<UInt8>, in range: TextRange) {
    let range = range.clamped(to: text.indices)
    self.text = text
    position = range.lowerBound
    end = range.upperBound
  }

  mutating func next() -> Paragraph? {
    while position < end {
      var line = nextLine()
      guard !isBlank(line) else { continue }
      var paragraph = Paragraph(range: line, lineBreaks: [])
      while position < end, paragraph.range.count < Self.longest {
        let afterBreak = position
        let following = nextLine()
        guard isWrapped(line, before: following),
          following.upperBound - paragraph.range.lowerBound <= Self.longest
        else {
          position = afterBreak
          break
        }
        paragraph.lineBreaks.append(contentsOf: line.upperBound..<following.lowerBound)
        paragraph.range = paragraph.range.lowerBound..<following.upperBound
        line = following
      }
      return paragraph
    }
    return nil
  }

  /// Returns the line at `position` without its break, cut when it is too long, and moves on to
  /// the next.
  private mutating func nextLine() -> TextRange {
    let start = position
    let limit = min(end, start + Self.longest)
    var stop = lineFeed(from: start, before: limit)
    if stop == limit, stop < end {
      stop = cut(between: start, and: limit)
      position = stop
      return start..<stop
    }
    position = min(end, stop + 1)
    if stop > start, text[stop - 1] == UInt8(ascii: "\r") { stop -= 1 }
    return start..<stop
  }

  /// Returns where the first line feed between `start` and `limit` is, or `limit`.
  private func lineFeed(from start: Int, before limit: Int) -> Int {
    guard let base = text.baseAddress, let found = memchr(base + start, 0x0A, limit - start) else {
      return limit
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Returns where to cut a line that is too long: after a space, else between two characters.
  private func cut(between start: Int, and limit: Int) -> Int {
    for index in stride(from: limit - 1, to: start + Self.longest / 2, by: -1)
    where text[index] == UInt8(ascii: " ") {
      return index + 1
    }
    var index = limit
    while index > limit - 4, text[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }

  private func isBlank(_ line: TextRange) -> Bool {
    text[line].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  private func isWrapped(_ line: TextRange, before next: TextRange) -> Bool {
    guard next.lowerBound > line.upperBound, let first = text[next].first,
      let last = text[line].last
    else { return false }
    guard !isBlank(next), !startsListItem(next) else { return false }
    let firstWord = text[next].prefix { $0 != 0x20 }.count
    if line.count + 1 + firstWord > Self.narrowestWrap { return true }
    let goesOn = first &- 0x61 < 26 || first >= 0x80
    let isOpen = last | 0x20 &- 0x61 < 26 || last >= 0x80 || last == UInt8(ascii: ",")
    return line.count >= Self.shortestRunOn && goesOn && isOpen
  }

  private func startsListItem(_ line: TextRange) -> Bool {
    let bytes = text[line].drop { $0 == 0x20 || $0 == 0x09 }
    guard let first = bytes.first else { return false }
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ">"):
      return true
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let mark = bytes.drop { $0 &- 0x30 < 10 }.first
      return mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
    default:
      return bytes.starts(with: [0xE2, 0x80, 0xA2])  // •
    }
  }
}
