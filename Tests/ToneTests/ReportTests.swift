import FoundationEssentials
import Mail
import Reports
import Rules
import Testing
import Text
import Tone

@Suite struct ReportTests {
  private static let lexicon = LexiconFile(
    path: "en/hostile.lexicon",
    bytes: Array(
      """
      rule      zounds
      pattern   zounds ..3 broke
      because   It stings.
      say       well
      flags     [Zounds, it broke].  ->  Well.
      passes    It broke.
      """.utf8))

  private func report(_ text: String, isQuiet: Bool = false) throws -> String {
    let checker = Checker(
      Configuration(language: .english, lexicons: [.english: [Self.lexicon]]))
    let review = try checker.check(Message(plainText: Array(text.utf8)))
    let phrases = checker.phrasebook(for: .english)
    return TextReport(review, phrases: phrases, style: Style(color: false)).text(isQuiet: isQuiet)
  }

  @Test func marksStandUnderWideAndCombiningCharacters() throws {
    #expect(
      try report("Hi,\n你好 e\u{301} 👩‍👩‍👧 zounds, it broke.") == """
        2:8  hostile
            你好 e\u{301} 👩‍👩‍👧 zounds, it broke.
                      ^^^^^^^^^^^^^^^^
            It stings.
            Try: well

        Reword before you send.
          One phrase may sting.

        """)
  }

  @Test func marksGoOnAcrossLines() throws {
    let text = "We looked into it and found that the box was damaged: zounds,\nit broke."
    #expect(
      try report(text).contains(
        """
            We looked into it and found that the box was damaged: zounds,
                                                                  ^^^^^^^
            it broke.
            ^^^^^^^^
        """))
  }

  @Test func longLinesAreCut() throws {
    let text =
      String(repeating: "word ", count: 200) + "zounds, it broke. "
      + String(repeating: "word ", count: 200)
    let lines = try report(text).split(separator: "\n")
    #expect(lines[1].columns <= 84)
    let line = Array(lines[1].utf8)
    let start = lines[2].prefix { $0 == " " }.count
    #expect(String(lines[1]).drop { $0 != "z" }.hasPrefix("zounds, it broke"))
    #expect(String(decoding: line, as: UTF8.self).prefix(while: { $0 != "z" }).count == start)
  }

  @Test func terminalsAreNotObeyed() throws {
    let text = "\u{1B}[31m\u{7}\u{202E}zounds, it broke."
    let report = try report(text)
    #expect(!report.unicodeScalars.contains("\u{1B}"))
    #expect(!report.unicodeScalars.contains("\u{7}"))
    #expect(!report.unicodeScalars.contains("\u{202E}"))
  }

  @Test func whatWasLeftOutIsSaid() throws {
    #expect(
      try report("Thank you.\n\nOn Tue, Dana wrote:\n> Zounds\n-- \nTom\n") == """
        Good to send.
        Not checked: 2 quoted lines, 2 lines of signature.

        """)
  }

  @Test func quietIsTheVerdictAlone() throws {
    #expect(try report("Zounds, it broke.", isQuiet: true) == "Reword before you send.\n")
  }

  @Test func mistakesInLexiconsAreShown() {
    let diagnostic = Diagnostic(
      file: "a.lexicon", line: 3, column: 11, message: "Oh.", source: "pattern  (žž")
    #expect(
      DiagnosticReport(diagnostic).text == """
        a.lexicon:3:11: Oh.
          pattern  (žž
                    ^
        """)
  }
}

extension StringProtocol {
  fileprivate var columns: Int { String(self).columns }
}
