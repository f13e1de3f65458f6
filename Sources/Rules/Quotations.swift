import Text

/// The passages of a paragraph that stand in quotation marks: somebody else's words.
struct Quotations {
  /// The paragraph that was looked at.
  let paragraph: TextRange
  private var ranges: [TextRange] = []

  private enum Mark {
    case double, single, low, high, angle, highSingle
  }

  init(of text: UnsafeBufferPointer<UInt8>, in paragraph: TextRange) {
    self.paragraph = paragraph
    var open: (mark: Mark, start: Int)?
    var index = paragraph.lowerBound
    while index < paragraph.upperBound {
      guard Self.mayBeginMark(text[index]) else {
        index += 1
        continue
      }
      let length = Self.markLength(at: index, in: text, before: paragraph.upperBound)
      defer { index += max(1, length) }
      guard length > 0 else { continue }
      let mark = UnsafeBufferPointer(rebasing: text[index..<(index + length)])
      let isBeforeWord = Self.isWord(text, at: index + length, in: paragraph)
      let isAfterWord = Self.isWord(text, at: index - 1, in: paragraph)
      if let (kind, start) = open {
        if Self.closes(kind, mark, isBeforeWord: isBeforeWord) {
          ranges.append(start..<(index + length))
          open = nil
        }
      } else if let kind = Self.opens(mark, isBeforeWord: isBeforeWord, isAfterWord: isAfterWord) {
        open = (kind, index)
      }
    }
  }

  /// True when `range` lies wholly within one passage.
  func contain(_ range: TextRange) -> Bool {
    ranges.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
  }

  private static func mayBeginMark(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x27 || byte == 0xC2 || byte == 0xE2
  }

  /// Returns how many bytes the quotation mark at `index` has, 0 when there is none.
  private static func markLength(
    at index: Int, in text: UnsafeBufferPointer<UInt8>, before end: Int
  ) -> Int {
    switch text[index] {
    case 0x22, 0x27: return 1
    case 0xC2 where index + 1 < end: return [0xAB, 0xBB].contains(text[index + 1]) ? 2 : 0
    case 0xE2 where index + 2 < end && text[index + 1] == 0x80:
      return (0x98...0x9F).contains(text[index + 2]) ? 3 : 0
    default: return 0
    }
  }

  private static func isWord(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, in paragraph: TextRange
  ) -> Bool {
    guard paragraph.contains(index) else { return false }
    let byte = text[index]
    return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
  }

  private static func opens(
    _ mark: UnsafeBufferPointer<UInt8>, isBeforeWord: Bool, isAfterWord: Bool
  ) -> Mark? {
    switch Array(mark) {
    case [0x22]: isAfterWord ? nil : .double
    case [0x27]: isBeforeWord && !isAfterWord ? .single : nil
    case [0xC2, 0xAB], [0xC2, 0xBB]: .angle
    case [0xE2, 0x80, 0x9E]: .low
    case [0xE2, 0x80, 0x9C], [0xE2, 0x80, 0x9D]: .high
    case [0xE2, 0x80, 0x98]: .highSingle
    default: nil
    }
  }

  private static func closes(
    _ open: Mark, _ mark: UnsafeBufferPointer<UInt8>, isBeforeWord: Bool
  ) -> Bool {
    switch (open, Array(mark)) {
    case (.double, [0x22]), (.low, [0x22]), (.high, [0xE2, 0x80, 0x9D]),
      (.low, [0xE2, 0x80, 0x9C]), (.low, [0xE2, 0x80, 0x9D]), (.angle, [0xC2, 0xAB]),
      (.angle, [0xC2, 0xBB]):
      true
    case (.single, [0x27]), (.highSingle, [0xE2, 0x80, 0x99]): !isBeforeWord
    default: false
    }
  }
}
