import CLexicons
import Text

extension LexiconFile {
  /// Returns the lexicon files of a language that coolhead was built with: all of them, or the one
  /// of that `name`, such as `blaming`.
  public static func builtIn(_ language: Language, named name: String? = nil) -> [LexiconFile] {
    builtInBytes(language)
      .filter { name == nil || $0.path == "\(language.code)/\(name ?? "").lexicon" }
      .map { LexiconFile(path: $0.path, bytes: Array($0.bytes)) }
  }

  /// Returns the built-in rules of a language, for a draft or for a client's words, without those
  /// that a short text can't match; and the classes.
  public static func builtIn(
    _ language: Language, forClient: Bool, matching draft: DraftWords
  ) -> [LexiconFile] {
    let sieve = Sieve(draft: draft, classes: builtIn(language, named: "classes"))
    return builtInBytes(language).compactMap { path, bytes in
      let empty = LexiconFile(path: path, bytes: [])
      switch Subject(path: path) {
      case .rules where empty.isForClient == forClient:
        return LexiconFile(path: path, bytes: sieve.sifted(bytes), for: draft)
      case .rules, .facts, .messages, nil: return nil
      case .classes: return LexiconFile(path: path, bytes: Array(bytes))
      }
    }
  }

  private static func builtInBytes(
    _ language: Language
  ) -> [(path: String, bytes: UnsafeBufferPointer<UInt8>)] {
    (0..<clexicons_count()).compactMap { index in
      let file = clexicons_file(index)
      let path = String(cString: file.path)
      guard path.hasPrefix(language.code + "/") else { return nil }
      return (path, UnsafeBufferPointer(start: file.bytes, count: file.length))
    }
  }
}

extension Facts {
  /// Returns the facts of a language that coolhead was built with, and those in the user's own files.
  public static func builtIn(_ language: Language, with userFiles: [LexiconFile] = []) -> Facts {
    let files = LexiconFile.builtIn(language, named: "language") + userFiles.filter(\.hasFacts)
    return Lexicon.load(language, from: files).lexicon.facts
  }
}

extension Messages {
  /// Returns the messages in a language that coolhead was built with.
  public static func builtIn(_ language: Language) -> Messages {
    let files = LexiconFile.builtIn(language, named: "messages")
    return Lexicon.load(language, from: files).lexicon.messages
  }
}
