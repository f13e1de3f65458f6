/// The guards of all rules, and what they have said of a sentence.
struct Guards {
  private let vocabulary: Vocabulary
  private var programs: Programs
  /// The guards of each rule, by their programs. Those of a file are the same for all its rules.
  private var numbers: [[Int]] = []
  private var numbersOfFile: [ObjectIdentifier: [Int]] = [:]

  private var sentence = 0
  /// What guards without a place have said, and of which sentence.
  private var answers: [(sentence: Int, holds: Bool)] = []

  /// The labels that the sentence's tokens fulfil; empty as long as no guard was asked.
  private var present = LabelSet()

  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    programs = Programs(vocabulary: vocabulary)
  }

  /// Adds the guards of a rule, which gets the next number.
  mutating func add(_ rule: Rule) {
    let file = ObjectIdentifier(rule.fileGuards)
    let shared = numbersOfFile[file] ?? rule.fileGuards.patterns.map { add($0) }
    numbersOfFile[file] = shared
    numbers.append(shared + rule.ownGuards.map { add($0) })
  }

  private mutating func add(_ pattern: Pattern) -> Int { programs.add(pattern) }

  /// Gets ready for the first sentence: no rule can be added after it.
  mutating func finish() {
    programs.finish()
    answers = Array(repeating: (-1, false), count: programs.count)
    numbersOfFile = [:]
  }

  mutating func beginSentence() {
    sentence += 1
    present.removeAll()
  }

  /// False when no token of the sentence is one that a match of the program can begin with.
  private mutating func canStart(_ program: Program, in line: SymbolLine) -> Bool {
    guard !program.firstLabels.isEmpty else { return true }
    if present.isEmpty {
      for item in line.items { present.formUnion(vocabulary.labels(of: item.symbol)) }
    }
    return program.firstLabels.contains { present.contains($0) }
  }

  /// True when one of the guards of a rule keeps a match in the sentence quiet.
  mutating func hold(
    _ rule: Int, _ match: Range<Int>, in line: inout SymbolLine, _ machine: inout Machine
  ) -> Bool {
    for number in numbers[rule] {
      if answers[number].sentence == sentence {
        if answers[number].holds { return true }
        continue
      }
      let program = programs.program(number)
      if program.hasPlace {
        if canStart(program, in: line), machine.matches(program, at: match, in: &line) {
          return true
        }
        continue
      }
      let holds = canStart(program, in: line) && machine.firstMatch(of: program, in: line) != nil
      answers[number] = (sentence, holds)
      if holds { return true }
    }
    return false
  }
}
