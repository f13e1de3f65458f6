/// The form in which what mail programs write is compared: small letters without marks, one space
/// where there are several, plain quotation marks, nothing invisible.
///
/// Marks go because senders lose or decompose them: `đã viết` comes composed, decomposed and half
/// of each.
enum Folding {
  /// Letters U+00C0 to U+017F without their marks; `?` is none.
  private static let latin: StaticString = """
    aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuyty\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll\
    lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """
  /// Letters U+1E00 to U+1EFF, as Vietnamese has them.
  private static let latinAdditional: StaticString = """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwy??????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????
    """

  /// How much of a text is folded.
  enum Depth {
    case all
    /// Spaces and invisible signs only: the words are those of the folded form, as written.
    case spaces
  }

  /// Appends the folded form of the `range` of `text`, up to `limit` bytes of it, without spaces
  /// around it.
  static func fold(
    _ text: [UInt8], _ range: Range<Int>, into folded: inout [UInt8], _ depth: Depth = .all,
    limit: Int = 640
  ) {
    folded += self.folded(text, range, depth, limit: limit)
  }

  /// Returns the folded form of the `range` of `text`.
  static func folded(
    _ text: [UInt8], _ range: Range<Int>, _ depth: Depth = .all, limit: Int = 640
  ) -> [UInt8] {
    withFolded(text, range, depth, limit: limit) { Array($0) }
  }

