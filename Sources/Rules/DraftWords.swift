import Text

/// Where in a short draft a word may stand: never a wrong no, seldom a wrong yes.
///
/// A rule whose words don't stand in the draft in the rule's order isn't even parsed: so a check
/// starts in milliseconds, however many rules there are.
///
/// A word, a number and a full stop stand between two positions each. Signs that a match passes over
/// take none, and neither does anything else: a place between two sentences has a position of its own,
/// which no match crosses.
public struct DraftWords: Sendable {
  /// The most bytes at the beginning or end of a word by which it is found.
  private static let longestAffix = 6

  /// FNV-1a.
  struct Hash: Equatable {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    init() {}

    init(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  private let collected: Collector
  private let language: Language
  private let normalizer: Normalizer
  /// True when all words of a lexicon in lower case can be compared as they are written.
  let comparesAsWritten: Bool

  /// Collects the words and signs of the `ranges` of `text`.
  ///
  /// The `segmenter` has to be the matcher's, so that both find the same sentences.
  public init(
    of text: [UInt8], ranges: [TextRange], segmenter: Segmenter, language: Language,
    orthography: Orthography
  ) {
    self.language = language
    normalizer = Normalizer(language: language, orthography: orthography)
    comparesAsWritten = orthography == .full
    let length = ranges.reduce(0) { $0 + $1.count }
    var collector = Collector(normalizer: normalizer, length: length)
    text.withUnsafeBufferPointer { bytes in
      for range in ranges {
        segmenter.forEachSentence(of: text, in: range) { _, tokens in
          collector.add(tokens, of: bytes)
        }
      }
    }
    collected = collector
  }

  /// Goes through the sentences of a draft.
  private struct Collector: Sendable {
    let normalizer: Normalizer
    var words: PositionTable
    var beginnings: PositionTable
    /// Hashes of the first two bytes of words, one bit each.
    var firstBytes = [UInt64](repeating: 0, count: 64)
    var ends: PositionTable
    var allWords = PositionSet.none
    var numbers = PositionSet.none
    var tokens = PositionSet.none
    var capitals = PositionSet.none
    var capitalized = PositionSet.none
    /// Where a sentence or a part of one begins and ends.
    var starts = PositionSet(0)
    var stops = PositionSet.none
    /// The positions of each byte of a full stop or the like, and the bytes of other signs.
    var signs = [PositionSet](repeating: .none, count: 256)
    var softSigns = [Bool](repeating: false, count: 256)
    private var position = 0
    private var word: [UInt8] = []

    init(normalizer: Normalizer, length: Int) {
      self.normalizer = normalizer
      words = PositionTable(capacity: length / 4)
      beginnings = PositionTable(capacity: length / 2)
      ends = PositionTable(capacity: length / 2)
    }

    static func place(_ first: UInt8, _ second: UInt8) -> (index: Int, bit: UInt64) {
      let hash = UInt64(first) &* 67 ^ UInt64(second)
      return (Int(truncatingIfNeeded: hash &>> 6 & 63), 1 &<< (hash & 63))
    }

    mutating func add(_ tokens: [Token], of text: UnsafeBufferPointer<UInt8>) {
      for token in tokens { add(token, text) }
      stop()
    }

    private mutating func add(_ token: Token, _ text: UnsafeBufferPointer<UInt8>) {
      let bytes = UnsafeBufferPointer(rebasing: text[token.range])
      switch SymbolLine.Kind(of: token, in: text) {
      case .stop:
        for byte in bytes { signs[Int(byte)] |= PositionSet(position) }
        tokens |= PositionSet(position)
        stop()
      case .word:
        if token.kind == .number { numbers |= PositionSet(position) }
        addWord(bytes)
        position += 1
      case .soft, .place, .hidden: for byte in bytes { softSigns[Int(byte)] = true }
      }
    }

    private mutating func stop() {
      stops |= PositionSet(position)
      position += 1
      starts |= PositionSet(position)
    }

    private mutating func addWord(_ bytes: UnsafeBufferPointer<UInt8>) {
      let place = PositionSet(position)
      allWords |= place
      tokens |= place
      let letterCase = LetterCase(of: bytes)
      if letterCase.isAllCapitals { capitals |= place }
      if letterCase.startsWithCapital { capitalized |= place }
      normalizer.normalize(bytes, into: &word)
      words.add(place, to: Hash(word))
      guard bytes.count <= Normalizer.longestWord else { return }
      if word.count > 1 {
        let (index, bit) = Self.place(word[0], word[1])
        firstBytes[index] |= bit
      }
      beginnings.add(place, toBeginningsOf: word.prefix(DraftWords.longestAffix))
      ends.add(place, toBeginningsOf: word.reversed().prefix(DraftWords.longestAffix))
    }
  }

  /// The places before a word, before a number, before either or a full stop, and where a part of a
  /// sentence begins and ends.
  var allWords: PositionSet { collected.allWords }
  var numbers: PositionSet { collected.numbers }
  var tokens: PositionSet { collected.tokens }
  /// The places before a word in capitals, and before one that begins with a capital.
  var capitals: PositionSet { collected.capitals }
  var capitalized: PositionSet { collected.capitalized }
  var starts: PositionSet { collected.starts }
  var stops: PositionSet { collected.stops }

  /// True when a word may begin with these two bytes.
  func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
    let (index, bit) = Collector.place(first, second)
    return collected.firstBytes[index] & bit != 0
  }

