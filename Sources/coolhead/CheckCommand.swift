import ArgumentParser
import Mail
import Reports
import Text
import Tone

/// `coolhead check`: one report for each draft, and an exit code for scripts.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check drafts (the default command).",
    discussion: """
      Exit codes: 0 the verdict is below --fail-on; 1 it is at or above; 2 a draft couldn't be
      checked; 64 wrong usage.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  enum Threshold: String, ExpressibleByArgument, CaseIterable {
    case reword, call, never

    func isReached(by verdict: Verdict) -> Bool {
      switch self {
      case .reword: verdict >= .reword
      case .call: verdict >= .call
      case .never: false
      }
    }
  }

  @Argument(help: ArgumentHelp("Drafts to check; - or none for standard input.", valueName: "file"))
  var files: [String] = []

  @Option(help: ArgumentHelp("The report's form: text or json.", valueName: "format"))
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "Exit with 1 from this verdict on: reword, call or never.", valueName: "verdict"))
  var failOn = Threshold.reword

  @Option(help: ArgumentHelp("Colours: auto, always or never.", valueName: "when"))
  var color = ColorChoice.auto

  @Flag(name: .shortAndLong, help: "Print the verdict only.")
  var quiet = false

  @OptionGroup var options: CheckOptions

  func run() throws {
    var diagnostics = DiagnosticOutput()
    var output = Output()
    let checker = Checker(try options.configuration(&diagnostics))
    let files = files.isEmpty ? ["-"] : files
    var isReached = false
    for file in files {
      do {
        let review = try checker.check(Message(plainText: Input.read(file)))
        if review.isLanguageAssumed { diagnostics.noteAssumedLanguage(of: file, review.language) }
        isReached = isReached || failOn.isReached(by: review.verdict)
        let phrases = checker.phrasebook(for: review.language)
        output.write(try report(review, phrases, file: files.count > 1 ? file : nil))
      } catch let failure as CheckFailure {
        diagnostics.write(failure, of: file)
      } catch let failure as InputFailure {
        diagnostics.write(failure)
      }
    }
    diagnostics.write(checker.diagnostics)
    if diagnostics.hasFailed { throw ExitCode(2) }
    if isReached { throw ExitCode(1) }
  }

  private func report(_ review: Review, _ phrases: Phrasebook, file: String?) throws -> [UInt8] {
    switch format {
    case .json:
      let id = file.map { JSONScalar.string($0) }
      return try jsonLine(JSONReport(review, phrases: phrases, id: id)) + [0x0A]
    case .text:
      let style = Style(color: color.isOn)
      let text = TextReport(review, phrases: phrases, style: style).text(isQuiet: quiet)
      return Array((file.map { "\($0):\n\(text)\n" } ?? text).utf8)
    }
  }
}
