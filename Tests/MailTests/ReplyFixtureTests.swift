import FoundationEssentials
import Mail
import Testing

/// Replies as the mail programs of five languages write them, with what is to be found in them.
@Suite struct ReplyFixtureTests {
  private struct Expectation: Decodable {
    var own: String
    var earlier: Int
    var clientWords: String
    var telephone: String?
    var client: String?
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/replies")

  private static let names: [String] = {
    let manager = FileManager.default
    let languages = (try? manager.contentsOfDirectory(atPath: folder.path)) ?? []
    return languages.sorted().flatMap { language in
      let files = try? manager.contentsOfDirectory(atPath: folder.path + "/" + language)
      return (files ?? []).sorted().filter { $0.hasSuffix(".eml") }
        .map { "\(language)/\($0.dropLast(4))" }
    }
  }()

  /// The words of a text without regard to line breaks, which format=flowed and HTML move.
  private func words(_ text: String) -> [Substring] {
    text.split { $0 == " " || $0.isNewline || $0 == "\t" || $0 == "\u{A0}" }
  }

  /// A client's name may stand below their words, or be part of their signature.
  private func words(_ text: String, besides name: String?) -> [Substring] {
    var words = words(text)
    let name = self.words(name ?? "")
    while !name.isEmpty, words.count >= name.count, words.suffix(name.count).elementsEqual(name) {
      words.removeLast(name.count)
    }
    return words
  }

  @Test func thereAreReplies() { #expect(Self.names.count >= 50) }

  @Test(arguments: names)
  func ownWordsAndThread(name: String) throws {
    let file = Self.folder.path + "/" + name
    let message = try Message(reading: [UInt8](Data(contentsOf: URL(filePath: file + ".eml"))))
    let expected = try JSONDecoder().decode(
      Expectation.self, from: Data(contentsOf: URL(filePath: file + ".json")))
    let found = OwnWords(of: message, conventions: .builtIn)
    let own = found.ranges.filter { $0 != message.subject }
      .map { String(decoding: message.text[$0], as: UTF8.self) }
    #expect(words(own.joined(separator: "\n")) == words(expected.own))
    #expect(found.thread.earlier == expected.earlier)
    #expect(found.thread.client?.name == expected.client)
    #expect(found.thread.telephone == expected.telephone)
    let client = String(decoding: found.thread.clientWords, as: UTF8.self)
    #expect(
      words(client, besides: expected.client)
        == words(expected.clientWords, besides: expected.client))
  }
}
