#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Looking for bytes in a text, quickly. Offsets that are given lie within it.
extension UnsafeBufferPointer<UInt8> {
  /// Returns where the line break of the line that begins at `start` is, or `end`.
  @inline(__always)
  func endOfLine(from start: Int, to end: Int) -> Int {
    firstIndex(of: 0x0A, from: start, to: end) ?? end
  }

  /// Returns where a byte first occurs from `start` on and before `end`, which both lie within.
  @inline(__always)
  func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    guard let base = baseAddress, start < end,
      let found = memchr(base + start, Int32(byte), end - start)
    else { return nil }
    return UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - base
  }

  /// True when `part` stands at `offset`, which is 0 or more.
  @inline(__always)
  func has(_ part: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard count - offset >= part.count else { return false }
    for index in part.indices where self[offset + index] != part[index] { return false }
    return true
  }

  /// Returns where `part` first occurs at or after `start`, which is 0 or more.
  func firstOffset(of part: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard !part.isEmpty else { return start }
    // Most parts begin with a space: their second byte is rarer.
    let probe = Swift.min(1, part.count - 1)
    var offset = start
    while count - offset >= part.count {
      let last = count - part.count + probe + 1
      guard let found = firstIndex(of: part[probe], from: offset + probe, to: last) else {
        return nil
      }
      offset = found - probe
      if has(part, at: offset) { return offset }
      offset += 1
    }
    return nil
  }

  /// True when `text` stands somewhere in it.
  func has(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { firstOffset(of: $0, from: 0) != nil }
  }

  /// True when it begins with `text`.
  func begins(with text: StaticString) -> Bool { text.withUTF8Buffer { has($0, at: 0) } }

  /// The number of words, with spaces or control characters between them.
  var wordCount: Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let bytes = UnsafeRawBufferPointer(self)
    var words = 0
    var position = 0
    /// The high bit of the first byte when the byte before it is of a word.
    var isInWord: UInt64 = 0
    while count - position >= 8 {
      let chunk = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let signs = ((chunk & ~(ones << 7)) &+ ones &* 0x5F | chunk) & ones << 7
      words += (signs & ~(signs << 8 | isInWord)).nonzeroBitCount
      isInWord = signs >> 56
      position += 8
    }
    var isWord = isInWord != 0
    for byte in self[position...] {
      if byte > 0x20, !isWord { words += 1 }
      isWord = byte > 0x20
    }
    return words
  }
}
