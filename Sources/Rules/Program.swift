/// A pattern as instructions for `Machine`.
struct Program: Sendable {
  enum Instruction: Sendable {
    /// Takes one token that fulfils the label.
    case token(Label)
    /// Goes on in both places; the first is preferred.
    case split(Int, Int)
    case jump(Int)
    /// Remembers the position.
    case save(Int)
    case start
    case end
    /// Takes the match that a guard is asked about, as if it were one token.
    case place
    /// Goes nowhere.
    case never
    case match
  }

  /// The slots of the whole match and of its marked part. Captures follow.
  static let whole = 0
  static let mark = 2
  static let firstCapture = 4

  private(set) var instructions: [Instruction] = []
  private(set) var captures: [String] = []
  /// The labels of the tokens that a match can begin with; empty when it can begin with any.
  private(set) var firstLabels: [Label] = []
  private(set) var hasPlace = false
  private var hasMark = false
  /// The most words that a match can take, or nil when there is no limit.
  let mostTokens: Int?

  /// The number of positions that a match remembers.
  var slotCount: Int { Self.firstCapture + 2 * captures.count }

  /// True when a match is more than where it begins and ends.
  var hasParts: Bool { hasMark || !captures.isEmpty }

  init(_ pattern: Pattern, vocabulary: Vocabulary) {
    mostTokens = pattern.mostTokens
    instructions.append(.save(Self.whole))
    append(pattern, vocabulary)
    instructions.append(.save(Self.whole + 1))
    instructions.append(.match)
    firstLabels = labelsReached(from: 0) ?? []
  }

  /// Returns the labels of the tokens that come first after an instruction, or nil when something
  /// else can come.
  private func labelsReached(from start: Int) -> [Label]? {
    var labels: [Label] = []
    var pending = [start]
    var isSeen = Array(repeating: false, count: instructions.count)
    while let counter = pending.popLast() {
      guard !isSeen[counter] else { continue }
      isSeen[counter] = true
      switch instructions[counter] {
      case .token(let label): labels.append(label)
      case .split(let first, let second): pending += [first, second]
      case .jump(let target): pending.append(target)
      case .save, .start, .end: pending.append(counter + 1)
      case .never: break
      case .place, .match: return nil
      }
    }
    return ascending(labels)
  }

  private mutating func append(_ pattern: Pattern, _ vocabulary: Vocabulary) {
    switch pattern {
    case .never: instructions.append(.never)
    case .token(let test): instructions.append(.token(vocabulary.label(for: test)))
    case .sequence(let parts): for part in parts { append(part, vocabulary) }
    case .alternatives(let parts): appendAlternatives(parts[...], vocabulary)
    case .optional(let part): appendOptional { $0.append(part, vocabulary) }
    case .repeated(let part, let count, let gap):
      appendRepeated(part, count, gap: gap, vocabulary)
    case .gap(let most): appendGap(most, vocabulary)
    case .start: instructions.append(.start)
    case .end: instructions.append(.end)
    case .mark(let part):
      hasMark = true
      appendSaved(Self.mark, part, vocabulary)
    case .capture(let name, let part):
      appendSaved(slot(of: name), part, vocabulary)
    case .place:
      hasPlace = true
      instructions.append(.place)
    }
  }

  /// Returns the slot of a capture: the same for the same name, as alternatives may share it.
  private mutating func slot(of name: String) -> Int {
    if let index = captures.firstIndex(of: name) { return Self.firstCapture + 2 * index }
    captures.append(name)
    return Self.firstCapture + 2 * (captures.count - 1)
  }

  private mutating func appendSaved(_ slot: Int, _ part: Pattern, _ vocabulary: Vocabulary) {
    instructions.append(.save(slot))
    append(part, vocabulary)
    instructions.append(.save(slot + 1))
  }

  private mutating func appendAlternatives(
    _ parts: ArraySlice<Pattern>, _ vocabulary: Vocabulary
  ) {
    guard let first = parts.first else { return }
    guard parts.count > 1 else { return append(first, vocabulary) }
    let split = instructions.count
    instructions.append(.match)
    append(first, vocabulary)
    let jump = instructions.count
    instructions.append(.match)
    instructions[split] = .split(split + 1, instructions.count)
    appendAlternatives(parts.dropFirst(), vocabulary)
    instructions[jump] = .jump(instructions.count)
  }

  private mutating func appendOptional(_ body: (inout Self) -> Void) {
    let split = instructions.count
    instructions.append(.match)
    body(&self)
    instructions[split] = .split(split + 1, instructions.count)
  }

  private mutating func appendGap(_ most: Int, _ vocabulary: Vocabulary) {
    let any = vocabulary.label(for: .anyWord)
    var splits: [Int] = []
    for _ in 0..<most {
      splits.append(instructions.count)
      instructions.append(.match)
      instructions.append(.token(any))
    }
    for split in splits { instructions[split] = .split(split + 1, instructions.count) }
  }

  private mutating func appendRepeated(
    _ part: Pattern, _ count: Int, gap: Int, _ vocabulary: Vocabulary
  ) {
    append(part, vocabulary)
    for _ in 1..<max(1, count) {
      appendGap(gap, vocabulary)
      append(part, vocabulary)
    }
    let loop = instructions.count
    appendOptional {
      $0.appendGap(gap, vocabulary)
      $0.append(part, vocabulary)
      $0.instructions.append(.jump(loop))
    }
  }
}

extension TokenTest {
  /// Any word or number, as a gap takes them.
  static let anyWord = TokenTest(shape: .any)
}
