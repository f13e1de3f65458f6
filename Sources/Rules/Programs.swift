/// The programs of patterns. Each is made when it is first asked for: a text needs few of them.
/// Equal patterns share one.
struct Programs {
  private struct Entry {
    var pattern: Pattern
    var program: Program?
  }

  private let vocabulary: Vocabulary
  private var entries: [Entry] = []
  private var numbers = Numbering<Pattern>()

  init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  var count: Int { entries.count }

  /// Returns the number of a pattern, a new one when it is new. No pattern may be added once there
  /// is a symbol.
  mutating func add(_ pattern: Pattern) -> Int {
    let (number, isNew) = numbers.add(pattern)
    if isNew {
      vocabulary.addLabels(of: pattern)
      entries.append(Entry(pattern: pattern))
    }
    return Int(number)
  }

  /// Forgets what is needed to add patterns only.
  mutating func finish() { numbers = Numbering() }

  /// Returns the program of a pattern by its number.
  mutating func program(_ number: Int) -> Program {
    if let program = entries[number].program { return program }
    let program = Program(entries[number].pattern, vocabulary: vocabulary)
    entries[number].program = program
    return program
  }
}

extension Vocabulary {
  /// Gives labels to all tests of a pattern.
  func addLabels(of pattern: Pattern) {
    switch pattern {
    case .token(let test): _ = label(for: test)
    case .sequence(let parts), .alternatives(let parts): for part in parts { addLabels(of: part) }
    case .optional(let part), .repeated(let part, _, _), .mark(let part), .capture(_, let part):
      addLabels(of: part)
    case .never, .gap, .start, .end, .place: break
    }
  }
}
