import Testing

@testable import Rules
@testable import Text

/// Returns a lexicon of one rule, and what is wrong with it.
func lexicon(
  pattern: [String], unless: [String] = [], say: String = "kinder words", classes: String = "",
  language: Language = .english
) -> (lexicon: Lexicon, diagnostics: [Diagnostic]) {
  let rule =
    ["rule test"] + pattern.map { "pattern \($0)" } + unless.map { "unless \($0)" }
    + ["because It stings.", "say \(say)", "flags [x]", "passes y"]
  return Lexicon.load(
    language,
    from: [
      LexiconFile(path: "classes.lexicon", bytes: Array(classes.utf8)),
      LexiconFile(path: "blaming.lexicon", bytes: Array(rule.joined(separator: "\n").utf8)),
    ])
}

/// Returns the text with brackets round what the rules find.
func marked(
  _ text: String, by lexicon: Lexicon, orthography: Orthography = .full
) throws -> String {
  let bytes = Array(text.utf8)
  let matcher = try Matcher(lexicon, orthography: orthography)
  var marked = bytes
  for finding in matcher.matches(in: bytes, ranges: [bytes.indices]).findings.reversed() {
    marked.insert(UInt8(ascii: "]"), at: finding.range.upperBound)
    marked.insert(UInt8(ascii: "["), at: finding.range.lowerBound)
  }
  return String(decoding: marked, as: UTF8.self)
}

@Suite struct PatternTests {
  @Test(arguments: [
    // Words and signs
    ("you failed", "Honestly [YOU Failed] us."),
    ("you failed", "You, quite simply, failed."),
    ("you failed", "[You, failed]."),
    ("you failed", "[You *failed]* us"),
    ("you failed", "You. Failed."),
    ("didn't you", "why [didn’t you] and [didnt you]"),
    ("pelan-pelan", "[pelan pelan] dan [pelan-pelan]"),
    ("\"??\"", "What[??] What[?!??] What? ? What????????"),
    ("really \"?\"", "[really?] [really?!] really"),
    ("so \",\" you", "[so, you] and so you"),
    // Stems, endings, any word, numbers
    ("kalt*", "[kalte] ir [kalta], nekalta"),
    ("*ote", "[darote] ir dirbate"),
    ("ne*ote", "[neskaitote], skaitote, neskaito"),
    ("you * it", "[you broke it], you it"),
    ("# times", "[3 times], three times"),
    // Groups, options, repetition, gaps
    ("you (failed|forgot to)", "[you failed], [you forgot to], you forgot"),
    ("you ?really failed", "[you failed] and [you really failed]"),
    ("you ?(did not | never) reply", "[you reply], [you never reply], [you did not reply]"),
    ("(no)+3", "no no, and [no no no no]"),
    ("you+2..3", "[you and again you]; you a b c d you"),
    ("if ..2 read", "[if read] [if you had read] if a b c read"),
    ("if ..2 read", "if you; read"),
    // Beginning and end
    ("^ read it", "[Read it]: [read it], but read it."),
    ("read it $", "read it now, [read it]!"),
    // Marks, case
    ("because [you failed]", "because [you failed], you failed"),
    ("you/caps", "[YOU] you You"),
    ("*/caps+3", "[THIS IS NOT] the PDF FAQ NOT."),
    ("de/capital", "[De] sier de"),
    // A sign that no pattern names isn't taken for a word that no pattern names
    ("alpha beta", "Alpha zulu beta. [Alpha, beta]. Alpha: beta."),
    // A pattern may begin with a sign that is passed over elsewhere
    ("\"„\" alpha", "Say [„alpha] beta, alpha."),
    ("alpha ?(x|y z)+ beta", "[alpha x y z x beta], alpha y beta, [alpha beta]."),
    // The longest of those that begin first
    ("(you|you failed|failed to) ?(do)", "[you failed] to do"),
  ])
  func matches(pattern: String, expected: String) throws {
    let facts = "acronyms PDF FAQ"
    var (lexicon, diagnostics) = lexicon(pattern: [pattern])
    if pattern.contains("caps") {
      (lexicon, diagnostics) = Lexicon.load(
        .english,
        from: [
          LexiconFile(path: "language.lexicon", bytes: Array(facts.utf8)),
          LexiconFile(
            path: "hostile.lexicon",
            bytes: Array(
              "rule a\npattern \(pattern)\nbecause b\nsay c\nflags [d]\npasses e".utf8)),
        ])
    }
    #expect(diagnostics == [])
    let text = expected.filter { $0 != "[" && $0 != "]" }
    #expect(try marked(text, by: lexicon) == expected)
  }

