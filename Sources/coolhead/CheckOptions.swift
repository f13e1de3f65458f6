import ArgumentParser
import Rules
import Text
import Tone

/// The options of every command that checks drafts.
struct CheckOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The drafts' language: auto, en, id, nb, vi or lt.", valueName: "language"))
  var language = LanguageChoice.automatic

  @Option(
    name: .customLong("ui-language"),
    help: ArgumentHelp(
      "The language of reasons and advice: auto (the draft's), en, id, nb, vi or lt.",
      valueName: "language"))
  var interfaceLanguage = LanguageChoice.automatic

  @Option(
    help: ArgumentHelp(
      "Leave out findings below: suggestion, warning or error.", valueName: "severity"))
  var minSeverity = Severity.suggestion

  @Option(
    help: ArgumentHelp(
      "A folder with lexicons of your own: DIR/en/blaming.lexicon.", valueName: "dir"))
  var lexicons: [String] = []

  /// Returns what the options ask for, or ends the command with the reason why they can't be met.
  func configuration(_ diagnostics: inout DiagnosticOutput) throws -> Configuration {
    var files: [Language: [LexiconFile]] = [:]
    for folder in lexicons {
      for (language, found) in try LexiconFolder(folder).files(orFail: &diagnostics) {
        files[language, default: []] += found
      }
    }
    return Configuration(
      language: language.language, assumedLanguage: .ofLocale,
      interfaceLanguage: interfaceLanguage.language, minimumSeverity: minSeverity, lexicons: files)
  }
}

/// A language by its code, or `auto`.
enum LanguageChoice: String, ExpressibleByArgument, CaseIterable {
  case automatic = "auto"
  case english = "en"
  case indonesian = "id"
  case norwegian = "nb"
  case vietnamese = "vi"
  case lithuanian = "lt"

  var language: Language? { Language(rawValue: rawValue) }
}

extension Severity: ExpressibleByArgument {}
