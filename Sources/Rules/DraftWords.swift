import Text

/// Which words a short draft may hold: never a wrong no, seldom a wrong yes.
///
/// A rule whose words don't stand in a draft isn't even read: so a check starts in milliseconds,
/// however many rules there are.
public struct DraftWords {
  /// A set of hashes, each known by some of its bits only.
  private struct HashSet {
    private static let bits: UInt64 = 18
    private var words = [UInt64](repeating: 0, count: 1 << Int(bits - 6))

    mutating func insert(_ hash: UInt64) {
      let bit = Self.mixed(hash)
      words[Int(bit >> 6)] |= 1 << (bit & 63)
    }

    func contains(_ hash: UInt64) -> Bool {
      let bit = Self.mixed(hash)
      return words[Int(bit >> 6)] & (1 << (bit & 63)) != 0
    }

    private static func mixed(_ hash: UInt64) -> UInt64 {
      ((hash ^ (hash >> 32)) &* 0x9e37_79b9_7f4a_7c15) >> (64 - bits)
    }
  }

  private var words = HashSet()
  private var beginnings = HashSet()
  private var ends = HashSet()
  /// The bytes of all signs.
  private var signs: Set<UInt8> = []
  private let normalizer: Normalizer
  /// True when the words of a lexicon can be compared as they are written: in normal form.
  private let isFull: Bool

  /// Collects the words and signs of the `ranges` of `text`.
  public init(
    of text: [UInt8], ranges: [TextRange], language: Language, orthography: Orthography
  ) throws(Segmenter.Unavailable) {
    normalizer = Normalizer(language: language, orthography: orthography)
    isFull = orthography == .full
    let segmenter = try Segmenter()
    var collected = (
      words: HashSet(), beginnings: HashSet(), ends: HashSet(), signs: Set<UInt8>()
    )
    var word: [UInt8] = []
    for range in ranges {
      segmenter.forEachSentence(of: text, in: range) { _, tokens in
        for token in tokens {
          text.withUnsafeBufferPointer {
            normalizer.normalize(UnsafeBufferPointer(rebasing: $0[token.range]), into: &word)
          }
          collected.words.insert(Hash(word).value)
          if token.kind == .sign { collected.signs.formUnion(word) }
          guard token.kind != .sign, word.count <= Normalizer.longestWord else { continue }
          var hash = Hash()
          for byte in word {
            hash.add(byte)
            collected.beginnings.insert(hash.value)
          }
          hash = Hash()
          for byte in word.reversed() {
            hash.add(byte)
            collected.ends.insert(hash.value)
          }
        }
      }
    }
    (words, beginnings, ends, signs) = collected
  }

  /// False when no word of the draft is `word`, a word of a lexicon that may have a `*`.
  ///
  /// But for capitals, words of built-in lexicons stand there in normal form, as a test makes sure.
  func mayHold(_ word: ArraySlice<UInt8>) -> Bool {
    if let star = word.firstIndex(of: UInt8(ascii: "*")) {
      return mayBegin(word[..<star]) && mayEnd(word[(star + 1)...])
    }
    let hasApostrophe = word.contains(UInt8(ascii: "'"))
    if isNormal(word), !hasApostrophe { return words.contains(Hash(word).value) }
    let normal = normalizer.normalize(word)
    if words.contains(Hash(normal).value) { return true }
    return hasApostrophe
      && words.contains(Hash(normal.filter { $0 != UInt8(ascii: "'") }).value)
  }

  /// False when the draft doesn't hold the sign.
  func mayHold(sign: ArraySlice<UInt8>) -> Bool {
    sign.allSatisfy { signs.contains($0) }
  }

  /// True when a word of a lexicon can be compared as it is written.
  private func isNormal(_ word: ArraySlice<UInt8>) -> Bool {
    isFull && !word.contains { $0 &- 0x41 < 26 }
  }

  private func mayBegin(_ prefix: ArraySlice<UInt8>) -> Bool {
    if prefix.isEmpty { return true }
    if isNormal(prefix) { return beginnings.contains(Hash(prefix).value) }
    return beginnings.contains(Hash(normalizer.normalize(prefix)).value)
  }

  private func mayEnd(_ suffix: ArraySlice<UInt8>) -> Bool {
    if suffix.isEmpty { return true }
    if isNormal(suffix) { return ends.contains(Hash(suffix.reversed()).value) }
    return ends.contains(Hash(normalizer.normalize(suffix).reversed()).value)
  }
}

/// FNV-1a.
private struct Hash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  init() {}

  init(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
}