  /// The places before which the word with this hash may stand.
  subscript(hash: Hash) -> PositionSet { collected.words[hash] }

  /// Returns the places before which `word` may stand, a word of a lexicon that may have a `*`.
  ///
  /// But for capitals, words of built-in lexicons stand there in normal form, as a test makes sure.
  func positions(of word: some BidirectionalCollection<UInt8>) -> PositionSet {
    guard isNormal(word) else { return positions(ofNormal: normalizer.normalize(word)) }
    return positions(ofNormal: word)
  }

  /// Returns the places before which the sign may stand, if it is a full stop or the like.
  func positions(ofStop sign: some Sequence<UInt8>) -> PositionSet {
    sign.reduce(.all) { $0 & collected.signs[Int($1)] }
  }

  /// True when `word` may stand somewhere.
  func mayHold(_ word: some BidirectionalCollection<UInt8>) -> Bool {
    !positions(of: word).isEmpty
  }

  /// True when the sign may stand somewhere.
  func mayHold(sign: some Sequence<UInt8>) -> Bool {
    mayHold(softSign: sign) || !positions(ofStop: sign).isEmpty
  }

  /// True when the sign, one that matches pass over, may stand somewhere.
  func mayHold(softSign sign: some Sequence<UInt8>) -> Bool {
    sign.allSatisfy { collected.softSigns[Int($0)] }
  }

  /// True when a word of a lexicon can be compared as it is written, but for ASCII capitals.
  private func isNormal(_ word: some Sequence<UInt8>) -> Bool {
    comparesAsWritten || (language != .norwegian && word.allSatisfy { $0 < 0x80 })
  }

  /// A word with an apostrophe may stand in the draft without it.
  private func positions(ofNormal word: some BidirectionalCollection<UInt8>) -> PositionSet {
    var hash = Hash()
    var bareHash = Hash()
    var hasApostrophe = false
    for byte in word {
      if byte == UInt8(ascii: "*") { return positions(ofAffixes: word) }
      let byte = lowercased(byte)
      hash.add(byte)
      if byte == UInt8(ascii: "'") { hasApostrophe = true } else { bareHash.add(byte) }
    }
    return hasApostrophe ? self[hash] | self[bareHash] : self[hash]
  }

  private func positions(ofAffixes word: some BidirectionalCollection<UInt8>) -> PositionSet {
    positions(collected.beginnings, before: word)
      & positions(collected.ends, before: word.reversed())
  }

  /// Looks for the bytes before the first `*`, as many as are known.
  private func positions(
    _ table: PositionTable, before bytes: some Sequence<UInt8>
  ) -> PositionSet {
    var hash = Hash()
    for byte in bytes.prefix(Self.longestAffix) {
      if byte == UInt8(ascii: "*") { break }
      hash.add(lowercased(byte))
    }
    return hash == Hash() ? allWords : table[hash]
  }
}

private func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

/// Positions by the hashes of what stands there.
private struct PositionTable: Sendable {
  private struct Slot {
    /// The hash, made odd; 0 in a slot that is free.
    var hash: UInt64 = 0
    var positions = PositionSet.none
  }

  private var slots: [Slot]
  private var count = 0

  /// Creates a table that about so many entries fit into.
  init(capacity: Int) {
    slots = Array(repeating: Slot(), count: 1 << (Int.bitWidth - capacity.leadingZeroBitCount))
  }

  subscript(hash: DraftWords.Hash) -> PositionSet { slots[index(of: hash.value | 1)].positions }

  mutating func add(_ positions: PositionSet, to hash: DraftWords.Hash) {
    let index = index(of: hash.value | 1)
    if slots[index].hash == 0 {
      slots[index].hash = hash.value | 1
      count += 1
    }
    slots[index].positions |= positions
    if count * 2 > slots.count { grow() }
  }

  mutating func add(_ positions: PositionSet, toBeginningsOf word: some Sequence<UInt8>) {
    var hash = DraftWords.Hash()
    for byte in word {
      hash.add(byte)
      add(positions, to: hash)
    }
  }

  /// Returns where a hash is, or where it would be.
  private func index(of hash: UInt64) -> Int {
    let mask = UInt64(slots.count - 1)
    var index = (hash ^ (hash &>> 32)) & mask
    while true {
      let other = slots[Int(index)].hash
      if other == hash || other == 0 { return Int(index) }
      index = (index + 1) & mask
    }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.hash != 0 { slots[index(of: slot.hash)] = slot }
  }
}
