import Mail
import Rules
import Testing
import Text
import Tone

/// The verdict and advice on replies, with a lexicon of a few words.
@Suite struct VerdictTests {
  private static func rules(_ kind: String, _ rules: [(name: String, lines: String)]) -> LexiconFile
  {
    let text = rules.map { name, lines in
      "rule \(name)\npattern \(name)\n\(lines)\nflags [\(name)]\npasses nothing\n"
    }
    return LexiconFile(path: "en/\(kind).lexicon", bytes: Array(text.joined(separator: "\n").utf8))
  }

  private static let configuration = Configuration(
    language: .english,
    lexicons: [
      .english: [
        rules("blaming", [("zounds", "because It stings.\nsay well")]),
        rules(
          "upset",
          [
            ("grumble", "signal anger\nseverity suggestion"),
            ("again", "signal repeated-contact\nseverity suggestion"),
            ("furious", "signal anger"), ("varlet", "signal insult"), ("judge", "signal legal"),
            ("overseer", "signal authority"),
          ]),
      ]
    ])

  private func review(
    _ own: String, client: String, references: Int = 1, copies: Int = 0
  ) throws -> Review {
    let ids = (0..<references).map { "<\($0)@example.com>" }.joined(separator: "\n ")
    let cc = (0..<copies).map { "reader\($0)@example.org" }.joined(separator: ", ")
    let message = """
      From: Ann Reader <ann@example.org>
      To: Dana Client <dana@example.com>
      \(copies > 0 ? "Cc: \(cc)\n" : "")Subject: Re: The mill
      References: \(ids)

      \(own)

      On Tue, 3 Nov 2026 at 10:00, Dana Client <dana@example.com> wrote:
      > \(client)
      >
      > Dana Client
      > Tel. +44 20 7946 0018
      """
    return try Checker(Self.configuration).check(Message(reading: Array(message.utf8)))
  }

  private let clean = "We mend the mill on Monday."

  @Test func aLongCalmThreadIsNoReasonToCall() throws {
    let review = try review(clean, client: "Could you look at the mill, please?", references: 8)
    #expect(review.verdict == .send)
    #expect(review.ownWords.thread.earlier == 8)
    #expect(review.advice == [])
    #expect(review.plan == nil)
  }

  @Test func anUpsetClientIsNoReasonByThemself() throws {
    let review = try review(clean, client: "I am furious about the mill.", references: 2)
    #expect(review.verdict == .send)
    #expect(review.mood.signals == [.anger])
    #expect(review.reasons == [])
  }

  @Test func anUpsetClientInALongThreadIsCalled() throws {
    let review = try review(
      clean, client: "Hello. I am furious about the mill. Thanks.", references: 3)
    #expect(review.verdict == .call)
    #expect(review.reasons == [.longThread(3, [.anger])])
    #expect(review.findings.isEmpty)
    let plan = try #require(review.plan)
    #expect(plan.name == "Dana Client")
    #expect(plan.telephone == "+44 20 7946 0018")
    #expect(plan.complaint == "I am furious about the mill")
  }

  @Test func anUpsetClientAndAFindingAreReasonToCall() throws {
    let review = try review("Zounds, the mill.", client: "I am furious.")
    #expect(review.verdict == .call)
    #expect(review.reasons == [.upset([.anger])])
  }

  @Test func aCalmClientAndAFindingAreNot() throws {
    let review = try review("Zounds, the mill.", client: "Thank you for the mill.", references: 5)
    #expect(review.verdict == .reword)
    #expect(review.reasons == [.findings(1)])
  }

  @Test func oneUnclearSignalIsNotEnoughTwoAre() throws {
    #expect(try !review(clean, client: "I grumble.").mood.isUpset)
    let mood = try review(clean, client: "I grumble again.").mood
    #expect(mood.isUpset)
    #expect(mood.signals == [.anger, .repeatedContact])
  }

  @Test func whatIsMissingIsNamedInOrder() throws {
    let review = try review("I am sorry about the mill.", client: "I am furious.")
    #expect(review.advice == [.missing([.acknowledgement, .restatement, .nextStep])])
  }

  @Test(arguments: [
    ("You varlet!", Signal.insult), ("I want to speak to your overseer.", .authority),
    ("The judge will hear of it.", .legal),
  ])
  func abuseAuthorityAndLawyersAreForTwo(client: String, signal: Signal) throws {
    #expect(try review(clean, client: client).advice.first == .escalate(signal))
  }

  @Test func insultsAreNotQuotedBack() throws {
    let review = try review(
      clean, client: "You are a furious varlet. I am furious about the mill again.", references: 4)
    #expect(review.plan?.complaint == "I am furious about the mill again")
  }

  /// The time for it is linear in their number.
  @Test func manyComplaintsAreRead() throws {
    let line = "> I am furious about the mill.\n"
    let text = "We mend it.\n\nOn Tue, Dana wrote:\n" + String(repeating: line, count: 20_000)
    let review = try Checker(Self.configuration).check(Message(plainText: Array(text.utf8)))
    #expect(review.mood.isUpset)
  }

  @Test func manyReadersAreWorthAThought() throws {
    #expect(try review(clean, client: "Thanks.", copies: 2).advice == [])
    #expect(try review(clean, client: "Thanks.", copies: 3).advice == [.forwardable(copies: 3)])
  }

  @Test func aHeatedDraftToACalmClientCanWait() throws {
    let review = try review("Zounds. Zounds. Zounds.", client: "Thanks.")
    #expect(review.verdict == .call)
    #expect(review.reasons == [.heated(3)])
    #expect(review.advice == [.wait, .forwardable(copies: 0)])
    #expect(review.plan?.complaint == nil)
  }

  @Test func wordsOfThirdPartiesDontMakeTheClientUpset() throws {
    let review = try review(
      clean, client: "See what my neighbour writes.\n>\n> > I am furious, you varlet!",
      references: 4)
    #expect(!review.mood.isUpset)
    #expect(review.verdict == .send)
  }
}
