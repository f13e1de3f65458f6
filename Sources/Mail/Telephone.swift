/// Finds telephone numbers in what people write below their name.
enum TelephoneNumber {
  /// Returns the first telephone number of a text, as it is written. In a signature, digits in
  /// groups are one if nothing else stands on their line.
  static func first(in text: [UInt8], isSignature: Bool = false) -> String? {
    var position = 0
    while position < text.count {
      let byte = text[position]
      let isStart = byte == 0x2B || byte == 0x28 || byte &- 0x30 < 10
      guard isStart, position == 0 || !isWordByte(text[position - 1]) else {
        position += 1
        continue
      }
      let end = endOfNumber(from: position, in: text)
      let number = text[position..<end]
      if isTelephone(number, in: text) || isSignature && isAlone(number, in: text) {
        return String(decoding: text[position..<end], as: UTF8.self)
      }
      position = max(end, position + 1)
    }
    return nil
  }

  /// Returns where the digits and separators end that begin at `start`.
  private static func endOfNumber(from start: Int, in text: [UInt8]) -> Int {
    var (position, end) = (start, start)
    var separators = 0
    while position < text.count {
      let byte = text[position]
      if byte &- 0x30 < 10 {
        separators = 0
        end = position + 1
      } else if byte == 0x2B {
        if position != start, text[position - 1] != 0x28 { break }
      } else if isSeparator(byte), separators < 3 {
        separators += 1
        if byte == 0x29, position == end { end = position + 1 }
      } else {
        break
      }
      position += 1
    }
    return end
  }

  /// True for 7 to 15 digits that begin with `+` or 0, or that a word such as `Tel` announces, and
  /// that aren't a date, an amount or part of a longer number.
  private static func isTelephone(_ number: ArraySlice<UInt8>, in text: [UInt8]) -> Bool {
    let digits = number.filter { $0 &- 0x30 < 10 }
    guard (7...15).contains(digits.count) else { return false }
    if number.endIndex < text.count, isWordByte(text[number.endIndex]) { return false }
    if isDate(number) { return false }
    let isInternational = number.prefix(2).contains(0x2B)
    let isNational = digits.first == 0x30 || number.first == 0x28 && digits.count >= 9
    return isInternational || isNational || isAnnounced(number, in: text)
  }

  /// True for 7 to 12 digits in groups that are all of a line, such as `400 00 123`.
  private static func isAlone(_ number: ArraySlice<UInt8>, in text: [UInt8]) -> Bool {
    let isLine =
      (number.startIndex == 0 || text[number.startIndex - 1] == 0x0A)
      && (number.endIndex == text.count || text[number.endIndex] == 0x0A)
    let groups = number.split { !($0 &- 0x30 < 10) }
    return isLine && groups.count >= 2 && (7...12).contains(groups.joined().count)
      && !isDate(number)
  }

  /// True when there are but a few letters before the number on its line, as in `Tel.: 555 12 34`.
  private static func isAnnounced(_ number: ArraySlice<UInt8>, in text: [UInt8]) -> Bool {
    var start = number.startIndex
    while start > 0, text[start - 1] != 0x0A, number.startIndex - start < 24 { start -= 1 }
    let label = Folding.folded(text, start..<number.startIndex)
    guard let first = label.first else { return false }
    if ["tel", "tlf", "tlp", "mob", "phone", "cell", "hp", "wa", "telp", "dt", "sdt", "dd"]
      .contains(where: { label.starts(with: Array($0.utf8)) })
    {
      return true
    }
    return label.count <= 2 && (first == 0x74 || first == 0x6D || first == 0x70)
      && label.last.map { $0 == 0x3A || $0 == 0x2E } ?? false
  }

  /// True for 2026-01-05, 05.01.2026, 5/1/2026 and the like, and for two years.
  private static func isDate(_ number: ArraySlice<UInt8>) -> Bool {
    let groups = number.split { !($0 &- 0x30 < 10) }
    guard groups.count == 3 || groups.count == 2, number.first != 0x2B else { return false }
    let isYear = { (group: ArraySlice<UInt8>) in
      group.count == 4 && (group.starts(with: [0x31, 0x39]) || group.starts(with: [0x32, 0x30]))
    }
    guard groups.contains(where: isYear) else { return false }
    return groups.count == 2 || groups.allSatisfy { $0.count <= 2 || isYear($0) }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x2D || byte == 0x2E || byte == 0x28 || byte == 0x29 || byte == 0x2F
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x23 || byte == 0x5F
  }
}
