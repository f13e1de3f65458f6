import Mail
import Rules
import Testing
import Text
import Tone

@Suite struct CheckerTests {
  private func check(
    _ text: String, _ configuration: Configuration = Configuration()
  ) throws -> Review {
    try Checker(configuration).check(Message(plainText: Array(text.utf8)))
  }

  /// A lexicon in which one word stings, and one insults.
  private static let lexicon = LexiconFile(
    path: "en/hostile.lexicon",
    bytes: Array(
      """
      rule      zounds
      severity  suggestion
      pattern   zounds
      because   It stings.
      say       well
      flags     [Zounds], it broke.  ->  Well, it broke.
      passes    It broke.

      rule      varlet
      severity  error
      pattern   you varlet
      because   It insults.
      say       you
      flags     Hello, [you varlet].  ->  Hello, you.
      passes    Hello.
      """.utf8))

  private static let configuration = Configuration(
    language: .english, lexicons: [.english: [lexicon]])

  @Test func aDraftWithoutFindingsIsGoodToSend() throws {
    let review = try check("It broke on the way to us.", Self.configuration)
    #expect(review.verdict == .send)
    #expect(review.reasons == [])
    #expect(review.advice == [])
  }

  /// For the first short drafts, few of the built-in rules are read; then, all are.
  @Test func ownRulesAreReadInFullWhateverTheDraftIs() throws {
    let own = LexiconFile(
      path: "own/en/dismissive.lexicon",
      bytes: Array(
        """
        rule zonk
        pattern {you} zonk
        because It stings.
        say we zonk
        flags [You zonk] it.
        passes We zonk.

        rule overreacting
        pattern zork
        because It stings.
        say work
        flags [zork]
        passes work

        rule broken
        pattern {nobody-knows-this}
        because It stings.
        say work
        flags [zork]
        passes work
        """.utf8))
    let checker = Checker(Configuration(language: .english, lexicons: [.english: [own]]))
    for _ in 1...10 {
      let text = Array("Thank you. You zonk it. You failed to pay.".utf8)
      let review = try checker.check(Message(plainText: text))
      #expect(
        review.findings.map(\.rule.id) == ["en/dismissive/zonk", "en/blaming/you-failed-to"])
    }
    #expect(
      checker.diagnostics.map { "\($0.line):\($0.column) \($0.message)" } == [
        "8:1 There is a rule `en/dismissive/overreacting` already. Give this one another name.",
        "16:9 There is no class `{nobody-knows-this}`.",
      ])
  }

  /// What is said of the first texts, which are matched with few rules, is said of all later ones.
  @Test(arguments: [
    // Folded, the word is longer than any that is looked at.
    (Language.lithuanian, "Elementariﷺﷺﷺﷺ logika.", [:]),
    (.english, "The pipe leakﷺﷺﷺﷺﷺﷺﷺﷺ yesterday because you ignored the notice.", [:]),
    (.english, "PLEASE READ it NOW AND HERE.", [:]),
    // A class of one's own has the name of a built-in one.
    (
      .english, "Youse failed to pay.",
      ["own/en/classes.lexicon": "class you-did\nwords youse\n"]
    ),
    (.english, "Hello.", ["own/en/messages.lexicon": "message verdict-send\ngloss Something\n"]),
    (.english, "Hello.", ["own/en/language.lexicon": "abbreviations zonk.\nnonsense x\n"]),
    // Two patterns match the same words.
    (
      .english, "Do it or else we go.",
      [
        "own/en/hostile.lexicon":
          "rule my-own\npattern a=or ?zork else\npattern or a=else\nbecause b\nsay {a} please\n"
          + "flags [or else]\npasses c\n"
      ]
    ),
  ])
  func laterTextsAreJudgedAsTheFirst(
    language: Language, text: String, own: [String: String]
  ) throws {
    let files = own.map { LexiconFile(path: $0.key, bytes: Array($0.value.utf8)) }
    let checker = Checker(Configuration(language: language, lexicons: [language: files]))
    let message = Message(plainText: Array("Thank you. \(text)".utf8))
    let first = try checker.check(message)
    let mistakes = checker.diagnostics
    for _ in 1...10 {
      let later = try checker.check(message)
      #expect(later.findings.map(\.rule.id) == first.findings.map(\.rule.id))
      #expect(later.findings.map(\.range) == first.findings.map(\.range))
      #expect(later.findings.map(\.replacements) == first.findings.map(\.replacements))
      #expect(later.strengths.map(\.rule.id) == first.strengths.map(\.rule.id))
    }
    #expect(checker.diagnostics == mistakes)
  }

  @Test func findingsAreReworded() throws {
    let review = try check("Zounds, it broke. And zounds again.", Self.configuration)
    #expect(review.verdict == .reword)
    #expect(review.reasons == [.findings(2)])
    #expect(review.findings.map(\.range) == [0..<6, 22..<28])
    #expect(review.findings.map(\.replacements) == [["Well"], ["well"]])
  }

  @Test func threeFindingsAreHeated() throws {
    let review = try check("Zounds, it broke. Zounds! And zounds again.", Self.configuration)
    #expect(review.verdict == .call)
    #expect(review.reasons == [.heated(3)])
    #expect(review.advice == [.wait, .forwardable(copies: 0)])
  }

  @Test func oneInsultIsEnough() throws {
    let review = try check("Hello, you varlet.", Self.configuration)
    #expect(review.verdict == .call)
    #expect(review.reasons == [.attack])
  }

  @Test func whatIsQuotedIsNoFinding() throws {
    let review = try check(
      "Thank you.\n\nOn Tue, Dana wrote:\n> Zounds, you varlet!\n", Self.configuration)
    #expect(review.findings.isEmpty)
    #expect(review.ownWords.leftOut[.quoted] == 2)
    #expect(review.ownWords.thread.earlier == 1)
  }

  @Test func lesserFindingsCanBeLeftOut() throws {
    var configuration = Self.configuration
    configuration.minimumSeverity = .error
    let review = try check("Zounds, you varlet.", configuration)
    #expect(review.findings.map(\.rule.id) == ["en/hostile/varlet"])
  }

  @Test func aBrokenRuleLeavesTheOthersAtWork() throws {
    var configuration = Self.configuration
    let broken = LexiconFile(
      path: "mine/en/blaming.lexicon", bytes: Array("rule a\npattern (\n".utf8))
    configuration.lexicons[.english]?.append(broken)
    let checker = Checker(configuration)
    let review = try checker.check(Message(plainText: Array("Zounds.".utf8)))
    #expect(review.findings.map(\.rule.id) == ["en/hostile/zounds"])
    #expect(checker.diagnostics.map(\.file) == ["mine/en/blaming.lexicon"])
  }

  @Test func textThatIsNotUTF8IsRefusedWhereItGoesWrong() {
    #expect(throws: CheckFailure.notUTF8(offset: 4)) {
      try Checker().check(Message(plainText: [0x61, 0x62, 0x63, 0x64, 0xFF, 0x65]))
    }
  }

  @Test(arguments: [
    (
      "Vi vil gerne sige undskyld for den lange ventetid, og vi sender noget nyt af sted i dag.",
      "da"
    ),
    ("Vi beklagar förseningen och skickar en ny vara till er redan i morgon bitti.", "sv"),
    ("Wir bitten um Entschuldigung für die Verspätung und schicken Ihnen morgen Ersatz.", "de"),
  ])
  func otherLanguagesAreNotCheckedInSilence(text: String, code: String) {
    #expect {
      try check(text)
    } throws: { error in
      guard case .unsupportedLanguage(let found, _) = error as? CheckFailure else { return false }
      return found == code
    }
  }

  @Test func whatIsTooShortIsCheckedInTheLanguageAssumed() throws {
    let review = try check("ok", Configuration(assumedLanguage: .lithuanian))
    #expect(review.language == .lithuanian)
    #expect(review.isLanguageAssumed)
  }

  @Test func theInterfaceSpeaksTheLanguageThatIsAskedFor() throws {
    let checker = Checker(Configuration(interfaceLanguage: .english))
    #expect(checker.phrasebook(for: .lithuanian)("verdict-send") == "Good to send.")
    let own = Checker().phrasebook(for: .lithuanian)
    #expect(own("verdict-send") != "Good to send.")
    #expect(own.text(of: .findings(3)) != own.text(of: .findings(1)))
  }

  /// Later drafts get the whole lexicon, the first one a part: they must agree.
  @Test func theFirstDraftIsCheckedAsTheSecond() throws {
    let checker = Checker()
    let message = Message(
      plainText: Array("As I have already told you twice, you failed to read it.".utf8))
    let first = try checker.check(message)
    let second = try checker.check(message)
    #expect(!first.findings.isEmpty)
    #expect(first.findings.map(\.rule.id) == second.findings.map(\.rule.id))
    #expect(first.findings.map(\.range) == second.findings.map(\.range))
  }
}
