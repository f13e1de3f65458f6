import ArgumentParser
import FoundationEssentials
import Mail
import Rules
import Text
import Tone

/// `coolhead eval`: how well the checker does on labelled sentences and drafts.
struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Measure precision and recall on labelled sentences and drafts.",
    discussion: """
      A file holds one JSON object a line. A sentence has "text", "flag" (would it sting?), \
      "categories" (any of them is right) and "span" (the words that carry it). A draft has \
      "message", "verdict", "min_findings" and "max_findings". A file's name begins with the code \
      of its language: en.sentences.jsonl.
      """)

  @Argument(help: ArgumentHelp("Files with labelled lines.", valueName: "file"))
  var files: [String]

  @Flag(name: .shortAndLong, help: "Print every sentence and draft that came out wrong.")
  var verbose = false

  @OptionGroup var options: CheckOptions

  func run() throws {
    var diagnostics = DiagnosticOutput()
    var output = Output()
    let configuration = try options.configuration(&diagnostics)
    let checker = Checker(configuration)
    for file in files {
      do throws(InputFailure) {
        let name = file.split(separator: "/").last ?? ""
        let language =
          configuration.language ?? Language(rawValue: String(name.prefix { $0 != "." }))
        var evaluation = Evaluation(checker: checker, language: language)
        try evaluation.add(Input.read(file), of: file)
        if verbose { for miss in evaluation.misses { output.write(miss + "\n") } }
        output.write("\(name): \(evaluation.summary)\n")
      } catch {
        diagnostics.write(error)
      }
    }
    diagnostics.write(checker.diagnostics)
    if diagnostics.hasFailed { throw ExitCode(2) }
  }
}

/// A labelled sentence or draft.
private struct Labelled: Decodable {
  var id: String?
  var text: String?
  var flag: Bool?
  var categories: [String]?
  var span: String?
  var message: String?
  var verdict: String?
  var leastFindings: Int?
  var mostFindings: Int?

  enum CodingKeys: String, CodingKey {
    case id, text, flag, categories, span, message, verdict
    case leastFindings = "min_findings"
    case mostFindings = "max_findings"
  }
}

/// The figures of one file.
private struct Evaluation {
  let checker: Checker
  let language: Language?
  private(set) var misses: [String] = []

  private var sentences = Counts()
  private var drafts = DraftCounts()
  private var identified = 0
  private var total = 0

  private struct Counts {
    var found = 0
    var missed = 0
    var falseAlarms = 0
    var clean = 0
    var rightCategory = 0
    var overlapping = 0
  }

  private struct DraftCounts {
    var all = 0
    var rightVerdict = 0
    var rightNumber = 0
  }

  init(checker: Checker, language: Language?) {
    self.checker = checker
    self.language = language
  }

  mutating func add(_ bytes: [UInt8], of file: String) throws(InputFailure) {
    for (number, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
      guard let labelled = try? JSONDecoder().decode(Labelled.self, from: Data(line)) else {
        throw InputFailure(file: file, reason: "line \(number + 1) isn't a labelled object")
      }
      if let text = labelled.text, let flag = labelled.flag {
        addSentence(text, flag, labelled)
      } else if let message = labelled.message, let verdict = labelled.verdict {
        addDraft(message, verdict, labelled)
      } else {
        throw InputFailure(
          file: file, reason: "line \(number + 1) is neither a sentence nor a draft")
      }
    }
  }

  private mutating func review(_ message: Message?, _ labelled: Labelled) -> Review? {
    total += 1
    guard let message else {
      misses.append("unreadable  \(labelled.id ?? "")")
      return nil
    }
    let identified = try? checker.check(message)
    if let identified, !identified.isLanguageAssumed, identified.language == language {
      self.identified += 1
    } else if language != nil {
      let code = identified?.language.code ?? "none"
      let text = labelled.text ?? ""
      misses.append("language  \(labelled.id ?? "")  \(code)  \(text.prefix(100))")
    }
    guard let language else { return identified }
    return try? checker.check(message, language: language)
  }

  private mutating func addSentence(_ text: String, _ flag: Bool, _ labelled: Labelled) {
    let findings = review(Message(plainText: Array(text.utf8)), labelled)?.findings ?? []
    let name = labelled.id ?? ""
    switch (flag, findings.isEmpty) {
    case (true, true):
      sentences.missed += 1
      misses.append("missed  \(name)  \(text)")
    case (false, true): sentences.clean += 1
    case (false, false):
      sentences.falseAlarms += 1
      let rules = findings.map(\.rule.id).joined(separator: ", ")
      misses.append("false alarm  \(name)  \(text)  (\(rules))")
    case (true, false):
      sentences.found += 1
      let categories = labelled.categories ?? []
      if findings.contains(where: { categories.contains($0.category.rawValue) }) {
        sentences.rightCategory += 1
      } else {
        let rules = findings.map(\.rule.id).joined(separator: ", ")
        misses.append("category  \(name)  \(text)  (\(rules))")
      }
      let span = text.utf8.firstRange(of: (labelled.span ?? "").utf8).map { range in
        text.utf8.distance(
          from: text.startIndex, to: range.lowerBound)..<text.utf8.distance(
            from: text.startIndex, to: range.upperBound)
      }
      if let span, findings.contains(where: { $0.range.overlaps(span) }) {
        sentences.overlapping += 1
      } else {
        misses.append("elsewhere  \(name)  \(text)")
      }
    }
  }

  private mutating func addDraft(_ message: String, _ verdict: String, _ labelled: Labelled) {
    let review = review(try? Message(reading: Array(message.utf8)), labelled)
    let number = review?.findings.count ?? 0
    let least = labelled.leastFindings ?? 0
    let allowed = least...max(least, labelled.mostFindings ?? .max)
    drafts.all += 1
    if review?.verdict.rawValue == verdict { drafts.rightVerdict += 1 }
    if allowed.contains(number) { drafts.rightNumber += 1 }
    if review?.verdict.rawValue != verdict || !allowed.contains(number) {
      let rules = (review?.findings ?? []).map(\.rule.id).joined(separator: ", ")
      misses.append(
        "draft  \(labelled.id ?? "")  \(review?.verdict.rawValue ?? "none") for \(verdict), "
          + "\(number) findings for \(allowed.lowerBound)–\(allowed.upperBound)  (\(rules))")
    }
  }

  var summary: String {
    var parts: [String] = []
    let flagged = sentences.found + sentences.falseAlarms
    let stinging = sentences.found + sentences.missed
    if flagged + stinging + sentences.clean > 0 {
      parts.append("precision \(ratio(sentences.found, flagged))")
      parts.append("recall \(ratio(sentences.found, stinging))")
      parts.append("category \(ratio(sentences.rightCategory, sentences.found))")
      parts.append("place \(ratio(sentences.overlapping, sentences.found))")
    }
    if drafts.all > 0 {
      parts.append("verdict \(ratio(drafts.rightVerdict, drafts.all))")
      parts.append("findings in range \(ratio(drafts.rightNumber, drafts.all))")
    }
    if language != nil { parts.append("language \(ratio(identified, total))") }
    return parts.joined(separator: ", ")
  }

  private func ratio(_ part: Int, _ whole: Int) -> String {
    guard whole > 0 else { return "– (0 of 0)" }
    let thousandths = (part * 1000 + whole / 2) / whole
    let digits = String(1000 + thousandths % 1000).dropFirst()
    return "\(thousandths / 1000).\(digits) (\(part) of \(whole))"
  }
}