  @Test(arguments: [
    ("not ..1 @", "It was not your fault, but [your fault] is this."),
    ("@ ..3 help", "Your fault, I can help. [Your fault] it is."),
    ("sorry", "Sorry, your fault. [Your fault]!"),
    ("^ @", "Your fault. It is [your fault]."),
    ("\"(\" @", "It was (your fault, they say). And [your fault] it is."),
  ])
  func guardsKeepQuiet(unless: String, expected: String) throws {
    let (lexicon, diagnostics) = lexicon(pattern: ["your fault"], unless: [unless])
    #expect(diagnostics == [])
    let text = expected.filter { $0 != "[" && $0 != "]" }
    #expect(try marked(text, by: lexicon) == expected)
  }

  @Test func classesHoldPhrasesAndOtherClasses() throws {
    let (lexicon, diagnostics) = lexicon(
      pattern: ["{reader} failed"],
      classes: "class you\nwords you | u\nclass reader\nwords {you} | your ?whole team\n")
    #expect(diagnostics == [])
    #expect(
      try marked("u failed, your whole team failed, we failed", by: lexicon)
        == "[u failed], [your whole team failed], we failed")
  }

  @Test func wordsInQuotationMarksAreSomebodyElses() throws {
    let (lexicon, _) = lexicon(pattern: ["you failed"])
    for text in [
      "He wrote “you failed”.", "He wrote \"you failed\".", "Er schrieb „you failed“.",
      "Han skrev «you failed».", "It's 'you failed' again.", "He said ‘you failed’.",
    ] {
      #expect(try marked(text, by: lexicon) == text)
    }
    #expect(try marked("the \"boss\": you failed", by: lexicon) == "the \"boss\": [you failed]")
    #expect(try marked("5\" wide, you failed 6\"", by: lexicon) == "5\" wide, [you failed] 6\"")
  }

  @Test func draftsWithoutDiacriticsAreFoundOnlyAsSuch() throws {
    let (lexicon, _) = lexicon(pattern: ["jūs kalt*"], language: .lithuanian)
    #expect(try marked("Jus kaltas", by: lexicon, orthography: .full) == "Jus kaltas")
    #expect(try marked("Jus kaltas", by: lexicon, orthography: .plain) == "[Jus kaltas]")
    #expect(try marked("Ju\u{304}s kaltas", by: lexicon) == "[Ju\u{304}s kaltas]")
  }

  @Test func kinderWordsFitTheirPlace() throws {
    let (lexicon, diagnostics) = lexicon(
      pattern: ["who={who} failed to do=(..2) again", "who={who} broke do=it"],
      say: "could {who} please {do}", classes: "class who\nwords you | Anda")
    #expect(diagnostics == [])
    let matcher = try Matcher(lexicon, orthography: .full)
    func words(_ text: String) -> [String] {
      let bytes = Array(text.utf8)
      return matcher.matches(in: bytes, ranges: [bytes.indices]).findings.flatMap(\.replacements)
    }
    #expect(words("You failed to send it again.") == ["Could you please send it"])
    #expect(words("So you broke it.") == ["could you please it"])
    #expect(words("you broke it.") == ["could you please it"])
  }

  @Test func ofTwoThatOverlapTheMoreSevereThenTheLongerIsKept() throws {
    func rule(_ name: String, _ severity: String, _ pattern: String) -> String {
      "rule \(name)\nseverity \(severity)\npattern \(pattern)\nbecause b\nsay c\nflags [d]\npasses e\n"
    }
    let file = LexiconFile(
      path: "hostile.lexicon",
      bytes: Array(
        (rule("long", "warning", "you are a fool") + rule("bad", "error", "fool")
          + rule("short", "warning", "are a") + rule("other", "suggestion", "go away")).utf8))
    let (lexicon, diagnostics) = Lexicon.load(.english, from: [file])
    #expect(diagnostics == [])
    let bytes = Array("you are a fool, go away".utf8)
    let found = try Matcher(lexicon, orthography: .full).matches(
      in: bytes, ranges: [bytes.indices]
    ).findings
    #expect(
      found.map(\.rule.id) == ["en/hostile/short", "en/hostile/bad", "en/hostile/other"])
  }
}
