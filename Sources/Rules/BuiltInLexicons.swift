import CLexicons
import Text

extension LexiconFile {
  /// Returns the lexicon files of a language that coolhead was built with: all of them, or the one
  /// of that `name`, such as `blaming`.
  public static func builtIn(_ language: Language, named name: String? = nil) -> [LexiconFile] {
    (0..<clexicons_count()).compactMap { index in
      let file = clexicons_file(index)
      let path = String(cString: file.path)
      let isWanted = name.map { path == "\(language.code)/\($0).lexicon" }
      guard isWanted ?? path.hasPrefix(language.code + "/") else { return nil }
      return LexiconFile(
        path: path, bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.length)))
    }
  }
}

extension Facts {
  /// Returns the facts of a language that coolhead was built with.
  public static func builtIn(_ language: Language) -> Facts {
    let files = LexiconFile.builtIn(language, named: "language")
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
