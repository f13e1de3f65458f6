/// A line of an input that may be a message.
struct MessageLine {
  /// The line without its end, LF or CRLF.
  let content: Range<Int>
  /// Where the next line begins, or the end of the input.
  let next: Int

  var start: Int { content.lowerBound }

  init(in input: borrowing [UInt8], at start: Int) {
    let end = input.withUnsafeBufferPointer { $0.endOfLine(from: start, to: input.count) }
    guard end < input.count else {
      content = start..<input.count
      next = input.count
      return
    }
    content = start..<(end > start && input[end - 1] == 0x0D ? end - 1 : end)
    next = end + 1
  }

  func equals(_ text: [UInt8], in input: [UInt8]) -> Bool {
    content.count == text.count && input[content].elementsEqual(text)
  }

  /// True when the line continues the field above it.
  func isIndented(in input: [UInt8]) -> Bool {
    content.isEmpty ? false : input[content.lowerBound] == 0x20 || input[content.lowerBound] == 0x09
  }

  /// Returns the name of the field that begins on this line: printable ASCII before a colon.
  func fieldName(in input: [UInt8]) -> Range<Int>? {
    var end = content.lowerBound
    while end < content.upperBound, input[end] > 0x20, input[end] < 0x7F, input[end] != 0x3A {
      end += 1
    }
    guard end > content.lowerBound else { return nil }
    var colon = end
    while colon < content.upperBound, input[colon] == 0x20 || input[colon] == 0x09 { colon += 1 }
    guard colon < content.upperBound, input[colon] == 0x3A else { return nil }
    return content.lowerBound..<end
  }

  /// Returns what stands behind the colon of a field, without spaces around it.
  func value(behind name: Range<Int>, in input: [UInt8]) -> Range<Int>? {
    guard let colon = input[name.upperBound..<content.upperBound].firstIndex(of: 0x3A) else {
      return nil
    }
    var value = (colon + 1)..<content.upperBound
    while let first = value.first, input[first] <= 0x20 { value.removeFirst() }
    while let last = value.last, input[last] <= 0x20 { value.removeLast() }
    return value
  }

  /// True when a field holds a single address and nothing else, or ends in `<…@…>`.
  func endsWithAddress(in input: [UInt8]) -> Bool {
    guard let name = fieldName(in: input), let value = value(behind: name, in: input),
      let last = value.last, input[value].contains(0x40)
    else { return false }
    return input[last] == UInt8(ascii: ">") || !input[value].contains(0x20)
  }

  /// True for the line that begins a message in a mailbox file: `From `, who, and a date with hour
  /// and year, or at least an address.
  func isMailboxLine(in input: [UInt8]) -> Bool {
    guard input.matches("from ", at: content.lowerBound), input[content.lowerBound] == 0x46
    else { return false }
    let following = MessageLine(in: input, at: next)
    guard following.fieldName(in: input) != nil || following.isEscapedMailboxLine(in: input)
    else { return false }
    let rest = input[content].dropFirst(5)
    let sender = rest.drop { $0 == 0x20 }.prefix { $0 != 0x20 }
    return sender.contains(0x40) || sender.elementsEqual([0x2D])
      || rest.contains(0x3A) && rest.filter { $0 >= 0x30 && $0 <= 0x39 }.count >= 8
  }

  /// True for a mailbox line that some program has put a `>` before.
  func isEscapedMailboxLine(in input: [UInt8]) -> Bool {
    input.matches(">from ", at: content.lowerBound)
  }
}

extension [UInt8] {
  /// True when `text`, in small letters, stands at `position` in any case of letters.
  func matches(_ text: StaticString, at position: Int) -> Bool {
    guard count - position >= text.utf8CodeUnitCount else { return false }
    return withUnsafeBufferPointer { bytes in
      text.withUTF8Buffer { text in
        for index in text.indices where text[index] != lowercased(bytes[position + index]) {
          return false
        }
        return true
      }
    }
  }

  /// True when `text`, in small letters, is all that stands in `range`.
  func matches(_ text: StaticString, in range: Range<Int>) -> Bool {
    text.utf8CodeUnitCount == range.count && matches(text, at: range.lowerBound)
  }
}

/// Returns the byte with an ASCII letter made small.
func lowercased(_ byte: UInt8) -> UInt8 {
  byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
}
