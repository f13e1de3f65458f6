/// Where patterns match in the sentence that is being read. Each is looked for once, however many
/// rules have it.
struct Searches {
  private var programs: Programs
  /// What has to match for a program to match, if it is quicker to search for; by program, and -1
  /// where there is nothing.
  private var cores: [Int] = []
  /// The matches of each program, and in which sentence.
  private var found: [[Range<Int>]] = []
  private var searched: [Int] = []
  private var sentence = 0

  init(vocabulary: Vocabulary) { programs = Programs(vocabulary: vocabulary) }

  /// Adds a pattern and returns the number of its program.
  mutating func add(_ pattern: Pattern) -> Int {
    let number = programs.add(pattern)
    if number == cores.count {
      cores.append(-1)
      if let core = pattern.core { cores[number] = add(core) }
    }
    return number
  }

  /// Gets ready for the first sentence: no pattern can be added after it.
  mutating func finish() {
    programs.finish()
    found = Array(repeating: [], count: programs.count)
    searched = Array(repeating: -1, count: programs.count)
  }

  mutating func beginSentence() { sentence += 1 }

  /// Returns the program of a pattern by its number.
  mutating func program(_ number: Int) -> Program { programs.program(number) }

  /// Returns where a program matches, in tokens: matches that don't overlap, from left to right.
  mutating func matches(
    of number: Int, in line: SymbolLine, _ machine: inout Machine
  ) -> [Range<Int>] {
    if searched[number] != sentence {
      searched[number] = sentence
      found[number] = search(number, line, &machine)
    }
    return found[number]
  }

  private mutating func search(
    _ number: Int, _ line: SymbolLine, _ machine: inout Machine
  ) -> [Range<Int>] {
    let core = cores[number]
    if core >= 0, machine.firstMatch(of: programs.program(core), in: line) == nil { return [] }
    let program = programs.program(number)
    var matches: [Range<Int>] = []
    var from = 0
    while from < line.count, let match = machine.firstMatch(of: program, in: line, from: from) {
      matches.append(match)
      from = max(match.upperBound, from + 1)
    }
    return matches
  }
}
