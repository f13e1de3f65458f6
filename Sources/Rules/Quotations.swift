import Text

/// The passages of a paragraph that stand in quotation marks: somebody else's words.
struct Quotations {
  /// The paragraph that was looked at.
  let paragraph: TextRange
  private var ranges: [TextRange] = []

  init(of text: UnsafeBufferPointer<UInt8>, in paragraph: TextRange) {
    self.paragraph = paragraph
    var open: (mark: Mark, start: Int)?
    var index = paragraph.lowerBound
    while index < paragraph.upperBound {
      while index < paragraph.upperBound, !Self.mayBeSign(text[index]) { index &+= 1 }
      guard index < paragraph.upperBound,
        let sign = Self.sign(at: index, in: text, before: paragraph.upperBound)
      else {
        index += 1
        continue
      }
      let end = index + sign.length
      let isBeforeWord = Self.isWord(text, at: end, in: paragraph)
      let isAfterWord = Self.isWord(text, at: index - 1, in: paragraph)
      if let (kind, start) = open {
        if sign.closes(kind, isBeforeWord: isBeforeWord) {
          ranges.append(start..<end)
          open = nil
        }
      } else if let kind = sign.opens(isBeforeWord: isBeforeWord, isAfterWord: isAfterWord) {
        open = (kind, index)
      }
      index = end
    }
  }

  /// True when `range` lies wholly within one passage.
  func contain(_ range: TextRange) -> Bool {
    ranges.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
  }

  /// True for a byte that a quotation mark may begin with.
  @inline(__always)
  private static func mayBeSign(_ byte: UInt8) -> Bool {
    // `"#&'` and 0xC2, 0xE2: few others, in few steps.
    byte & 0xFA == 0x22 || byte & 0xDF == 0xC2
  }

  /// Returns the quotation mark at `index`, if there is one.
  private static func sign(
    at index: Int, in text: UnsafeBufferPointer<UInt8>, before end: Int
  ) -> Sign? {
    switch text[index] {
    case 0x22: .double
    case 0x27: .single
    case 0xC2 where index + 1 < end:
      switch text[index + 1] {
      case 0xAB: .angleLeft
      case 0xBB: .angleRight
      default: nil
      }
    case 0xE2 where index + 2 < end && text[index + 1] == 0x80:
      switch text[index + 2] {
      case 0x98: .singleLeft
      case 0x99: .singleRight
      case 0x9C: .doubleLeft
      case 0x9D: .doubleRight
      case 0x9E: .doubleLow
      case 0x9A, 0x9B, 0x9F: .other
      default: nil
      }
    default: nil
    }
  }

  private static func isWord(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, in paragraph: TextRange
  ) -> Bool {
    guard paragraph.contains(index) else { return false }
    let byte = text[index]
    return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
  }
}

/// What a passage was opened with.
private enum Mark {
  case double, single, low, high, angle, highSingle
}

/// A quotation mark as it is written.
private enum Sign {
  case double, single
  case angleLeft, angleRight, singleLeft, singleRight, doubleLeft, doubleRight, doubleLow
  /// One that stands for nothing here.
  case other

  var length: Int {
    switch self {
    case .double, .single: 1
    case .angleLeft, .angleRight: 2
    default: 3
    }
  }

  func opens(isBeforeWord: Bool, isAfterWord: Bool) -> Mark? {
    switch self {
    case .double: isAfterWord ? nil : .double
    case .single: isBeforeWord && !isAfterWord ? .single : nil
    case .angleLeft, .angleRight: .angle
    case .doubleLow: .low
    case .doubleLeft, .doubleRight: .high
    case .singleLeft: .highSingle
    case .singleRight, .other: nil
    }
  }

  func closes(_ open: Mark, isBeforeWord: Bool) -> Bool {
    switch (open, self) {
    case (.double, .double), (.low, .double), (.high, .doubleRight), (.low, .doubleLeft),
      (.low, .doubleRight), (.angle, .angleLeft), (.angle, .angleRight):
      true
    case (.single, .single), (.highSingle, .singleRight): !isBeforeWord
    default: false
    }
  }
}
