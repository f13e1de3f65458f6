import FoundationEssentials
import Mail
import Testing
import Text
import Tone

/// What the checker does on labelled sentences and clean prose that aren't part of the project.
/// They are looked for in a folder `shared` beside it; without it these tests are skipped.
@Suite(.enabled(if: SharedData.exists, "There is no folder “shared” beside the project."))
struct SharedDataTests {
  private struct Sentence: Decodable {
    var text: String
    var flag: Bool
  }

  private func isFlagged(_ text: String, _ checker: Checker) throws -> Bool {
    try !checker.check(Message(plainText: Array(text.utf8))).findings.isEmpty
  }

  @Test(arguments: Language.allCases)
  func labelledSentencesAreFound(language: Language) throws {
    let checker = Checker(Configuration(language: language))
    var (right, wrong, missed) = (0, 0, 0)
    for line in try SharedData.lines("devset/\(language.code).sentences.jsonl") {
      let sentence = try JSONDecoder().decode(Sentence.self, from: Data(line.utf8))
      switch (try isFlagged(sentence.text, checker), sentence.flag) {
      case (true, true): right += 1
      case (true, false): wrong += 1
      case (false, true): missed += 1
      case (false, false): break
      }
    }
    #expect(Double(right) >= 0.9 * Double(right + wrong))
    #expect(Double(right) >= 0.4 * Double(right + missed))
  }

  @Test(arguments: Language.allCases.filter { $0 != .english })
  func cleanProseStaysClean(language: Language) throws {
    let checker = Checker(Configuration(language: language))
    var found: [String] = []
    let rows = try SharedData.lines("corpora/ud-clean/\(language.code).tsv").dropFirst()
    for row in rows {
      let text = row.split(separator: "\t").last ?? ""
      if try isFlagged(String(text), checker) { found.append(String(text)) }
    }
    #expect(found.count * 1000 <= 2 * rows.count, "\(found)")
  }

  private struct Draft: Decodable {
    var message: String
    var verdict: String
    var least: Int
    var most: Int

    enum CodingKeys: String, CodingKey {
      case message, verdict
      case least = "min_findings"
      case most = "max_findings"
    }
  }

  @Test(arguments: Language.allCases)
  func draftsGetTheirVerdict(language: Language) throws {
    let checker = Checker()
    let lines = try SharedData.lines("devset/\(language.code).drafts.jsonl")
    var (verdicts, ranges) = (0, 0)
    for line in lines {
      let draft = try JSONDecoder().decode(Draft.self, from: Data(line.utf8))
      let review = try checker.check(Message(reading: Array(draft.message.utf8)))
      #expect(review.language == language)
      if review.verdict.rawValue == draft.verdict { verdicts += 1 }
      if (draft.least...draft.most).contains(review.findings.count) { ranges += 1 }
    }
    #expect(verdicts * 5 >= lines.count * 4)
    #expect(ranges * 5 >= lines.count * 4)
  }

  @Test(arguments: Language.allCases)
  func theLanguageOfSentencesIsKnown(language: Language) throws {
    let identifier = LanguageIdentifier()
    var missed: [String] = []
    let lines = try SharedData.lines("devset/\(language.code).sentences.jsonl")
    for line in lines {
      let text = try JSONDecoder().decode(Sentence.self, from: Data(line.utf8)).text
      let bytes = Array(text.utf8)
      if identifier.identify(bytes, in: [bytes.indices]) != .language(language) {
        missed.append(text)
      }
    }
    #expect(missed.count * 50 <= lines.count, "\(missed)")
  }
}

enum SharedData {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared")

  static var exists: Bool { FileManager.default.fileExists(atPath: folder.path) }

  static func lines(_ path: String) throws -> [String] {
    let text = String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
    return text.split(separator: "\n").map(String.init)
  }
}
