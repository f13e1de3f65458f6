import Text

/// Remembers the symbols of tokens by their bytes, as a text says the same words again and again.
///
/// The size is bounded: when it is full, it is emptied.
struct SymbolCache {
  private struct Slot {
    var hash: UInt64 = 0
    var start: UInt32 = 0
    var length: UInt32 = 0
    var symbol: Symbol = -1
  }

  private static let mostEntries = 1 << 15
  private static let longestToken = Normalizer.longestWord

  private var bits: UInt64
  private var slots: [Slot]
  private var bytes: [UInt8] = []
  private var count = 0

  init() { self.init(bits: 9) }

  private init(bits: UInt64) {
    self.bits = bits
    slots = Array(repeating: Slot(), count: 1 << Int(bits))
  }

  /// Returns the symbol of a token, asking `vocabulary` when it isn't known yet.
  mutating func symbol(
    of token: Token, in text: UnsafeBufferPointer<UInt8>, vocabulary: Vocabulary
  ) -> Symbol {
    let word = UnsafeBufferPointer(rebasing: text[token.range])
    guard word.count <= Self.longestToken else { return vocabulary.symbol(of: token, in: text) }
    let hash = Self.hash(word)
    var index = firstIndex(of: hash)
    while slots[index].symbol >= 0 {
      if slots[index].hash == hash, holds(slots[index], word) { return slots[index].symbol }
      index = (index &+ 1) & (slots.count &- 1)
    }
    let symbol = vocabulary.symbol(of: token, in: text)
    if count == Self.mostEntries { self = SymbolCache() }
    if count * 2 == slots.count { grow() }
    insert(
      Slot(
        hash: hash, start: UInt32(clamping: bytes.count), length: UInt32(clamping: word.count),
        symbol: symbol))
    bytes.append(contentsOf: word)
    count += 1
    return symbol
  }

  private mutating func insert(_ slot: Slot) {
    var index = firstIndex(of: slot.hash)
    while slots[index].symbol >= 0 { index = (index &+ 1) & (slots.count &- 1) }
    slots[index] = slot
  }

  private mutating func grow() {
    let old = slots
    bits += 1
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.symbol >= 0 { insert(slot) }
  }

  private func firstIndex(of hash: UInt64) -> Int { Int(hash &>> (64 &- bits)) }

  private func holds(_ slot: Slot, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard Int(slot.length) == word.count else { return false }
    var position = Int(slot.start)
    for byte in word {
      if bytes[position] != byte { return false }
      position &+= 1
    }
    return true
  }

  /// FNV-1a, with a last mixing step for the upper bits.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return (hash ^ (hash >> 32)) &* 0x9e37_79b9_7f4a_7c15
  }
}
