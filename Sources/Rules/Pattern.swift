/// A row of words and signs to find within a sentence.
indirect enum Pattern: Hashable, Sendable {
  /// What matches nothing.
  case never
  /// One word, number or sign.
  case token(TokenTest)
  case sequence([Pattern])
  case alternatives([Pattern])
  case optional(Pattern)
  /// The pattern `atLeast` times or more, with up to `gap` words between each two.
  case repeated(Pattern, atLeast: Int, gap: Int)
  /// Up to so many words, whatever they are.
  case gap(Int)
  case start
  case end
  /// The part to mark and replace.
  case mark(Pattern)
  /// Words to remember for the replacement.
  case capture(String, Pattern)
  /// In a guard: the place of the match.
  case place
}

/// What one token must be.
struct TokenTest: Hashable, Sendable {
  enum Shape: Hashable, Sendable {
    /// Any one of these, each in the form that `Normalizer` gives it later.
    case literal([UInt8])
    case affixes(prefix: [UInt8], suffix: [UInt8])
    case any
    case number
    case sign([UInt8])
    /// One of several.
    case oneOf([TokenTest])
  }

  enum Case: Hashable, Sendable {
    case any
    /// Two or more letters, all of them capitals, and no known acronym.
    case capitals
    /// The first letter is a capital.
    case capitalized
  }

  let shape: Shape
  let letterCase: Case
  /// Known from the beginning, as a class of words is hashed wherever it is used.
  let digest: UInt64

  init(shape: Shape, letterCase: Case = .any) {
    self.shape = shape
    self.letterCase = letterCase
    var digest = PatternDigest()
    digest.add(shape)
    digest.add(letterCase)
    self.digest = digest.value
  }

  static func == (left: TokenTest, right: TokenTest) -> Bool {
    left.digest == right.digest && left.letterCase == right.letterCase && left.shape == right.shape
  }

  func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

extension Pattern {
  /// True for what matches nothing.
  var isNever: Bool {
    if case .never = self { true } else { false }
  }

  /// What matches without taking a word.
  static let nothing = Pattern.sequence([])

  /// True when the pattern can match without taking a single word.
  var isNullable: Bool {
    switch self {
    case .never, .token, .place: false
    case .sequence(let parts): parts.allSatisfy(\.isNullable)
    case .alternatives(let parts): parts.contains(where: \.isNullable)
    case .optional, .gap, .start, .end: true
    case .repeated(let part, _, _), .mark(let part), .capture(_, let part): part.isNullable
    }
  }

  /// True when the pattern, or a part of it, fulfils `test`.
  func contains(where test: (Pattern) -> Bool) -> Bool {
    if test(self) { return true }
    switch self {
    case .never, .token, .gap, .start, .end, .place: return false
    case .sequence(let parts), .alternatives(let parts):
      return parts.contains { $0.contains(where: test) }
    case .optional(let part), .repeated(let part, _, _), .mark(let part), .capture(_, let part):
      return part.contains(where: test)
    }
  }

  /// The most words that a match can take, or nil when there is no limit.
  var mostTokens: Int? {
    switch self {
    case .token, .place: 1
    case .gap(let most): most
    case .never, .start, .end: 0
    case .repeated: nil
    case .optional(let part), .mark(let part), .capture(_, let part): part.mostTokens
    case .sequence(let parts):
      parts.reduce(Optional(0)) { sum, part in
        guard let sum, let most = part.mostTokens else { return nil }
        return sum + most
      }
    case .alternatives(let parts):
      parts.reduce(Optional(0)) { longest, part in
        guard let longest, let most = part.mostTokens else { return nil }
        return max(longest, most)
      }
    }
  }

  /// The pattern without the gaps that it begins with, or nil when there are none.
  ///
  /// Where it doesn't match, neither does the pattern; and it is much quicker to search for.
  var core: Pattern? {
    switch self {
    case .sequence(let parts):
      let rest = parts.drop { if case .gap = $0 { true } else { false } }
      if rest.count < parts.count { return .sequence(Array(rest)) }
      guard let first = parts.first?.core else { return nil }
      return .sequence([first] + parts.dropFirst())
    case .mark(let part): return part.core.map { .mark($0) }
    case .capture(let name, let part): return part.core.map { .capture(name, $0) }
    default: return nil
    }
  }

  /// The least tokens that a match takes, with a repeated part counted once.
  var leastTokens: Int {
    switch self {
    case .token, .place: 1
    case .never, .gap, .start, .end, .optional: 0
    case .repeated(let part, _, _), .mark(let part), .capture(_, let part): part.leastTokens
    case .sequence(let parts): parts.reduce(0) { $0 + $1.leastTokens }
    case .alternatives(let parts): parts.map(\.leastTokens).min() ?? 0
    }
  }

  /// The names under which a match certainly remembers words.
  var captures: Set<String> {
    switch self {
    case .never, .token, .gap, .start, .end, .place, .optional: []
    case .sequence(let parts): parts.reduce(into: []) { $0.formUnion($1.captures) }
    case .alternatives(let parts):
      parts.dropFirst().reduce(parts.first?.captures ?? []) { $0.intersection($1.captures) }
    case .repeated(let part, _, _), .mark(let part): part.captures
    case .capture(let name, let part): part.captures.union([name])
    }
  }

  /// Alternatives of single tokens become one token with several forms: there is less to try.
  static func either(_ parts: [Pattern]) -> Pattern {
    var tests: [TokenTest] = []
    var others: [Pattern] = []
    for part in parts where !part.isNever {
      switch part {
      case .token(let test) where test.letterCase == .any:
        if case .oneOf(let inner) = test.shape { tests += inner } else { tests.append(test) }
      case .alternatives(let inner): others += inner
      default: others.append(part)
      }
    }
    if tests.count == 1 {
      others.insert(.token(tests[0]), at: 0)
    } else if !tests.isEmpty {
      others.insert(.token(TokenTest(shape: .oneOf(tests))), at: 0)
    }
    if others.isEmpty { return .never }
    return others.count == 1 ? others[0] : .alternatives(others)
  }
}
