import FoundationEssentials
import Mail
import Reports
import Rules
import Testing
import Text
import Tone

/// The reports of drafts, as they are printed: a change of one is read as prose in review.
///
/// `COOLHEAD_WRITE_REPORTS=1` writes them anew.
@Suite struct GoldenTests {
  static let kinds = [
    "condescending", "defensive", "blaming", "dismissive", "hostile", "firm", "owning",
  ]

  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/drafts")

  private func review(_ language: Language, _ kind: String) throws -> (Review, Checker) {
    let draft = try Data(contentsOf: Self.fixtures.appending(path: "\(language.code)/\(kind).txt"))
    let checker = Checker()
    return (try checker.check(Message(plainText: Array(draft))), checker)
  }

  @Test(arguments: Language.allCases, kinds)
  func theReportIsAsItWas(language: Language, kind: String) throws {
    let (review, checker) = try review(language, kind)
    let report = TextReport(
      review, phrases: checker.phrasebook(for: review.language), style: Style(color: false)
    ).text()
    let file = Self.fixtures.appending(path: "\(language.code)/\(kind).report")
    if ProcessInfo.processInfo.environment["COOLHEAD_WRITE_REPORTS"] != nil {
      try Data(report.utf8).write(to: file)
    }
    #expect(report == String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  @Test(arguments: Language.allCases, kinds)
  func theDraftIsWhatItIsCalled(language: Language, kind: String) throws {
    let (review, _) = try review(language, kind)
    #expect(review.language == language)
    #expect(!review.isLanguageAssumed)
    if let category = Category(rawValue: kind) {
      #expect(review.findings.contains { $0.category == category })
      #expect(review.verdict != .send)
    } else {
      #expect(review.findings.map(\.rule.id) == [])
      #expect(review.verdict == .send)
    }
  }
}
