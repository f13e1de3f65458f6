import Text

/// In which sentences of a short draft a word may stand: never a wrong no, seldom a wrong yes.
///
/// A rule whose words don't stand together in a sentence of the draft isn't even read: so a check
/// starts in milliseconds, however many rules there are.
public struct DraftWords {
  /// A set of sentences, one bit each. From the 64th sentence on they share the last bit.
  typealias Sentences = UInt64

  /// FNV-1a.
  struct Hash: Equatable {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    init() {}

    init(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// All sentences.
  static let everySentence = Sentences.max

  private var words = SentenceTable()
  private var beginnings = SentenceTable()
  private var ends = SentenceTable()
  /// Each byte of a sign by its sentences.
  private var signs = [Sentences](repeating: 0, count: 256)
  private let language: Language
  private let normalizer: Normalizer
  /// True when all words of a lexicon in lower case can be compared as they are written.
  let comparesAsWritten: Bool

  /// Collects the words and signs of the `ranges` of `text`.
  ///
  /// The `abbreviations` have to be those of the matcher, so that both find the same sentences.
  public init(
    of text: [UInt8], ranges: [TextRange], abbreviations: [String], language: Language,
    orthography: Orthography
  ) throws(Segmenter.Unavailable) {
    self.language = language
    normalizer = Normalizer(language: language, orthography: orthography)
    comparesAsWritten = orthography == .full
    let segmenter = try Segmenter(abbreviations: abbreviations)
    var collector = Collector(normalizer: normalizer)
    text.withUnsafeBufferPointer { bytes in
      for range in ranges {
        segmenter.forEachSentence(of: text, in: range) { _, tokens in
          collector.add(tokens, of: bytes)
        }
      }
    }
    words = collector.words
    beginnings = collector.beginnings
    ends = collector.ends
    signs = collector.signs
  }

  /// Goes through the sentences of a draft.
  private struct Collector {
    let normalizer: Normalizer
    var words = SentenceTable()
    var beginnings = SentenceTable()
    var ends = SentenceTable()
    var signs = [Sentences](repeating: 0, count: 256)
    private var sentence: Sentences = 1
    private var word: [UInt8] = []

    init(normalizer: Normalizer) { self.normalizer = normalizer }

    mutating func add(_ tokens: [Token], of text: UnsafeBufferPointer<UInt8>) {
      for token in tokens {
        normalizer.normalize(UnsafeBufferPointer(rebasing: text[token.range]), into: &word)
        words.add(sentence, to: Hash(word))
        if token.kind == .sign {
          for byte in word { signs[Int(byte)] |= sentence }
        } else if word.count <= Normalizer.longestWord {
          addAffixes(word, to: &beginnings)
          addAffixes(word.reversed(), to: &ends)
        }
      }
      if sentence != 1 << 63 { sentence <<= 1 }
    }

    private func addAffixes(_ bytes: some Sequence<UInt8>, to table: inout SentenceTable) {
      var hash = Hash()
      for byte in bytes {
        hash.add(byte)
        table.add(sentence, to: hash)
      }
    }
  }

  /// The sentences that may hold the word with this hash.
  subscript(hash: Hash) -> Sentences { words[hash] }

  /// Returns the sentences that may hold `word`, a word of a lexicon that may have a `*`.
  ///
  /// But for capitals, words of built-in lexicons stand there in normal form, as a test makes sure.
  func sentences(with word: some BidirectionalCollection<UInt8>) -> Sentences {
    guard isNormal(word) else { return sentences(withNormal: normalizer.normalize(word)) }
    return sentences(withNormal: word)
  }

  /// Returns the sentences that may hold the sign.
  func sentences(withSign sign: some Sequence<UInt8>) -> Sentences {
    sign.reduce(Self.everySentence) { $0 & signs[Int($1)] }
  }

  /// True when a word of a lexicon can be compared as it is written, but for ASCII capitals.
  private func isNormal(_ word: some Sequence<UInt8>) -> Bool {
    comparesAsWritten || (language != .norwegian && word.allSatisfy { $0 < 0x80 })
  }

  /// A word with an apostrophe may stand in the draft without it.
  private func sentences(withNormal word: some BidirectionalCollection<UInt8>) -> Sentences {
    var hash = Hash()
    var bareHash = Hash()
    var hasApostrophe = false
    for byte in word {
      if byte == UInt8(ascii: "*") { return sentences(withAffixes: word) }
      let byte = lowercased(byte)
      hash.add(byte)
      if byte == UInt8(ascii: "'") { hasApostrophe = true } else { bareHash.add(byte) }
    }
    return words[hash] | (hasApostrophe ? words[bareHash] : 0)
  }

  private func sentences(withAffixes word: some BidirectionalCollection<UInt8>) -> Sentences {
    sentences(beginnings, before: word) & sentences(ends, before: word.reversed())
  }

  /// Looks for the bytes before the first `*`.
  private func sentences(_ table: SentenceTable, before bytes: some Sequence<UInt8>) -> Sentences {
    var hash = Hash()
    for byte in bytes {
      if byte == UInt8(ascii: "*") { break }
      hash.add(lowercased(byte))
    }
    return hash == Hash() ? Self.everySentence : table[hash]
  }
}

private func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

/// Sentences by the hashes of what stands in them.
private struct SentenceTable {
  private var hashes = [UInt64](repeating: 0, count: 256)
  private var sentences = [DraftWords.Sentences](repeating: 0, count: 256)
  private var count = 0

  subscript(hash: DraftWords.Hash) -> DraftWords.Sentences { sentences[slot(of: hash.value)] }

  mutating func add(_ sentence: DraftWords.Sentences, to hash: DraftWords.Hash) {
    let slot = slot(of: hash.value)
    if hashes[slot] == 0 {
      hashes[slot] = hash.value
      count += 1
    }
    sentences[slot] |= sentence
    if count * 2 > hashes.count { grow() }
  }

  /// Returns where a hash is, or where it would be.
  private func slot(of hash: UInt64) -> Int {
    let mask = UInt64(hashes.count - 1)
    var slot = (hash ^ (hash >> 32)) & mask
    while true {
      let other = hashes[Int(slot)]
      if other == hash || other == 0 { return Int(slot) }
      slot = (slot + 1) & mask
    }
  }

  private mutating func grow() {
    let (oldHashes, oldSentences) = (hashes, sentences)
    hashes = Array(repeating: 0, count: oldHashes.count * 2)
    sentences = Array(repeating: 0, count: oldHashes.count * 2)
    for (hash, mask) in zip(oldHashes, oldSentences) where hash != 0 {
      let slot = slot(of: hash)
      hashes[slot] = hash
      sentences[slot] = mask
    }
  }
}
