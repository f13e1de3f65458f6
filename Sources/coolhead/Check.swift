import Mail
import Reports
import Text
import Tone

/// A check of drafts: one report for each, and whether a verdict is at or above the threshold.
struct Check {
  enum Format: String, CaseIterable {
    case text, json
  }

  enum Threshold: String, CaseIterable {
    case reword, call, never

    func isReached(by verdict: Verdict) -> Bool {
      switch self {
      case .reword: verdict >= .reword
      case .call: verdict >= .call
      case .never: false
      }
    }
  }

  /// The drafts; `-` is standard input.
  var files: [String]
  var format = Format.text
  var failOn = Threshold.reword
  var color = ColorChoice.auto
  var isQuiet = false

  /// Checks all files, and returns the exit code.
  func run(_ configuration: Configuration, _ diagnostics: DiagnosticOutput) throws -> Int32 {
    var diagnostics = diagnostics
    var output = Output()
    let checker = Checker(configuration)
    keepForever(checker)
    if files == ["-"], Input.isTerminal { diagnostics.noteWaiting() }
    var isReached = false
    for file in files {
      do {
        let review = try checker.check(Message(reading: Input.read(file)))
        if review.isLanguageAssumed { diagnostics.noteAssumedLanguage(of: file, review.language) }
        isReached = isReached || failOn.isReached(by: review.verdict)
        let phrases = checker.phrasebook(for: review.language)
        output.write(try report(review, phrases, file: files.count > 1 ? file : nil))
      } catch let failure as CheckFailure {
        diagnostics.write(failure, of: file)
      } catch let failure as MessageFailure {
        diagnostics.write(failure, of: file)
      } catch let failure as InputFailure {
        diagnostics.write(failure)
      }
    }
    diagnostics.write(checker.diagnostics)
    return diagnostics.hasFailed ? 2 : isReached ? 1 : 0
  }

  private func report(_ review: Review, _ phrases: Phrasebook, file: String?) throws -> [UInt8] {
    switch format {
    case .json:
      let id = file.map { JSONScalar.string($0) }
      return JSONReport(review, phrases: phrases, id: id).line() + [0x0A]
    case .text:
      let style = Style(color: color.isOn)
      let text = TextReport(review, phrases: phrases, style: style).text(isQuiet: isQuiet)
      return Array((file.map { "\($0):\n\(text)\n" } ?? text).utf8)
    }
  }
}
