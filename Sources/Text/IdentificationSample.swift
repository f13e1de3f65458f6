import CICU

/// The part of a text that its language is identified by: the first words, case-folded and
/// composed, without addresses and code.
struct IdentificationSample {
  /// Lower-case words with one space after each, as UTF-8: letters and apostrophes only.
  private(set) var text: [UInt8] = []
  /// The places of the words in `text`.
  private(set) var words: [Range<Int>] = []
  /// How many letters the words have, and how many of them aren't Latin.
  private(set) var letters = 0
  private(set) var foreignLetters = 0

  init(of text: [UInt8], in ranges: [Range<Int>]) {
    let excerpt = Self.excerpt(of: text, in: ranges)
    // Repairs broken UTF-8. The bytes are those of words and spaces, but not yet letters only.
    let repaired = Array(String(decoding: excerpt, as: UTF8.self).utf8)
    let folded = repaired.withUnsafeBufferPointer { transformed($0, by: cicu_fold) } ?? repaired
    for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars { add(scalar) }
    endWord()
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x61...0x7A, 0xDF...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: letters += 1
    case 0x27, 0x2019, 0x2BC:
      if isInWord { text.append(UInt8(ascii: "'")) }
      return
    case 0..<0x80: return endWord()
    default:
      guard scalar.properties.isAlphabetic else { return endWord() }
      letters += 1
      foreignLetters += 1
    }
    if !isInWord { start = text.count }
    isInWord = true
    text.append(contentsOf: UTF8.encode(scalar) ?? .init())
  }

  private mutating func endWord() {
    guard isInWord else { return }
    isInWord = false
    while text.last == UInt8(ascii: "'") { text.removeLast() }
    words.append(start..<text.count)
    text.append(0x20)
  }

  private var isInWord = false
  private var start = 0
}

extension IdentificationSample {
  /// As many bytes tell the language as surely as a whole mail, in a fraction of the time.
  private static let longestExcerpt = 600
  /// So much is read in search of words. A mail that begins with more code than that is no mail.
  private static let longestSearch = 16_384
  /// A run of ASCII without a space that is longer than that isn't a word.
  private static let longestWord = 48

  /// Returns the first pieces of the ranges that look like words, with one space after each.
  private static func excerpt(of text: [UInt8], in ranges: [Range<Int>]) -> [UInt8] {
    var excerpt: [UInt8] = []
    excerpt.reserveCapacity(longestExcerpt + 1)
    var searched = 0
    for range in ranges {
      let range = range.clamped(to: text.indices)
      for piece in text[range].split(whereSeparator: { $0 <= 0x20 || $0 == 0x7F }) {
        searched += piece.count + 1
        guard searched <= longestSearch, excerpt.count < longestExcerpt else { return excerpt }
        guard isWordLike(piece) else { continue }
        let room = longestExcerpt - excerpt.count
        // A piece that is cut off is one of a script without spaces, or a last word too many.
        if piece.count > room, piece[piece.startIndex] < 0x80 { return excerpt }
        excerpt.append(contentsOf: piece.prefix(room))
        excerpt.append(0x20)
      }
    }
    return excerpt
  }

  /// False for URLs, mail addresses, paths, identifiers and other code, and for encoded data.
  private static func isWordLike(_ piece: ArraySlice<UInt8>) -> Bool {
    // Scripts without spaces have no pieces, but whole sentences, whatever stands in them.
    if piece.contains(where: { $0 >= 0x80 }) { return true }
    var slashes = 0
    var last: UInt8 = 0x20
    for byte in piece {
      switch byte {
      case UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "\\"), UInt8(ascii: "="),
        UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "`"):
        return false
      case UInt8(ascii: "/"):
        slashes += 1
        if slashes == 2 { return false }
      case UInt8(ascii: ")"): if last == UInt8(ascii: "(") { return false }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        // camelCase, and brands such as YouTube.
        if last &- 0x61 < 26 { return false }
      default: break
      }
      last = byte
    }
    return piece.count <= longestWord
  }
}
