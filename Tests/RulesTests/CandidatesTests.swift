import Testing

@testable import Rules
@testable import Text

@Suite struct CandidatesTests {
  /// The states of the automaton are forgotten when there are many: nothing else may change.
  @Test func forgettingStatesChangesNothing() throws {
    let files = LexiconFile.builtIn(.english)
    let lexicon = Lexicon.load(.english, from: files).lexicon
    let vocabulary = Vocabulary(
      language: .english, orthography: .full, facts: lexicon.facts)
    var large = Candidates()
    var small = Candidates(mostStates: 5)
    for pattern in lexicon.rules.flatMap(\.patterns) {
      large.add(pattern.chains(), vocabulary: vocabulary)
      small.add(pattern.chains(), vocabulary: vocabulary)
      _ = Program(pattern, vocabulary: vocabulary)
    }
    large.finish(vocabulary: vocabulary)
    small.finish(vocabulary: vocabulary)
    let segmenter = try Segmenter()
    var cache = SymbolCache()
    var line = SymbolLine()
    for example in lexicon.rules.flatMap(\.flaggedExamples).prefix(200) {
      let bytes = Array(example.text.utf8)
      segmenter.forEachSentence(of: bytes, in: bytes.indices) { _, tokens in
        bytes.withUnsafeBufferPointer { line.fill(tokens, of: $0, &cache, vocabulary) }
        #expect(
          large.read(line, vocabulary: vocabulary) == small.read(line, vocabulary: vocabulary))
        #expect(large.found() == small.found(), "\(example.text)")
      }
    }
  }
}
