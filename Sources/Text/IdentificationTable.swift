/// All evidence lists as one table from a word to the languages that it speaks for.
///
/// Words are kept as hashes of 64 bits: quick to build at the start, and small.
struct EvidenceTable: Sendable {
  /// Built on first use.
  static let shared = EvidenceTable(EvidenceList.all)

  private var languages: [UInt64: Kindred] = [:]

  init(_ lists: [EvidenceList]) {
    languages.reserveCapacity(4096)
    for list in lists {
      var hash = WordHash()
      for byte in list.words.utf8 {
        if byte > 0x20 {
          hash.add(byte)
        } else if !hash.isEmpty {
          languages[hash.value, default: []].formUnion(list.languages)
          hash = WordHash()
        }
      }
      if !hash.isEmpty { languages[hash.value, default: []].formUnion(list.languages) }
    }
  }

  /// Returns the languages that `word`, or else its longest known ending, speaks for.
  func languages(of word: ArraySlice<UInt8>) -> Kindred {
    if let known = languages[WordHash(word).value] { return known }
    for length in stride(from: min(Self.longestEnding, word.count - 1), through: 3, by: -1) {
      var hash = WordHash(CollectionOfOne(UInt8(ascii: "-")))
      for byte in word.suffix(length) { hash.add(byte) }
      if let known = languages[hash.value] { return known }
    }
    return []
  }

  private static let longestEnding = 9
}

/// FNV-1a.
private struct WordHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325
  private(set) var isEmpty = true

  init() {}

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
    isEmpty = false
  }
}

/// A spelling of one of `EvidenceList.spellings`.
struct Spelling: Sendable {
  /// All of them, parsed on first use: only texts in a Nordic language need them.
  static let all = EvidenceList.spellings.flatMap { list in
    list.words.utf8.split(whereSeparator: { $0 <= 0x20 }).map { Spelling($0, of: list.languages) }
  }

  let languages: Kindred
  private let bytes: [UInt8]
  private let beginsWord: Bool
  private let endsWord: Bool

  init(_ notation: some BidirectionalCollection<UInt8>, of languages: Kindred) {
    let hyphen = UInt8(ascii: "-")
    self.languages = languages
    beginsWord = notation.last == hyphen
    endsWord = notation.first == hyphen
    bytes = notation.filter { $0 != hyphen }
  }

  func occurs(in word: ArraySlice<UInt8>) -> Bool {
    guard word.count >= bytes.count else { return false }
    if beginsWord { return word.starts(with: bytes) }
    if endsWord { return word.suffix(bytes.count).elementsEqual(bytes) }
    return (word.startIndex...(word.endIndex - bytes.count)).contains {
      word[$0...].starts(with: bytes)
    }
  }
}
