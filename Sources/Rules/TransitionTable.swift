/// The transitions of an automaton that are known so far: a hash table with open addressing, as
/// each token of a text looks into it.
struct TransitionTable {
  private static let most = 1 << 19
  private static let empty = UInt64.max
  /// The bits of a state, in a key and as a target. A token has those that are left.
  private static let stateBits: UInt64 = 17

  private var bits: UInt64
  /// A key and its target, so that a look-up reads one place of memory.
  private var slots: [UInt64]
  private var count = 0

  init() { self.init(bits: 10) }

  private init(bits: UInt64) {
    self.bits = bits
    slots = Array(repeating: Self.empty, count: 1 << Int(bits))
  }

  /// True when no transition can be added.
  var isFull: Bool { count == Self.most }

  /// Returns the state after `token`, or nil when it isn't known.
  func target(from state: Int32, _ token: Int32) -> Int32? {
    let key = Self.key(state, token)
    var index = firstIndex(of: key)
    while true {
      let slot = slots[index]
      if slot &>> Self.stateBits == key {
        return Int32(truncatingIfNeeded: slot & (1 &<< Self.stateBits &- 1))
      }
      if slot == Self.empty { return nil }
      index = (index &+ 1) & (slots.count &- 1)
    }
  }

  mutating func insert(_ target: Int32, from state: Int32, _ token: Int32) {
    if count * 2 == slots.count { grow() }
    insert(Self.key(state, token) &<< Self.stateBits | UInt64(UInt32(bitPattern: target)))
    count += 1
  }

  mutating func removeAll() { self = TransitionTable() }

  private mutating func insert(_ slot: UInt64) {
    var index = firstIndex(of: slot &>> Self.stateBits)
    while slots[index] != Self.empty { index = (index &+ 1) & (slots.count &- 1) }
    slots[index] = slot
  }

  private mutating func grow() {
    var larger = TransitionTable(bits: bits + 1)
    for slot in slots where slot != Self.empty { larger.insert(slot) }
    larger.count = count
    self = larger
  }

  private static func key(_ state: Int32, _ token: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: token)) &<< stateBits | UInt64(UInt32(bitPattern: state))
  }

  private func firstIndex(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) &>> (64 &- bits))
  }
}
