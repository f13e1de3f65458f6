/// The guards of all rules, and what they have said of a sentence.
struct Guards {
  private let vocabulary: Vocabulary
  private var programs: Programs
  /// The guards of each rule, by their programs. Those of a file are the same for all its rules.
  private var numbers: [[Int]] = []
  /// The file of the last rule, and the numbers of its guards: rules come file by file.
  private var file: FileGuards?
  private var fileNumbers: [Int] = []

  private var sentence = 0
  /// What guards without a place have said, and of which sentence.
  private var holds: [Bool] = []
  private var answered: [Int] = []

  /// The labels that the sentence's tokens fulfil; empty as long as no guard was asked.
  private var present = LabelSet()

  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    programs = Programs(vocabulary: vocabulary)
  }

  /// Adds the guards of a rule, which gets the next number.
  mutating func add(_ rule: Rule) {
    if file !== rule.fileGuards {
      file = rule.fileGuards
      fileNumbers = rule.fileGuards.patterns.map { programs.add($0) }
    }
    numbers.append(fileNumbers + rule.ownGuards.map { programs.add($0) })
  }

  /// Gets ready for the first sentence: no rule can be added after it.
  mutating func finish() {
    programs.finish()
    holds = Array(repeating: false, count: programs.count)
    answered = Array(repeating: -1, count: programs.count)
    file = nil
  }

  mutating func beginSentence() {
    sentence += 1
    present.removeAll()
  }

  /// False when no token of the sentence is one that a match of the program can begin with.
  private mutating func canStart(_ program: Program, in line: SymbolLine) -> Bool {
    guard !program.firstLabels.isEmpty else { return true }
    if present.isEmpty {
      for symbol in line.symbols { present.formUnion(vocabulary.labels(of: symbol)) }
    }
    return program.firstLabels.contains { present.contains($0) }
  }

  /// True when one of the guards of a rule keeps a match in the sentence quiet.
  mutating func hold(
    _ rule: Int, _ match: Range<Int>, in line: inout SymbolLine, _ machine: inout Machine
  ) -> Bool {
    for number in numbers[rule] {
      if answered[number] == sentence {
        if holds[number] { return true }
        continue
      }
      let program = programs.program(number)
      if program.hasPlace {
        if canStart(program, in: line), machine.matches(program, at: match, in: &line) {
          return true
        }
        continue
      }
      answered[number] = sentence
      holds[number] =
        canStart(program, in: line) && machine.firstMatch(of: program, in: line) != nil
      if holds[number] { return true }
    }
    return false
  }
}
