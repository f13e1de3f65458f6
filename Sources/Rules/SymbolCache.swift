import Text

/// Remembers what tokens are by their bytes, as a text says the same words again and again.
///
/// The size is bounded: when it is full, it is emptied.
struct SymbolCache {
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
  mutating func item(
    of token: Token, in text: UnsafeBufferPointer<UInt8>, vocabulary: Vocabulary
  ) -> SymbolLine.Item {
    let length = token.range.count
    guard length <= Self.longestToken else { return Self.item(token, text, vocabulary) }
    let key = Self.key(token.range, in: text)
    var index = firstIndex(of: key)
    while true {
      let slot = slots[index]
      if slot.value < 0 { break }
      if slot.key == key, Int(slot.place & 0xFF) == length,
        length <= Self.longestShortToken || holds(slot, token.range, text)
      {
        return Self.item(slot)
      }
      index = (index &+ 1) & (slots.count &- 1)
    }
    let item = Self.item(token, text, vocabulary)
    add(item, UnsafeBufferPointer(rebasing: text[token.range]), key)
    return item
  }

  private static func item(
    _ token: Token, _ text: UnsafeBufferPointer<UInt8>, _ vocabulary: Vocabulary
  ) -> SymbolLine.Item {
    SymbolLine.Item(
      symbol: vocabulary.symbol(of: token, in: text), kind: SymbolLine.Kind(of: token, in: text))
  }

  @inline(__always)
  private static func item(_ slot: Slot) -> SymbolLine.Item {
    SymbolLine.Item(
      symbol: slot.value &>> 2,
      kind: SymbolLine.Kind(rawValue: UInt8(truncatingIfNeeded: slot.value & 3)) ?? .word)
  }

  private mutating func add(
    _ item: SymbolLine.Item, _ word: UnsafeBufferPointer<UInt8>, _ key: UInt64
  ) {
    if count == Self.mostEntries { self = SymbolCache() }
    if count * 2 == slots.count { grow() }
    var place = UInt32(clamping: word.count)
    if word.count > Self.longestShortToken {
      place |= UInt32(clamping: bytes.count) &<< 8
      bytes.append(contentsOf: word)
    }
    insert(Slot(key: key, place: place, value: item.symbol &<< 2 | Int32(item.kind.rawValue)))
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

  /// True when the slot is that of a long token with these bytes.
  private func holds(
    _ slot: Slot, _ range: TextRange, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var position = Int(slot.place &>> 8)
    for byte in UnsafeBufferPointer(rebasing: text[range]) {
      if bytes[position] != byte { return false }
      position &+= 1
    }
    return true
  }

  /// The bytes themselves where they fit, else a hash of them.
  @inline(__always)
  private static func key(_ range: TextRange, in text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let eight = MemoryLayout<UInt64>.size
    if range.count > eight {
      var hash: UInt64 = 0
      for start in stride(from: range.lowerBound, to: range.upperBound - eight, by: eight) {
        hash = mixed(hash, eightBytes(at: start, in: text))
      }
      return mixed(hash, eightBytes(at: range.upperBound - eight, in: text))
    }
    // Behind the token stands more text, but for the last words of all.
    if range.lowerBound + eight <= text.count {
      let unused = UInt64(clamping: 8 * (eight - range.count))
      return eightBytes(at: range.lowerBound, in: text) & (.max &>> unused)
    }
    return range.reversed().reduce(0) { $0 &<< 8 | UInt64(text[$1]) }
  }

  private static func mixed(_ hash: UInt64, _ bytes: UInt64) -> UInt64 {
    let product = (hash ^ bytes) &* 0x9e37_79b9_7f4a_7c15
    return product ^ product &>> 29
  }

  /// The first byte is the lowest, on all machines.
  private static func eightBytes(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    UInt64(
      littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(
        fromByteOffset: start, as: UInt64.self))
  }
}
