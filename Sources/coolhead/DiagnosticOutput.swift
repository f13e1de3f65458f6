import Mail
import Reports
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
    print("\(Input.name(of: file)): \(failure.message)")
  }

  mutating func write(_ failure: MessageFailure, of file: String) {
    hasFailed = true
    print("\(Input.name(of: file)): \(failure.message)")
  }

  mutating func write(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      hasFailed = true
      print(DiagnosticReport(diagnostic).text)
    }
  }

  func noteAssumedLanguage(of file: String, _ language: Language) {
    print(
      "\(Input.name(of: file)): too short to tell its language, so it was checked "
        + "as \(language.englishName). Say --language to choose.")
  }

  func noteWaiting() {
    print("type or paste a draft, then press Ctrl-D on a line of its own. For files: coolhead FILE")
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
      "not UTF-8 text from byte \(offset + 1) on. If it is text in another charset, convert it "
        + "first, for example with: iconv -f WINDOWS-1252 -t UTF-8"
    case .noWords:
      "there is nothing to check: no word in it."
    case .unsupportedLanguage(_, let name):
      "this looks like \(name), which isn't supported. coolhead checks English, Indonesian, "
        + "Norwegian, Vietnamese and Lithuanian; if it is one of them, say so with --language."
    case .noSegmentation:
      "ICU's data couldn't be loaded, so that no sentence can be told from the next. Install or "
        + "build coolhead anew."
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
