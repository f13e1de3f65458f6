/// A hash of a pattern in one number. To feed all parts of a pattern to a `Hasher` takes ten times as
/// long, and a language has thousands.
struct PatternDigest {
  /// Differs in each process, so that nobody can write patterns that all have the same digest.
  private static let seed = UInt64.random(in: .min ... .max)

  private(set) var value = Self.seed

  mutating func add(_ number: Int) { mix(UInt64(truncatingIfNeeded: number)) }

  mutating func add(_ bytes: [UInt8]) {
    add(bytes.count)
    for byte in bytes { mix(UInt64(byte)) }
  }

  mutating func add(_ letterCase: TokenTest.Case) {
    switch letterCase {
    case .any: break
    case .capitals: add(1)
    case .capitalized: add(2)
    }
  }

  mutating func add(_ shape: TokenTest.Shape) {
    switch shape {
    case .literal(let word): add(word)
    case .affixes(let prefix, let suffix):
      add(prefix)
      add(suffix)
    case .any: add(3)
    case .number: add(4)
    case .sign(let sign):
      add(5)
      add(sign)
    case .oneOf(let tests):
      add(tests.count)
      for test in tests { mix(test.digest) }
    }
  }

  mutating func add(_ pattern: Pattern) {
    switch pattern {
    case .never: add(10)
    case .token(let test): mix(test.digest)
    case .sequence(let parts):
      add(11)
      for part in parts { add(part) }
    case .alternatives(let parts):
      add(12)
      for part in parts { add(part) }
    case .optional(let part):
      add(13)
      add(part)
    case .repeated(let part, let count, let gap):
      add(14)
      add(count)
      add(gap)
      add(part)
    case .gap(let most):
      add(15)
      add(most)
    case .start: add(16)
    case .end: add(17)
    case .mark(let part):
      add(18)
      add(part)
    case .capture(let name, let part):
      add(Array(name.utf8))
      add(part)
    case .place: add(19)
    }
  }

  private mutating func mix(_ number: UInt64) {
    value = (value ^ number) &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 32
  }
}

extension Pattern {
  func hash(into hasher: inout Hasher) {
    var digest = PatternDigest()
    digest.add(self)
    hasher.combine(digest.value)
  }
}