  /// Calls `body` with the folded form of the `range` of `text`.
  @inline(__always)
  static func withFolded<Result>(
    _ text: [UInt8], _ range: Range<Int>, _ depth: Depth = .all, limit: Int = 640,
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    text.withUnsafeBufferPointer { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: min(range.count, limit) + 4) {
        let count = fold(bytes, range, into: $0, depth)
        return body(UnsafeBufferPointer(rebasing: $0[..<count]))
      }
    }
  }

  /// Writes the folded form of the `range` of `text`, which lies within it, to `output`, as much as
  /// there is room for, and returns its length. It is never longer than the text.
  static func fold(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    into output: UnsafeMutableBufferPointer<UInt8>, _ depth: Depth
  ) -> Int {
    var position = range.lowerBound
    var count = 0
    while position < range.upperBound, output.count - count >= 4 {
      if range.upperBound - position >= 8, output.count - count >= 12,
        foldPlain(text, at: position, into: output, at: count, depth)
      {
        position += 8
        count += 8
        continue
      }
      let byte = text[position]
      if byte < 0x80 {
        position += 1
        if byte > 0x20 {
          output[count] = byte &- 0x41 < 26 && depth == .all ? byte | 0x20 : byte
          count += 1
        } else if count > 0, output[count - 1] != 0x20 {
          output[count] = 0x20
          count += 1
        }
        continue
      }
      let (scalar, length) = scalar(at: position, of: text, range.upperBound)
      position += length
      let folded = scalar == none ? UInt32(byte) : foldedScalar(scalar, depth)
      switch folded {
      case 0: break
      case 0x20 where count == 0 || output[count - 1] == 0x20: break
      case _ where folded < 0x80 || scalar == none:
        output[count] = UInt8(truncatingIfNeeded: folded)
        count += 1
      default:
        for byte in UTF8.encode(Unicode.Scalar(folded) ?? "?") ?? .init() {
          output[count] = byte
          count += 1
        }
      }
    }
    while count > 0, output[count - 1] == 0x20 { count -= 1 }
    return count
  }

  /// Folds eight bytes at once if they are ASCII with single spaces. There must be as many in either
  /// buffer.
  @inline(__always)
  private static func foldPlain(
    _ text: UnsafeBufferPointer<UInt8>, at position: Int,
    into output: UnsafeMutableBufferPointer<UInt8>, at count: Int, _ depth: Depth
  ) -> Bool {
    let highBits: UInt64 = 0x8080_8080_8080_8080
    let ones: UInt64 = 0x0101_0101_0101_0101
    let bytes = UnsafeRawBufferPointer(text).loadUnaligned(
      fromByteOffset: position, as: UInt64.self)
    let controls = (bytes &- ones &* 0x20) & ~bytes
    guard (bytes | controls) & highBits == 0 else { return false }
    let marks = bytes ^ (ones &* 0x20)
    let spaces = (marks &- ones) & ~marks & highBits
    let first = UInt64(littleEndian: bytes) & 0xFF
    let isBelowSpace = count == 0 || output[count - 1] == 0x20
    guard spaces & (spaces << 8) == 0, first != 0x20 || !isBelowSpace else { return false }
    // The high bit of each byte from `A` on, without those from `[` on.
    let capitals = (bytes &+ ones &* (0x80 - 0x41)) & ~(bytes &+ ones &* (0x80 - 0x5B)) & highBits
    let folded = depth == .all ? bytes | capitals >> 2 : bytes
    UnsafeMutableRawBufferPointer(output).storeBytes(
      of: folded, toByteOffset: count, as: UInt64.self)
    return true
  }

  /// Returns the first three bytes of the folded form of what begins at `start`, the first one
  /// lowest; nil when there are fewer.
  @inline(__always)
  static func key(
    of text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> UInt32? {
    if let key = plainKey(of: text, from: start, to: end) { return key }
    var (key, count) = (0 as UInt32, 0 as UInt32)
    var position = start
    while count < 3, position < end {
      let byte = text[position]
      if byte > 0x20, byte < 0x80 {
        key |= UInt32(byte &- 0x41 < 26 ? byte | 0x20 : byte) << (8 * count)
        count += 1
        position += 1
        continue
      }
      let (scalar, length) = scalar(at: position, of: text, end)
      position += length
      let folded = scalar == none ? UInt32(byte) : foldedScalar(scalar, .all)
      let isSecondSpace = count > 0 && key >> (8 * (count - 1)) == 0x20
      if folded == 0 || folded == 0x20 && (count == 0 || isSecondSpace) { continue }
      if folded < 0x80 || scalar == none {
        key |= folded << (8 * count)
        count += 1
      } else {
        for byte in UTF8.encode(Unicode.Scalar(folded) ?? "?") ?? .init() where count < 3 {
          key |= UInt32(byte) << (8 * count)
          count += 1
        }
      }
    }
    return count == 3 ? key : nil
  }

  /// Returns the key where the text begins with three signs of ASCII.
  @inline(__always)
  private static func plainKey(
    of text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> UInt32? {
    guard end - start >= 3 else { return nil }
    var key: UInt32 = 0
    for offset in 0..<3 {
      let byte = text[start + offset]
      guard byte > 0x20, byte < 0x80 else { return nil }
      key |= UInt32(byte &- 0x41 < 26 ? byte | 0x20 : byte) << UInt32(8 * offset)
    }
    return key
  }

  /// In place of a character: the byte isn't part of any.
  private static let none: UInt32 = 0xFFFF_FFFF

  /// Returns the character that begins at `position` and its length in bytes.
  private static func scalar(
    at position: Int, of text: UnsafeBufferPointer<UInt8>, _ end: Int
  ) -> (scalar: UInt32, length: Int) {
    let first = text[position]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1, length <= end - position else { return (none, 1) }
    var scalar = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      let byte = text[position + offset]
      guard byte & 0xC0 == 0x80 else { return (none, 1) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    return (scalar, length)
  }

  /// Returns what stands for a character in folded text: 0 for nothing, 0x20 for any space.
  @inline(__always)
  private static func foldedScalar(_ scalar: UInt32, _ depth: Depth) -> UInt32 {
    switch scalar {
    case 0...0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: 0x20
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: 0
    case _ where depth == .spaces: scalar
    case 0xC0...0x17F: UInt32(letter(scalar - 0xC0, of: latin))
    case 0x1E00...0x1EFF: UInt32(letter(scalar - 0x1E00, of: latinAdditional))
    case 0x1A0, 0x1A1: 0x6F
    case 0x1AF, 0x1B0: 0x75
    case 0x300...0x36F: 0
    case 0x2018, 0x2019, 0x2BC: 0x27
    case 0x201C...0x201E, 0xAB, 0xBB: 0x22
    case 0xFF1A: 0x3A
    case 0x410...0x42F, 0x391...0x3A9: scalar + 0x20
    default: scalar
    }
  }

  private static func letter(_ index: UInt32, of letters: StaticString) -> UInt8 {
    letters.withUTF8Buffer { Int(index) < $0.count ? $0[Int(index)] : UInt8(ascii: "?") }
  }
}

/// True for a word that begins with a capital; also for one in a script without capitals.
func isCapitalised(_ word: ArraySlice<UInt8>) -> Bool {
  guard let first = word.first else { return false }
  if first < 0x80 { return first &- 0x41 < 26 }
  let scalar = word.dropFirst().prefix(first < 0xE0 ? 1 : 2).reduce(
    UInt32(first & (first < 0xE0 ? 0x1F : 0x0F))
  ) { $0 << 6 | UInt32($1 & 0x3F) }
  switch scalar {
  case 0xDF...0xFF: return false
  case 0x100...0x137, 0x14A...0x177, 0x1E00...0x1EFF: return scalar % 2 == 0
  case 0x139...0x148, 0x179...0x17E: return scalar % 2 == 1
  case 0x1A0, 0x1AF: return true
  case 0x1A1, 0x1B0, 0x3B1...0x3C9, 0x430...0x45F: return false
  default: return true
  }
}

extension [UInt8] {
  /// Returns where `part` first occurs at or after `start`.
  func firstOffset(of part: ArraySlice<UInt8>, from start: Int) -> Int? {
    withUnsafeBufferPointer { bytes in
      part.withUnsafeBufferPointer { bytes.firstOffset(of: $0, from: start) }
    }
  }
}
