/// Gives each distinct key a number: 0, 1, 2 … in the order in which they come.
///
/// A table of its own, as a `Dictionary` of keys that the standard library doesn't know costs a check
/// a tenth of a millisecond when it begins.
struct Numbering<Key: Hashable & Sendable>: Sendable {
  private(set) var keys: [Key] = []
  private var hashes: [Int] = []
  /// The numbers of keys, each as near as possible to the place that its hash asks for; -1 where
  /// there is none.
  private var slots: [Int32] = []

  var count: Int { keys.count }

  /// Returns the number of a key, or nil when it has none.
  func number(of key: Key) -> Int32? {
    guard !slots.isEmpty else { return nil }
    let number = slots[slot(of: key, key.hashValue)]
    return number < 0 ? nil : number
  }

  /// Returns the number of a key, the next one when it has none yet.
  mutating func add(_ key: Key) -> (number: Int32, isNew: Bool) {
    if keys.count * 2 >= slots.count { grow() }
    let hash = key.hashValue
    let slot = slot(of: key, hash)
    if slots[slot] >= 0 { return (slots[slot], false) }
    let number = Int32(clamping: keys.count)
    slots[slot] = number
    keys.append(key)
    hashes.append(hash)
    return (number, true)
  }

  /// Returns where the key is, or where it would be.
  private func slot(of key: Key, _ hash: Int) -> Int {
    var slot = hash & (slots.count - 1)
    while true {
      let number = Int(slots[slot])
      if number < 0 || hashes[number] == hash && keys[number] == key { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: max(16, slots.count * 2))
    for (number, hash) in hashes.enumerated() {
      var slot = hash & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(clamping: number)
    }
  }
}
