import Rules
import SystemPackage
import Text
import Tone

/// Standard error: what went wrong, why and what to do.
struct DiagnosticOutput {
  /// True when something couldn't be checked.
  private(set) var hasFailed = false

  mutating func write(_ failure: InputFailure) {
    hasFailed = true
    print("\(failure.file): can't read it: \(failure.reason).")
  }

  mutating func write(_ failure: CheckFailure, of file: String) {
    hasFailed = true
    print("\(file == "-" ? "standard input" : file): \(failure.message)")
  }

  mutating func write(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      hasFailed = true
      print(diagnostic.text)
    }
  }

  func noteAssumedLanguage(of file: String, _ language: Language) {
    print(
      "\(file == "-" ? "standard input" : file): too short to tell its language, so it was checked "
        + "as \(language.englishName). Say --language to choose.")
  }

  private func print(_ text: String) {
    _ = try? FileDescriptor.standardError.writeAll(Array("coolhead: \(text)\n".utf8))
  }
}

extension CheckFailure {
  /// What is wrong, and what to do.
  var message: String {
    switch self {
    case .notUTF8(let offset):
      "not UTF-8 text from byte \(offset + 1) on. Convert it first, for example with: "
        + "iconv -f WINDOWS-1252 -t UTF-8"
    case .unsupportedLanguage(_, let name):
      "this looks like \(name), which isn't supported. coolhead checks English, Indonesian, "
        + "Norwegian, Vietnamese and Lithuanian; if it is one of them, say so with --language."
    case .noSegmentation:
      "ICU's data couldn't be loaded. Install ICU anew (on Debian: libicu72)."
    }
  }
}

extension Language {
  /// The language's name in English, in which diagnostics speak.
  var englishName: String {
    switch self {
    case .english: "English"
    case .indonesian: "Indonesian"
    case .norwegian: "Norwegian"
    case .vietnamese: "Vietnamese"
    case .lithuanian: "Lithuanian"
    }
  }
}

extension Diagnostic {
  /// The diagnostic for a person: its place, the line, a caret beneath, and what to do.
  var text: String {
    let shown = source.prefix(120)
    let lead = String(shown.prefix(column - 1)).map { $0 == "\t" ? "\t" : " " }
      .reduce(into: "") { $0.append(contentsOf: $1) }
    let padding = String(repeating: " ", count: max(0, String(shown.prefix(column - 1)).columns - lead.count))
    return "\(file):\(line):\(column): \(message)\n  \(shown)\n  \(lead)\(padding)^"
  }
}
