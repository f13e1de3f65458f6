import Text

/// Remembers what tokens are by their bytes, as a text says the same words again and again.
///
/// The size is bounded: when it is full, it is emptied.
struct SymbolCache {
  /// What is known of a token.
  struct Entry {
    var symbol: Symbol
    var kind: SymbolLine.Kind
  }

  private struct Slot {
    /// The bytes of a short token, or the hash of a longer one.
    var key: UInt64 = 0
    /// The token's length, and where the bytes of a longer one begin.
    var place: UInt32 = 0
    /// The symbol and the kind; -1 in a slot that is free.
    var value: Int32 = -1
  }

  private static let mostEntries = 1 << 15
  private static let longestToken = Normalizer.longestWord
  private static let longestShortToken = 8

  private var bits: UInt64
  private var slots: [Slot]
  /// The bytes of longer tokens.
  private var bytes: [UInt8] = []
  private var count = 0

  init() { self.init(bits: 9) }

  private init(bits: UInt64) {
    self.bits = bits
    slots = Array(repeating: Slot(), count: 1 << Int(bits))
  }

  /// Returns what a token is, asking `vocabulary` when it isn't known yet.
  mutating func entry(
    of token: Token, in text: UnsafeBufferPointer<UInt8>, vocabulary: Vocabulary
  ) -> Entry {
    let word = UnsafeBufferPointer(rebasing: text[token.range])
    guard word.count <= Self.longestToken else { return Self.entry(token, text, vocabulary) }
    let key = Self.key(word)
    var index = firstIndex(of: key)
    while slots[index].value >= 0 {
      if slots[index].key == key, holds(slots[index], word) { return Self.entry(slots[index]) }
      index = (index &+ 1) & (slots.count &- 1)
    }
    let entry = Self.entry(token, text, vocabulary)
    add(entry, word, key)
    return entry
  }

  private static func entry(
    _ token: Token, _ text: UnsafeBufferPointer<UInt8>, _ vocabulary: Vocabulary
  ) -> Entry {
    Entry(
      symbol: vocabulary.symbol(of: token, in: text), kind: SymbolLine.Kind(of: token, in: text))
  }

  private static func entry(_ slot: Slot) -> Entry {
    Entry(
      symbol: slot.value &>> 2,
      kind: SymbolLine.Kind(rawValue: UInt8(truncatingIfNeeded: slot.value & 3)) ?? .word)
  }

  private mutating func add(_ entry: Entry, _ word: UnsafeBufferPointer<UInt8>, _ key: UInt64) {
    if count == Self.mostEntries { self = SymbolCache() }
    if count * 2 == slots.count { grow() }
    var place = UInt32(clamping: word.count)
    if word.count > Self.longestShortToken {
      place |= UInt32(clamping: bytes.count) &<< 8
      bytes.append(contentsOf: word)
    }
    insert(Slot(key: key, place: place, value: entry.symbol &<< 2 | Int32(entry.kind.rawValue)))
    count += 1
  }

  private mutating func insert(_ slot: Slot) {
    var index = firstIndex(of: slot.key)
    while slots[index].value >= 0 { index = (index &+ 1) & (slots.count &- 1) }
    slots[index] = slot
  }

  private mutating func grow() {
    let old = slots
    bits += 1
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.value >= 0 { insert(slot) }
  }

  private func firstIndex(of key: UInt64) -> Int {
    let mixed = (key ^ (key &>> 32)) &* 0x9e37_79b9_7f4a_7c15
    return Int(truncatingIfNeeded: mixed &>> (64 &- bits))
  }

  private func holds(_ slot: Slot, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard Int(slot.place & 0xFF) == word.count else { return false }
    if word.count <= Self.longestShortToken { return true }
    var position = Int(slot.place &>> 8)
    for byte in word {
      if bytes[position] != byte { return false }
      position &+= 1
    }
    return true
  }

  /// The bytes themselves where they fit, else FNV-1a.
  private static func key(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if word.count <= longestShortToken {
      return word.reduce(0) { $0 &<< 8 | UInt64($1) }
    }
    return word.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
