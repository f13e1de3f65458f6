import Testing

@testable import Rules
@testable import Text

@Suite struct LexiconTests {
  /// Loads a file and returns its mistakes as `line:column message`.
  private func mistakes(_ source: String, path: String = "en/blaming.lexicon") -> [String] {
    let file = LexiconFile(path: path, bytes: Array(source.utf8))
    return Lexicon.load(.english, from: [file]).diagnostics.map {
      "\($0.line):\($0.column) \($0.message)"
    }
  }

  private static let rest = "because b\nsay c\nflags [d]\npasses e\n"

  @Test(arguments: [
    ("pattern (a | b", "2:9 This bracket isn't closed: `)` is missing."),
    ("pattern (un)kind", "2:13 Here a space is missing: “k” begins the next word."),
    ("pattern a)", "2:10 This “)” closes nothing. Take it out, or open it before."),
    ("pattern {yuo}", "2:9 There is no class `{yuo}`."),
    ("pattern {you", "2:9 A class is written `{name}`: the closing `}` is missing."),
    (
      "pattern so, you",
      "2:11 “,” has no meaning here. Put a sign between quotation marks: `\"%\"`."
    ),
    (
      "pattern \"ab\"",
      "2:9 Between quotation marks stands one sign, or a run of ! and ?: `\",\"`, `\"?!\"`."
    ),
    (
      "pattern é ..99 b",
      "2:11 A gap is two dots and a number up to 40: `..4`. For a full stop: `\".\"`."
    ),
    (
      "pattern k*l*t",
      "2:9 One `*` a word, at its beginning, end or middle: `kalt*`, `*te`, `ne*te`."
    ),
    (
      "pattern you/big", "2:12 Behind `/` stands `caps` (ALL CAPITALS) or `capital` (first letter)."
    ),
    ("pattern (a b)/caps", "2:14 `/caps` goes with single words only."),
    ("pattern (a | )", "2:14 Here a word is missing. Write `?x` for a word that may be left out."),
    (
      "pattern a | b",
      "2:11 Alternatives stand in brackets: (…|…). Or give each a `pattern` of its own."
    ),
    ("pattern ?a ..3", "2:9 This pattern could match nothing at all."),
    ("pattern a @", "2:11 `@` can only stand in `unless`."),
    ("pattern a\nunless [b]", "3:8 `[…]` can only stand in `pattern`."),
    (
      "pattern x+99",
      "2:10 Repetition is written `x+`, `x+3` or `x+3..8`, of something that isn't optional."
    ),
    (
      "patern a",
      "2:1 `patern` is no key of this file. Did you mean `pattern`? Allowed: rule, pattern, unless, flags, passes, severity, because, say, gloss."
    ),
    (
      "severity eror\npattern a",
      "2:10 This is one of suggestion, warning, error. Did you mean `error`?"
    ),
    ("gloss a\npattern a", "2:1 `gloss` stands right below `because` or `say`."),
  ])
  func saysWhatIsWrongAndWhere(lines: String, expected: String) {
    #expect(mistakes("rule a\n\(lines)\n" + Self.rest).first == expected)
  }

  @Test func demandsWhatMakesARule() {
    #expect(
      mistakes("\nrule a\npattern b\n") == [
        "2:1 The rule has no `flags`: show a sentence that it finds, with [brackets].",
        "2:1 The rule has no `passes`: show a sentence that looks alike and stays clean.",
        "2:1 The rule has no `because`: tell the writer why it stings.",
        "2:1 The rule has no `say`: give kinder words.",
      ])
    #expect(
      mistakes("rule a\nflags [b]\npasses c\npattern d", path: "en/strengths.lexicon") == [
        "1:1 The rule has no `strength`: which one is it?"
      ])
  }

  @Test func demandsNamesThatTellRulesApart() {
    let rule = "pattern a\n" + Self.rest
    #expect(
      mistakes("rule Big One\n" + rule).first
        == "1:6 A rule's name has lower-case letters a–z, digits and hyphens: `you-failed-to`.")
    #expect(
      mistakes("rule a\n" + rule + "rule a\n" + rule) == [
        "7:1 There is a rule `en/blaming/a` already. Give this one another name."
      ])
    #expect(mistakes("pattern a") == ["1:1 Above this line a line `rule NAME` is missing."])
  }

  @Test func demandsThatSayNamesWhatWasRemembered() {
    #expect(
      mistakes(
        "rule a\npattern what=x\npattern y\nbecause b\nsay c {what} {who}\nflags [d]\npasses e")
        == [
          "5:7 `{what}` isn't remembered by every pattern. Write `what=…` in each of them.",
          "5:14 `{who}` isn't remembered by every pattern. Write `who=…` in each of them.",
        ])
  }

  @Test func aMistakeCostsItsRuleAlone() {
    let good = "pattern a\n" + Self.rest
    let file = LexiconFile(
      path: "en/blaming.lexicon",
      bytes: Array(
        ("rule one\n" + good + "rule two\npattern (\n" + Self.rest + "rule three\n" + good).utf8))
    let (lexicon, diagnostics) = Lexicon.load(.english, from: [file])
    #expect(lexicon.rules.map(\.id) == ["en/blaming/one", "en/blaming/three"])
    #expect(diagnostics.map(\.line) == [8])
  }

  @Test func refusesClassesThatContainThemselves() {
    let classes = LexiconFile(
      path: "classes.lexicon",
      bytes: Array("class a\nwords {b}\nclass b\nwords c | {a}\nclass a\nwords d".utf8))
    let rules = LexiconFile(
      path: "blaming.lexicon", bytes: Array(("rule a\npattern {a}\n" + Self.rest).utf8))
    let found = Lexicon.load(.english, from: [classes, rules]).diagnostics
    #expect(found.map(\.line) == [5, 2])
    #expect(found[0].message == "There is a class `a` already.")
    #expect(found[1].message.contains("The class `{a}` contains itself."))
  }

  @Test func survivesFilesThatAreNoLexicons() {
    var generator = SystemRandomNumberGenerator()
    let alphabet = Array("rule pattern a unless ({[|?*+.\"^$@#=/\n  say flags ->".utf8)
    for _ in 0..<500 {
      let bytes = (0..<400).compactMap { _ in alphabet.randomElement(using: &generator) }
      let path = ["blaming", "classes", "language", "messages", "strengths", "other"]
        .randomElement()
      let file = LexiconFile(path: "\(path ?? "").lexicon", bytes: bytes)
      let (lexicon, _) = Lexicon.load(.english, from: [file])
      #expect(throws: Never.self) { _ = try marked("a rule pattern", by: lexicon) }
    }
    let nested = String(repeating: "(", count: 100_000)
    #expect(mistakes("rule a\npattern \(nested)\n" + Self.rest).count == 1)
    let optional = String(repeating: "?", count: 100_000)
    #expect(mistakes("rule a\npattern \(optional)\n" + Self.rest).count == 1)
  }

  @Test func continuesLinesAndSkipsComments() {
    let file = LexiconFile(
      path: "en/blaming.lexicon",
      bytes: Array(
        """
        # A comment
        rule     a
        pattern  you
                 failed
        because  Two
                 lines.
        # Another
        say      b
        flags    [you failed]
        passes   c
        """.utf8))
    let (lexicon, diagnostics) = Lexicon.load(.english, from: [file])
    #expect(diagnostics == [])
    #expect(lexicon.rules.first?.because.text == "Two lines.")
  }
}
