/// Evidence lists as one table from a word, or a part of it, to the languages that it speaks for.
///
/// It is built at the start of every process, so it is an open hash table over one array, with 48
/// bits of hash for each word instead of the word.
struct EvidenceTable: Sendable {
  /// The words and endings of `EvidenceList.words`.
  static let words = EvidenceTable(EvidenceList.words, capacity: 1 << 13)
  /// The parts of words of `EvidenceList.spellings`.
  static let spellings = EvidenceTable(EvidenceList.spellings, capacity: 1 << 8)

  /// The upper 48 bits are a word's hash, the others the languages; 0 where nothing is.
  private var entries: [UInt64]
  private var count = 0

  /// Makes a table with room for `capacity` words, a power of two that is well above their number.
  private init(_ lists: [EvidenceList], capacity: Int) {
    entries = [UInt64](repeating: 0, count: capacity)
    for list in lists {
      var hash = WordHash()
      list.words.withUTF8Buffer { words in
        for byte in words {
          if byte > 0x20 {
            hash.add(byte)
          } else {
            insert(hash, list.languages)
            hash = WordHash()
          }
        }
      }
      insert(hash, list.languages)
    }
  }

  private mutating func insert(_ hash: WordHash, _ languages: Kindred) {
    guard !hash.isEmpty, count < entries.count / 2 else { return assert(hash.isEmpty) }
    let index = index(of: hash)
    if entries[index] == 0 { count += 1 }
    entries[index] |= hash.upperBits | UInt64(languages.rawValue)
  }

  /// Returns the place of a hash, or the free one where it belongs. Half of the places are free.
  private func index(of hash: WordHash) -> Int {
    let mask = entries.count - 1
    var index = Int(truncatingIfNeeded: hash.value) & mask
    while entries[index] != 0, entries[index] & WordHash.upperMask != hash.upperBits {
      index = (index + 1) & mask
    }
    return index
  }

  private func languages(of hash: WordHash) -> Kindred {
    Kindred(rawValue: UInt16(truncatingIfNeeded: entries[index(of: hash)]))
  }
}

extension EvidenceTable {
  /// Returns the languages that `word`, or else its longest known ending, speaks for.
  func languages(of word: ArraySlice<UInt8>) -> Kindred {
    let known = languages(of: WordHash(word))
    if !known.isEmpty { return known }
    for length in stride(from: min(Self.longestEnding, word.count - 1), through: 3, by: -1) {
      let known = languages(of: WordHash("-", word.suffix(length)))
      if !known.isEmpty { return known }
    }
    return []
  }

  /// Returns what each known beginning, ending and other part of `word` speaks for.
  func parts(of word: ArraySlice<UInt8>) -> [Kindred] {
    var found: [Kindred] = []
    for start in word.indices {
      var hash = WordHash()
      for end in start..<min(start + Self.longestPart, word.endIndex) {
        hash.add(word[end])
        found.append(languages(of: hash))
        if start == word.startIndex { found.append(languages(of: hash.adding("-"))) }
      }
      if word.endIndex - start <= Self.longestPart {
        found.append(languages(of: WordHash("-", word[start...])))
      }
    }
    return found.filter { !$0.isEmpty }
  }

  /// In bytes.
  private static let longestEnding = 9
  private static let longestPart = 6
}

/// FNV-1a.
private struct WordHash {
  static let upperMask: UInt64 = ~0xFFFF

  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325
  private(set) var isEmpty = true

  init() {}

  init(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes { add(byte) }
  }

  init(_ first: Unicode.Scalar, _ bytes: ArraySlice<UInt8>) {
    add(UInt8(ascii: first))
    for byte in bytes { add(byte) }
  }

  var upperBits: UInt64 { value & Self.upperMask }

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
    isEmpty = false
  }

  func adding(_ scalar: Unicode.Scalar) -> WordHash {
    var hash = self
    hash.add(UInt8(ascii: scalar))
    return hash
  }
}
