/// The transitions of an automaton that are known so far: a hash table with open addressing, as
/// each token of a text looks into it.
struct TransitionTable {
  private static let most = 1 << 19
  private static let empty = UInt64.max

  private var bits: UInt64
  /// A transition, or an empty place.
  private struct Slot {
    var key: UInt64
    var target: Int32
  }

  private var slots: [Slot]
  private var count = 0

  init() { self.init(bits: 10) }

  private init(bits: UInt64) {
    self.bits = bits
    slots = Array(repeating: Slot(key: Self.empty, target: 0), count: 1 << Int(bits))
  }

  /// True when no transition can be added.
  var isFull: Bool { count == Self.most }

  /// Returns the state after `token`, or nil when it isn't known.
  func target(from state: Int32, _ token: Int32) -> Int32? {
    let key = Self.key(state, token)
    var index = firstIndex(of: key)
    while slots[index].key != Self.empty {
      if slots[index].key == key { return slots[index].target }
      index = (index &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  mutating func insert(_ target: Int32, from state: Int32, _ token: Int32) {
    if count * 2 == slots.count { grow() }
    insert(target, key: Self.key(state, token))
    count += 1
  }

  mutating func removeAll() { self = TransitionTable() }

  private mutating func insert(_ target: Int32, key: UInt64) {
    var index = firstIndex(of: key)
    while slots[index].key != Self.empty { index = (index &+ 1) & (slots.count &- 1) }
    slots[index] = Slot(key: key, target: target)
  }

  private mutating func grow() {
    var larger = TransitionTable(bits: bits + 1)
    for slot in slots where slot.key != Self.empty { larger.insert(slot.target, key: slot.key) }
    larger.count = count
    self = larger
  }

  private static func key(_ state: Int32, _ token: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: state)) << 32 | UInt64(UInt32(bitPattern: token))
  }

  private func firstIndex(of key: UInt64) -> Int {
    Int((key &* 0x9e37_79b9_7f4a_7c15) &>> (64 &- bits))
  }
}
