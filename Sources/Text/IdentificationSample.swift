import CICU

/// The part of a text that its language is identified by: the first words, case-folded and
/// composed, without addresses and code.
struct IdentificationSample {
  /// Lower-case words with one space after each, as UTF-8: letters and apostrophes only.
  private(set) var text: [UInt8] = []
  /// The places of the words in `text`.
  private(set) var words: [Range<Int>] = []
  /// How many letters were read, and how many of them aren't Latin.
  private(set) var letters = 0
  private(set) var foreignLetters = 0

  private var isInWord = false
  /// Where the word begins that is being read.
  private var start = 0
  /// How many words stood before the last quotation mark.
  private var wordsBeforeQuote: Int?
  private var quotedWords: [Range<Int>] = []

  init(of text: [UInt8], in ranges: [Range<Int>]) {
    let excerpt = Self.excerpt(of: text, in: ranges)
    for scalar in Self.folded(excerpt).unicodeScalars { add(scalar) }
    endWord()
    leaveOutSignature()
  }

  /// The sample without quoted sentences, which may be in another's language; nil when there are
  /// none, or little else.
  var withoutQuotes: IdentificationSample? {
    let quoted = quotedWords.reduce(0) { $0 + $1.count }
    guard quoted > 0, words.count - quoted >= Self.fewestOwnWords else { return nil }
    var rest = self
    rest.keepWords { index in !quotedWords.contains { $0.contains(index) } }
    return rest
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A: return add(Unicode.Scalar(UInt8(scalar.value) | 0x20))
    case 0xD7, 0xF7: return endWord()
    case 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: letters += 1
    case 0x27, 0x2019, 0x2BC:
      if isInWord { text.append(UInt8(ascii: "'")) }
      return
    case 0x22, 0xAB, 0xBB, 0x201C...0x201F:
      endWord()
      return meetQuotationMark()
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

  private mutating func meetQuotationMark() {
    if let before = wordsBeforeQuote {
      // A word or two in quotation marks are a term or a title, and the writer's.
      if words.count - before > 2 { quotedWords.append(before..<words.count) }
      wordsBeforeQuote = nil
    } else {
      wordsBeforeQuote = words.count
    }
  }

  /// Drops what follows "Best regards" and its like, which people sign with in every language.
  private mutating func leaveOutSignature() {
    for (index, word) in words.enumerated() where index >= Self.fewestOwnWords {
      guard word.count == 7 || word.count == 4 else { continue }
      let isRegards = text[word].elementsEqual("regards".utf8)
      let isSentFrom =
        text[word].elementsEqual("sent".utf8) && index + 2 < words.count
        && text[words[index + 1]].elementsEqual("from".utf8)
        && text[words[index + 2]].elementsEqual("my".utf8)
      guard isRegards || isSentFrom else { continue }
      // "Best regards", "Kind regards"
      let end = isRegards ? index - 1 : index
      return keepWords { $0 < end }
    }
  }

  private mutating func keepWords(where isKept: (Int) -> Bool) {
    var kept: [UInt8] = []
    var places: [Range<Int>] = []
    for (index, word) in words.enumerated() where isKept(index) {
      places.append(kept.count..<(kept.count + word.count))
      kept += text[word]
      kept.append(0x20)
    }
    text = kept
    words = places
  }

  private static let fewestOwnWords = 4
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
    var unread = longestSearch
    for range in ranges {
      let part = text[range.clamped(to: text.indices)].prefix(unread)
      unread -= part.count
      for piece in part.split(whereSeparator: { $0 <= 0x20 || $0 == 0x7F }) {
        guard excerpt.count < longestExcerpt else { return excerpt }
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

  /// Returns the text with what is broken repaired. It is composed, and in lower case unless all of
  /// it is ASCII: ICU takes a while to load.
  private static func folded(_ text: [UInt8]) -> String {
    let repaired = String(decoding: text, as: UTF8.self)
    guard text.contains(where: { $0 >= 0x80 }) else { return repaired }
    let bytes = Array(repaired.utf8)
    let folded = bytes.withUnsafeBufferPointer { transformed($0, by: cicu_fold) }
    return String(decoding: folded ?? bytes, as: UTF8.self)
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
