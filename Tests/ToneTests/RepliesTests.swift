import FoundationEssentials
import Mail
import Rules
import Testing
import Text
import Tone

/// Whole replies as mail programs write them, in all languages, with what a careful reader says.
@Suite struct RepliesTests {
  private struct Expected: Decodable {
    var verdict: String
    var upset: Bool
    var earlier: Int
    var rules: [String]
    var telephone: String?
    var client: String?
  }

  static let fixtures = GoldenTests.fixtures.deletingLastPathComponent().appending(path: "replies")

  static func names(_ language: Language) throws -> [String] {
    try FileManager.default
      .contentsOfDirectory(atPath: fixtures.appending(path: language.code).path)
      .filter { $0.hasSuffix(".eml") }.map { String($0.dropLast(4)) }.sorted()
  }

  @Test(arguments: Language.allCases)
  func repliesGetTheirVerdict(language: Language) throws {
    let checker = Checker()
    let names = try Self.names(language)
    #expect(names.count >= 10)
    for name in names {
      let path = Self.fixtures.appending(path: "\(language.code)/\(name)")
      let expected = try JSONDecoder().decode(
        Expected.self, from: Data(contentsOf: path.appendingPathExtension("json")))
      let bytes = Array(try Data(contentsOf: path.appendingPathExtension("eml")))
      let review = try checker.check(Message(reading: bytes))
      let comment = Comment(rawValue: "\(language.code)/\(name)")
      #expect(review.language == language, comment)
      #expect(review.verdict.rawValue == expected.verdict, comment)
      #expect(review.mood.isUpset == expected.upset, comment)
      #expect(review.ownWords.thread.earlier == expected.earlier, comment)
      #expect(review.findings.map(\.rule.id).sorted() == expected.rules.sorted(), comment)
      #expect((review.plan != nil) == (expected.verdict == "call"), comment)
      if let plan = review.plan {
        #expect(plan.name == expected.client, comment)
        #expect(plan.telephone == expected.telephone, comment)
      }
    }
  }
}
