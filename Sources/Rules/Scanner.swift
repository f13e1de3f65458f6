import Text

/// Turns sentences into symbols and tells which patterns they may hold.
struct Scanner: ~Copyable {
  private let vocabulary: Vocabulary
  private var cache = SymbolCache()
  private var candidates: Candidates
  private var machine: Machine
  /// The sentence that was scanned last.
  private(set) var line = SymbolLine()
  private var searches: Searches
  private var guards: Guards

  init(vocabulary: Vocabulary, candidates: Candidates, searches: Searches, guards: Guards) {
    self.vocabulary = vocabulary
    self.candidates = candidates
    self.searches = searches
    self.guards = guards
    machine = Machine(vocabulary: vocabulary)
  }

  /// Scans a sentence and returns false when it can't hold any pattern.
  mutating func scan(_ tokens: [Token], of text: UnsafeBufferPointer<UInt8>) -> Bool {
    searches.beginSentence()
    guards.beginSentence()
    line.fill(tokens, of: text, &cache, vocabulary)
    return candidates.read(line, vocabulary: vocabulary)
  }

  /// Returns where a program matches in the last sentence, in tokens.
  mutating func matches(of program: Int) -> [Range<Int>] {
    searches.matches(of: program, in: line, &machine)
  }

  /// Returns the marked part of a match in the last sentence, the whole where none is marked, and
  /// the words that it remembers by name.
  mutating func parts(
    of match: Range<Int>, by number: Int
  ) -> (marked: Range<Int>, captures: [String: Range<Int>])? {
    let program = searches.program(number)
    guard program.hasParts else { return (match, [:]) }
    guard let slots = machine.slots(of: program, in: line, start: match.lowerBound) else {
      return nil
    }
    var captures: [String: Range<Int>] = [:]
    for (index, name) in program.captures.enumerated() {
      captures[name] = slots.range(at: Program.firstCapture + 2 * index)
    }
    return (slots.range(at: Program.mark) ?? match, captures)
  }

  /// True when one of the guards of a rule keeps a match in the last sentence quiet.
  mutating func isGuarded(_ rule: Int, _ match: Range<Int>) -> Bool {
    guards.hold(rule, match, in: &line, &machine)
  }

  /// Returns the numbers of the patterns that the last sentence may hold.
  mutating func found() -> [Candidates.PatternNumber] { candidates.found() }
}

extension SymbolLine.Kind {
  init(of token: Token, in text: UnsafeBufferPointer<UInt8>) {
    guard token.kind == .sign else {
      self = .word
      return
    }
    switch text[token.range.lowerBound] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
      UInt8(ascii: ";"):
      self = .stop
    case 0xE2 where text[token.range].elementsEqual([0xE2, 0x80, 0xA6]): self = .stop  // …
    default: self = .soft
    }
  }
}
