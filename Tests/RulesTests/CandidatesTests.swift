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
      large.add(pattern, vocabulary: vocabulary)
      small.add(pattern, vocabulary: vocabulary)
      _ = Program(pattern, vocabulary: vocabulary)
    }
    large.finish()
    small.finish()
    let segmenter = try Segmenter()
    for example in lexicon.rules.flatMap(\.flaggedExamples).prefix(200) {
      let bytes = Array(example.text.utf8)
      segmenter.forEachSentence(of: bytes, in: bytes.indices) { _, tokens in
        large.beginSentence()
        small.beginSentence()
        for token in tokens {
          let symbol = bytes.withUnsafeBufferPointer { vocabulary.symbol(of: token, in: $0) }
          large.take(symbol, isSoft: token.kind == .sign, vocabulary: vocabulary)
          small.take(symbol, isSoft: token.kind == .sign, vocabulary: vocabulary)
        }
        #expect(large.found() == small.found(), "\(example.text)")
      }
    }
  }
}
