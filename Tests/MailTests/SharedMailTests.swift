import FoundationEssentials
import Mail
import Testing

/// Hard messages of other projects, which aren't part of this one. They are looked for in a folder
/// `shared` beside it; without it these tests are skipped.
@Suite(.enabled(if: SharedMail.exists, "There is no folder “shared” beside the project."))
struct SharedMailTests {
  @Test(arguments: SharedMail.projects)
  func everyFileIsReadOrRefusedWithAReason(project: String) throws {
    var refused = 0
    for file in SharedMail.files(project) {
      do throws(MessageFailure) {
        let message = try Message(reading: SharedMail.bytes(file))
        let isUTF8 = (try? UTF8Span(validating: message.text.span)) != nil
        #expect(isUTF8 || message.header == nil, "\(file)")
        #expect(message.body.upperBound <= message.text.count, "\(file)")
      } catch {
        guard case .noText(let skipped) = error else {
          Issue.record("\(file): \(error)")
          continue
        }
        #expect(!skipped.isEmpty, "\(file)")
        refused += 1
      }
    }
    #expect(refused * 4 < SharedMail.files(project).count)
  }

  /// What stalwart's mail-parser makes of a message.
  private struct Oracle: Decodable {
    struct Part: Decodable {
      struct Header: Decodable {
        /// Nil for fields that mail-parser doesn't know.
        var name: String?
        var value: Value

        private enum Keys: CodingKey { case name, value }

        init(from decoder: any Decoder) throws {
          let values = try decoder.container(keyedBy: Keys.self)
          name = try? values.decode(String.self, forKey: .name)
          value = try values.decode(Value.self, forKey: .value)
        }
      }
      struct Value: Decodable {
        var text: String?

        private enum Keys: String, CodingKey { case text = "Text" }

        init(from decoder: any Decoder) {
          let values = try? decoder.container(keyedBy: Keys.self)
          text = try? values?.decode(String.self, forKey: .text)
        }
      }
      var headers: [Header]
      var body: Value
    }
    var parts: [Part]
    var textBody: [Int]
    var attachments: [Int]

    private enum CodingKeys: String, CodingKey {
      case parts
      case textBody = "text_body"
      case attachments
    }
  }

  /// Texts and subjects are as mail-parser finds them, but for the order of parts that end in
  /// disorder, which of two readers of one text is right, and how much space is around it.
  @Test func textsAndSubjectsAreAsOthersReadThem() throws {
    var missed: [String] = []
    let oracles = SharedMail.files("stalwart-mail-parser/resources/eml").filter {
      $0.hasSuffix(".json")
    }
    for file in oracles {
      let oracle = try JSONDecoder().decode(Oracle.self, from: Data(SharedMail.bytes(file)))
      let isCRLF = file.hasSuffix(".crlf.json")
      var input = SharedMail.bytes("\(file.dropLast(isCRLF ? 10 : 5)).eml")
      if isCRLF { input = withCRLF(input) }
      if !agrees(try? Message(reading: input), oracle) { missed.append(file) }
    }
    #expect(oracles.count > 200)
    #expect(missed.count * 20 <= oracles.count, "\(missed)")
  }

  private func withCRLF(_ text: [UInt8]) -> [UInt8] {
    var converted: [UInt8] = []
    for byte in text {
      if byte == 0x0A, converted.last != 0x0D { converted.append(0x0D) }
      converted.append(byte)
    }
    return converted
  }

  private func agrees(_ message: Message?, _ oracle: Oracle) -> Bool {
    let texts = oracle.textBody.map { oracle.parts[$0].body.text }
    guard let message else { return texts.allSatisfy { $0 == nil } }
    let subject = oracle.parts[0].headers.last { $0.name == "subject" }?.value.text ?? ""
    guard matches(words(subject), words(message.header?.subject ?? "")) else { return false }
    let body = String(decoding: message.text[message.body], as: UTF8.self)
    // HTML has no text of its own there; that there is some must do.
    guard texts.allSatisfy({ $0 != nil }) else { return !body.isEmpty }
    // Parts that nothing ends are attachments there, and text here.
    let unended = oracle.attachments.compactMap { oracle.parts[$0].body.text }
    let all = texts.compactMap { $0 } + (oracle.parts.count > 1 ? unended : [])
    return matches(words(texts.compactMap { $0 }.joined(separator: "\n")), words(body))
      || matches(words((texts.isEmpty ? unended : all).joined(separator: "\n")), words(body))
  }

  /// Returns the words of a text without delimiters of parts and their headers.
  private func words(_ text: String) -> [Character] {
    text.split(whereSeparator: \.isNewline)
      .filter { !$0.hasPrefix("--") && !$0.hasPrefix("Content-Type:") }
      .flatMap { $0.filter { !$0.isWhitespace } }
  }

  /// True when two texts are the same where the first could be decoded.
  private func matches(_ expected: [Character], _ found: [Character]) -> Bool {
    expected.count == found.count
      && zip(expected, found).allSatisfy { $0 == $1 || $0 == "\u{FFFD}" }
  }
}

enum SharedMail {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/mail/torture")

  static var exists: Bool { FileManager.default.fileExists(atPath: folder.path) }

  static var projects: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []
  }

  /// Returns all files below a folder, named from the torture folder on.
  static func files(_ path: String) -> [String] {
    let full = folder.appending(path: path).path
    return ((try? FileManager.default.subpathsOfDirectory(atPath: full)) ?? [])
      .map { "\(path)/\($0)" }
      .filter { isFile($0) }
  }

  private static func isFile(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(
      atPath: folder.appending(path: path).path, isDirectory: &isFolder) && !isFolder
  }

  static func bytes(_ path: String) -> [UInt8] {
    (try? Array(Data(contentsOf: folder.appending(path: path)))) ?? []
  }
}
