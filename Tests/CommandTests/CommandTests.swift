import Foundation
import Testing

/// The program as its users start it.
@Suite struct CommandTests {
  /// What a run of the program gave.
  struct Outcome {
    var code: Int32
    var output: String
    var diagnostics: String
  }

  private static let program = URL(filePath: CommandLine.arguments[0])
    .deletingLastPathComponent().appending(path: "coolhead")

  private func coolhead(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.environment = ["LANG": "en_GB.UTF-8"].merging(environment) { $1 }
    let pipes = (input: Pipe(), output: Pipe(), diagnostics: Pipe())
    process.standardInput = pipes.input
    process.standardOutput = pipes.output
    process.standardError = pipes.diagnostics
    try process.run()
    let writer = Thread {
      try? pipes.input.fileHandleForWriting.write(contentsOf: input)
      try? pipes.input.fileHandleForWriting.close()
    }
    writer.start()
    let output = pipes.output.fileHandleForReading.readDataToEndOfFile()
    let diagnostics = pipes.diagnostics.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: String(decoding: output, as: UTF8.self),
      diagnostics: String(decoding: diagnostics, as: UTF8.self))
  }

  private func coolhead(_ arguments: String..., input: String) throws -> Outcome {
    try coolhead(arguments, input: Data(input.utf8))
  }

  private static let sting = "As I have already told you twice, it was sent on Monday.\n"
  private static let clean = "Thank you for your patience. I will call you on Monday at ten.\n"

  @Test(
    arguments: [
      ([], clean, 0), ([], sting, 1), (["--fail-on", "call"], sting, 0),
      (["--fail-on", "never"], sting, 0), (["check", "-"], sting, 1), (["--nonsense"], clean, 64),
      (["no-such-file.txt"], clean, 2), (["--lexicons", "no-such-folder"], clean, 2),
    ] as [([String], String, Int32)])
  func theExitCodeTellsTheVerdict(arguments: [String], input: String, code: Int32) throws {
    #expect(try coolhead(arguments, input: Data(input.utf8)).code == code)
  }

  @Test func otherLanguagesAreRefused() throws {
    let german = "Wir bitten um Entschuldigung für die Verspätung und schicken Ersatz.\n"
    let refused = try coolhead(input: german)
    #expect(refused.code == 2)
    #expect(refused.output == "")
    #expect(refused.diagnostics.contains("this looks like German, which isn't supported"))
    #expect(try coolhead("--language", "en", input: german).code == 0)
  }

  @Test func whatIsTooShortTakesTheLocale() throws {
    let outcome = try coolhead([], input: Data("ok".utf8), environment: ["LANG": "lt_LT.UTF-8"])
    #expect(outcome.code == 0)
    #expect(outcome.diagnostics.contains("checked as Lithuanian"))
  }

  @Test(arguments: [
    Data([0x48, 0x69, 0xFF, 0xFE]), Data([0xC3]), Data((0...255).map { UInt8($0) }),
  ])
  func textThatIsNotUTF8IsRefused(input: Data) throws {
    let outcome = try coolhead([], input: input)
    #expect(outcome.code == 2)
    #expect(outcome.diagnostics.contains("not UTF-8"))
  }

  @Test(arguments: [
    String(repeating: "a", count: 2_000_000), "Hi" + String(repeating: "!", count: 300_000),
    "Hi\n" + String(repeating: "> ", count: 500_000),
    "Hi" + String(repeating: "\n", count: 500_000),
    String(repeating: "you failed to ", count: 50_000),
  ])
  func oddTextIsAnswered(input: String) throws {
    let outcome = try coolhead("--language", "en", "--quiet", input: input)
    #expect([0, 1].contains(outcome.code))
    #expect(!outcome.output.isEmpty)
  }

  @Test(arguments: ["", "\n", "\u{0}\u{0}", "\u{FEFF}", String(repeating: "> ", count: 500_000)])
  func nothingIsNeverGoodToSend(input: String) throws {
    let outcome = try coolhead("--language", "en", input: input)
    #expect(outcome.code == 2)
    #expect(outcome.output == "")
    #expect(outcome.diagnostics.contains("nothing to check"))
  }

  @Test func aSubjectAloneIsChecked() throws {
    let message = "From: a@example.org\nTo: b@example.org\nSubject: You failed to read it\n\n"
    let outcome = try coolhead("--language", "en", input: message)
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("You failed to"))
    let reply = message.replacingOccurrences(of: "Subject: You", with: "Subject: Re: You")
    #expect(try coolhead("--language", "en", input: reply).code == 2)
  }

  @Test func headerLinesInADraftAreNamed() throws {
    let draft = "Fra: Ola <ola@example.org>\nTil: Kari <kari@example.org>\nEmne: Saken\n\nTakk!\n"
    let outcome = try coolhead("--language", "nb", "--format", "json", input: draft)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect((object["skipped"] as? [String: Any])?["header"] as? Int == 3)
    #expect(try coolhead("--language", "nb", input: draft).output.contains("meldingshodet"))
  }

  @Test func ownRulesMayUseBuiltInClasses() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let language = folder.appending(path: "en")
    try FileManager.default.createDirectory(at: language, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let rule = """
      rule      zounds
      pattern   {you} zounds
      because   It stings.
      say       well
      flags     [You zounds].  ->  Well.
      passes    Nothing.
      """
    try Data(rule.utf8).write(to: language.appending(path: "hostile.lexicon"))
    let outcome = try coolhead(["rules", "test", folder.path])
    #expect(outcome.output == "en: 1 rules, 2 examples, 0 to mend\n")
    #expect(outcome.code == 0)
  }

  @Test func rulesBelowTheSeverityArentListed() throws {
    let outcome = try coolhead(["rules", "list", "--language", "en", "--min-severity", "error"])
    let lines = outcome.output.split(separator: "\n")
    #expect(!lines.isEmpty)
    #expect(lines.filter { !$0.hasPrefix("error") } == [])
  }

  @Test func jsonIsWhatTheSchemaSays() throws {
    let outcome = try coolhead("--format", "json", input: Self.sting)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(object["version"] as? Int == 1)
    #expect(object["verdict"] as? String == "reword")
    let finding = try #require((object["findings"] as? [[String: Any]])?.first)
    #expect(finding["start"] as? Int == 0)
    #expect(finding["line"] as? Int == 1)
    #expect(finding["column"] as? Int == 1)
    let end = try #require(finding["end"] as? Int)
    #expect(finding["text"] as? String == String(Self.sting.prefix(end)))
    let schema = try JSONSerialization.jsonObject(
      with: Data(
        contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
          .deletingLastPathComponent().deletingLastPathComponent()
          .appending(path: "Fixtures/check.schema.json")))
    let properties = try #require((schema as? [String: Any])?["properties"] as? [String: Any])
    #expect(Set(object.keys).isSubset(of: Set(properties.keys)))
    let required = try #require((schema as? [String: Any])?["required"] as? [String])
    #expect(Set(required).isSubset(of: Set(object.keys)))
  }

  @Test func batchAnswersEachLineInOrder() throws {
    let lines = [
      #"{"id":1,"text":"As I have already told you twice, it was sent on Monday."}"#,
      "no json",
      #"{"id":"b","text":"Thank you, I will call you on Monday."}"#,
      #"{"id":"c"}"#,
      #"{"id":"d","text":"Entschuldigung für die Verspätung, wir schicken Ihnen Ersatz."}"#,
      #"{"id":"e","text":"ok","language":"xx"}"#,
      #"{"id":"f","text":5}"#,
      "",
      #"{"id":null,"text":"Thank you, I will call you on Monday."}"#,
    ]
    let outcome = try coolhead("batch", input: lines.joined(separator: "\n"))
    let answers = try outcome.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(outcome.code == 0)
    #expect(
      answers.map { $0["verdict"] as? String } == [
        "reword", nil, "send", nil, nil, nil, nil, nil, "send",
      ])
    #expect(answers[0]["id"] as? Int == 1)
    #expect(answers[2]["id"] as? String == "b")
    #expect(answers[1]["error"] != nil)
    #expect(answers[3]["error"] as? String == "The line has neither \"text\" nor \"message\".")
    #expect((answers[4]["error"] as? String)?.contains("German") == true)
    #expect((answers[5]["error"] as? String)?.contains("\"xx\"") == true)
    #expect(answers[6]["id"] as? String == "f")
    #expect(answers[6]["error"] as? String == "\"text\" has to be a string.")
    #expect(answers[7]["error"] != nil)
    #expect(answers[8]["id"] is NSNull)
  }

  private static let header = """
    From: Ann Reader <ann@example.org>
    To: Dana Client <dana@example.com>
    Subject: Re: Invoice
    References: <1@example.com>
     <2@example.com>
    MIME-Version: 1.0
    Content-Type: text/plain; charset=utf-8

    """

  private static let reply = """
    Hello Dana,

    As I have already told you twice, it was sent on Monday.

    On Mon, 2 Nov 2026 at 09:00, Dana Client wrote:
    > You failed to send the invoice, and you never answer!
    """

  @Test func findingsInAMessagePointIntoTheFile() throws {
    let message = "\(Self.header)\n\(Self.reply)\n"
    let outcome = try coolhead("--format", "json", input: message)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let findings = try #require(object["findings"] as? [[String: Any]])
    #expect(findings.count == 1)
    let finding = try #require(findings.first)
    let start = try #require(finding["start"] as? Int)
    let end = try #require(finding["end"] as? Int)
    let bytes = Array(message.utf8)
    #expect(finding["text"] as? String == String(decoding: bytes[start..<end], as: UTF8.self))
    #expect(finding["line"] as? Int == 11)
    #expect(object["offsets"] == nil)
    let thread = try #require(object["thread"] as? [String: Any])
    #expect(thread["earlier"] as? Int == 2)
    #expect(thread["client"] as? String == "Dana Client")
    #expect((object["skipped"] as? [String: Any])?["quoted"] as? Int == 2)
  }

  @Test func anEncodedMessageSaysSo() throws {
    let body = Data("\(Self.reply)\n".utf8).base64EncodedString()
    let header = Self.header.trimmingCharacters(in: .newlines)
    let outcome = try coolhead(
      "--format", "json", input: "\(header)\nContent-Transfer-Encoding: base64\n\n\(body)\n")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(object["offsets"] as? String == "decoded")
    let finding = try #require((object["findings"] as? [[String: Any]])?.first)
    #expect(finding["line"] as? Int == 3)
  }

  @Test func batchTakesWholeMessages() throws {
    let line = try JSONSerialization.data(
      withJSONObject: ["id": 7, "message": "\(Self.header)\n\(Self.reply)\n"])
    let outcome = try coolhead(["batch"], input: line)
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(answer["id"] as? Int == 7)
    #expect(answer["verdict"] as? String == "call")
    #expect((answer["thread"] as? [String: Any])?["upset"] as? Bool == true)
  }

  @Test func aMessageWithoutTextIsRefusedWithTheReason() throws {
    let message = """
      From: a@example.org
      MIME-Version: 1.0
      Content-Type: application/pdf
      Content-Transfer-Encoding: base64

      JVBERi0=
      """
    let outcome = try coolhead([], input: Data(message.utf8))
    #expect(outcome.code == 2)
    #expect(outcome.output == "")
    #expect(outcome.diagnostics.contains("attachment"))
  }

  @Test func coloursAreForTerminals() throws {
    #expect(!(try coolhead(input: Self.sting).output.contains("\u{1B}")))
    #expect(try coolhead("--color", "always", input: Self.sting).output.contains("\u{1B}[1;33m"))
  }

  @Test func aClosedPipeIsNoError() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "\"$0\" rules list | head -n 1", Self.program.path]
    let (output, diagnostics) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = diagnostics
    try process.run()
    #expect(!output.fileHandleForReading.readDataToEndOfFile().isEmpty)
    #expect(diagnostics.fileHandleForReading.readDataToEndOfFile().isEmpty)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func rulesAreListedAndExplained() throws {
    #expect(
      try coolhead("rules", "list", "--language", "en", input: "").output.contains("en/blaming/"))
    let unknown = try coolhead("rules", "explain", "en/blaming/no-such-rule", input: "")
    #expect(unknown.code == 64)
    #expect(unknown.diagnostics.contains("There is no rule “en/blaming/no-such-rule”."))
  }

  @Test func mistakesInLexiconsAreToldAtTheirPlace() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "coolhead-\(UUID().uuidString)/en")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    try Data("rule a\npattern (you\nbecause b\nsay c\nflags [d]\npasses e\n".utf8)
      .write(to: folder.appending(path: "blaming.lexicon"))
    let checked = try coolhead(
      ["--lexicons", folder.deletingLastPathComponent().path], input: Data(Self.sting.utf8))
    #expect(checked.code == 2)
    #expect(checked.output.contains("Reword before you send."))
    #expect(checked.diagnostics.contains("en/blaming.lexicon:2:9: This bracket isn't closed"))
    #expect(try coolhead(["rules", "test", folder.path]).code == 1)
  }

  @Test func evalMeasures() throws {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "en.\(UUID().uuidString).jsonl")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(
      """
      {"text":"As I have already told you twice, it was sent.","flag":true,"categories":["condescending"],"span":"already told you twice"}
      {"text":"Thank you for your patience.","flag":false,"categories":[],"span":""}
      {"message":"As I have already told you twice, it was sent.","verdict":"reword","min_findings":1,"max_findings":1}

      """.utf8
    ).write(to: file)
    let outcome = try coolhead(["eval", file.path])
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("precision 1.000 (1 of 1), recall 1.000 (1 of 1)"))
    #expect(outcome.output.contains("verdict 1.000 (1 of 1), findings in range 1.000 (1 of 1)"))
  }
}
