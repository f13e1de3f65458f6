/// The transitions of an automaton that are known so far: a hash table with open addressing, as
/// each token of a text looks into it.
struct TransitionTable {
  private static let most = 1 << 19
  private static let empty = UInt64.max

  private var bits: UInt64
  private var keys: [UInt64]
  private var targets: [Int32]
  private var count = 0

  init() { self.init(bits: 10) }

  private init(bits: UInt64) {
    self.bits = bits
    keys = Array(repeating: Self.empty, count: 1 << Int(bits))
    targets = Array(repeating: 0, count: 1 << Int(bits))
  }

  /// True when no transition can be added.
  var isFull: Bool { count == Self.most }

  /// Returns the state after `symbol`, or nil when it isn't known.
  func target(from state: Int32, _ symbol: Symbol) -> Int32? {
    let key = Self.key(state, symbol)
    var index = firstIndex(of: key)
    while keys[index] != Self.empty {
      if keys[index] == key { return targets[index] }
      index = (index &+ 1) & (keys.count &- 1)
    }
    return nil
  }

  mutating func insert(_ target: Int32, from state: Int32, _ symbol: Symbol) {
    if count * 2 == keys.count { grow() }
    insert(target, key: Self.key(state, symbol))
    count += 1
  }

  mutating func removeAll() { self = TransitionTable() }

  private mutating func insert(_ target: Int32, key: UInt64) {
    var index = firstIndex(of: key)
    while keys[index] != Self.empty { index = (index &+ 1) & (keys.count &- 1) }
    keys[index] = key
    targets[index] = target
  }

  private mutating func grow() {
    var larger = TransitionTable(bits: bits + 1)
    for (key, target) in zip(keys, targets) where key != Self.empty {
      larger.insert(target, key: key)
    }
    larger.count = count
    self = larger
  }

  private static func key(_ state: Int32, _ symbol: Symbol) -> UInt64 {
    UInt64(UInt32(bitPattern: state)) << 32 | UInt64(UInt32(bitPattern: symbol))
  }

  private func firstIndex(of key: UInt64) -> Int {
    Int((key &* 0x9e37_79b9_7f4a_7c15) &>> (64 &- bits))
  }
}
