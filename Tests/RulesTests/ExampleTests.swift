import Testing

@testable import Rules
@testable import Text

/// Every example of every built-in lexicon.
@Suite struct BuiltInLexiconTests {
  @Test(arguments: Language.allCases)
  func everyExampleHolds(language: Language) throws {
    let files = LexiconFile.builtIn(language)
    let (lexicon, diagnostics) = Lexicon.load(language, from: files)
    let failures = diagnostics + (try ExampleCheck(lexicon, files: files).failures())
    for failure in failures {
      Issue.record("\(failure.file):\(failure.line):\(failure.column): \(failure.message)")
    }
  }

  @Test(arguments: Language.allCases)
  func everyRuleIsExplainedInEnglishToo(language: Language) {
    for rule in Lexicon.load(language, from: LexiconFile.builtIn(language)).lexicon.rules {
      for remark in [rule.because] + rule.replacements where !remark.text.isEmpty {
        #expect((remark.gloss == nil) == (language == .english), "\(rule.id): \(remark.text)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func everyLanguageSaysTheSameMessages(language: Language) {
    let messages = Messages.builtIn(language)
    #expect(messages.names == Messages.builtIn(.english).names)
    for name in messages.names where language != .english {
      #expect(messages[name]?.gloss != nil, "\(name)")
    }
  }

  /// Short drafts are compared with the words of lexicons as they are written.
  @Test(arguments: Language.allCases)
  func everyWordStandsInNormalForm(language: Language) {
    let normalizer = Normalizer(language: language, orthography: .full)
    let lexicon = Lexicon.load(language, from: LexiconFile.builtIn(language)).lexicon
    for rule in lexicon.rules {
      for pattern in rule.patterns + rule.guards {
        _ = pattern.contains { part in
          if case .token(let test) = part {
            for word in test.words where !hasCapital(word) {
              let text = String(decoding: word, as: UTF8.self)
              #expect(normalizer.normalize(word) == word, "\(rule.id): \(text)")
            }
          }
          return false
        }
      }
    }
  }

  /// Rules that are left out because their words don't stand together in a short draft must not be
  /// ones that the whole lexicon finds.
  @Test(arguments: Language.allCases, [(Orthography.full, false), (.plain, false), (.full, true)])
  func nothingIsMissedByReadingFewRules(
    language: Language, text: (orthography: Orthography, isClients: Bool)
  ) throws {
    let (orthography, isClients) = text
    let files = LexiconFile.builtIn(language)
      .filter { $0.isForClient == isClients || !$0.hasRules }
    let whole = Lexicon.load(language, from: files).lexicon
    let matcher = try Matcher(whole, orthography: orthography)
    let segmenter = try Segmenter(abbreviations: whole.facts[words: "abbreviations"])
    let examples = whole.rules.flatMap { $0.flaggedExamples + $0.passedExamples }.map(\.text)
    // Of the longer ones, several words share a position.
    let starts =
      stride(from: 0, to: examples.count, by: 6).map { ($0, 6) }
      + stride(from: 0, to: examples.count, by: 60).map { ($0, 60) }
    for (start, count) in starts {
      let bytes = Array(examples[start...].prefix(count).joined(separator: "\n\n").utf8)
      let draft = DraftWords(
        of: bytes, ranges: [bytes.indices], segmenter: segmenter, language: language,
        orthography: orthography)
      let few = LexiconFile.builtIn(language, forClient: isClients, matching: draft)
      let lexicon = Lexicon.load(language, from: few, facts: whole.facts).lexicon
      #expect(lexicon.rules.count < whole.rules.count)
      let found = try Matcher(lexicon, orthography: orthography)
        .matches(in: bytes, ranges: [bytes.indices])
      let expected = matcher.matches(in: bytes, ranges: [bytes.indices])
      let text = Comment(rawValue: String(decoding: bytes, as: UTF8.self))
      #expect(found.findings.map(\.rule.id) == expected.findings.map(\.rule.id), text)
      #expect(found.findings.map(\.range) == expected.findings.map(\.range), text)
      #expect(found.findings.map(\.replacements) == expected.findings.map(\.replacements), text)
      #expect(found.strengths.map(\.rule.id) == expected.strengths.map(\.rule.id), text)
      #expect(found.strengths.map(\.range) == expected.strengths.map(\.range), text)
      #expect(found.signals.map(\.rule.id) == expected.signals.map(\.rule.id), text)
    }
  }
}

@Suite struct ExampleCheckTests {
  private func failures(_ examples: String, pattern: String = "you failed to") throws -> [String] {
    let source =
      "rule a\npattern \(pattern)\nbecause b\nsay could you please\n\(examples)\n"
      + "rule z\npattern zounds\nbecause b\nsay well\nflags [Zounds]. -> Well.\npasses c"
    let file = LexiconFile(path: "en/blaming.lexicon", bytes: Array(source.utf8))
    let (lexicon, diagnostics) = Lexicon.load(.english, from: [file])
    #expect(diagnostics == [])
    return try ExampleCheck(lexicon, files: [file]).failures().map {
      "\($0.line):\($0.column) \($0.message)"
    }
  }

  @Test func holds() throws {
    #expect(
      try failures("flags [You failed to] pay. -> Could you please pay.\npasses We failed to.")
        == [])
  }

  @Test(arguments: [
    (
      "flags You [failed to] pay.\npasses x",
      "5:7 en/blaming/a: “failed to” has to be found; found is “You failed to” by en/blaming/a."
    ),
    (
      "flags [They failed to] pay.\npasses x",
      "5:7 en/blaming/a: “They failed to” has to be found; nothing is."
    ),
    (
      "flags You failed\npasses x",
      "5:7 Show in brackets what the rule finds: `[You failed to] attach it.`"
    ),
    (
      "flags [You failed to] pay, zounds.\npasses x",
      "5:7 en/blaming/a: Besides, en/blaming/z finds “zounds”."
    ),
    (
      "flags [You failed to] pay. -> Please pay.\npasses x",
      "5:7 en/blaming/a: With the kinder words it reads “Could you please pay.”, not “Please pay.”."
    ),
    (
      "flags [You failed to] pay. -> Could you please pay.\npasses So you failed to.",
      "6:8 en/blaming/a: “you failed to” is found, but the sentence has to pass."
    ),
    (
      "flags [You failed to] pay.\npasses x",
      "1:1 en/blaming/a: No example shows the kinder words: `… -> …`."
    ),
  ])
  func saysWhatDoesNot(examples: String, expected: String) throws {
    let found = try failures(examples)
    #expect(
      found.contains { $0.hasSuffix(expected.dropFirst(4)) && $0.prefix(4) == expected.prefix(4) },
      "\(found)")
  }
}

extension TokenTest {
  /// The words, beginnings and endings that the test is made of.
  fileprivate var words: [[UInt8]] {
    switch shape {
    case .literal(let word): [word]
    case .affixes(let prefix, let suffix): [prefix, suffix]
    case .any, .number, .sign: []
    case .oneOf(let tests): tests.flatMap(\.words)
    }
  }
}

private func hasCapital(_ word: [UInt8]) -> Bool { word.contains { $0 &- 0x41 < 26 } }
