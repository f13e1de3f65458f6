import Text

/// All that coolhead knows of one language: its rules, facts and messages.
public struct Lexicon: Sendable {
  public let language: Language
  public let rules: [Rule]
  public let facts: Facts
  public let messages: Messages

  /// Reads the files of one language.
  ///
  /// The last part of a file's path tells what it holds (`blaming.lexicon`). A mistake costs the
  /// rule that it stands in, never the others: what is right is returned along with a diagnostic
  /// for each mistake, in the order of the files.
  ///
  /// `facts` are those that are known already.
  public static func load(
    _ language: Language, from files: [LexiconFile], facts: Facts? = nil
  ) -> (lexicon: Lexicon, diagnostics: [Diagnostic]) {
    var loader = LexiconLoader(language: language, facts: facts ?? Facts())
    loader.read(files)
    return (
      Lexicon(
        language: language, rules: loader.rules, facts: loader.facts, messages: loader.messages),
      loader.diagnostics
    )
  }
}

/// Facts of a language that aren't about tone: the keys of `language.lexicon` with their values, but
/// for those about mail.
public struct Facts: Sendable {
  private var names = Numbering<String>()
  private var values: [[String]] = []

  static let keys = ["abbreviations", "acronyms", "capitals", "keep-apostrophe"]

  /// What mail programs write: see `readBuiltInLines`.
  static let mailKeys = [
    "attribution", "header-from", "header-sent", "header-date", "header-to", "header-subject",
    "original-message", "forwarded-message", "mobile-footer", "disclaimer", "banner",
    "list-footer", "closing", "reply-prefix", "forward-prefix",
  ]

  /// Returns the lines of a key, in order.
  public subscript(lines key: String) -> [String] {
    names.number(of: key).map { values[Int($0)] } ?? []
  }

  /// Returns the words of a key.
  public subscript(words key: String) -> [String] {
    self[lines: key].flatMap { $0.split(separator: " ").map(String.init) }
  }

  mutating func add(_ value: String, to key: String) {
    let (number, isNew) = names.add(key)
    if isNew { values.append([]) }
    values[Int(number)].append(value)
  }
}

/// What coolhead says to the writer in one language, by name.
public struct Messages: Sendable {
  private var numbers = Numbering<String>()
  private var remarks: [Remark] = []

  /// Returns a message as ICU's MessageFormat pattern.
  public subscript(name: String) -> Remark? {
    numbers.number(of: name).map { remarks[Int($0)] }
  }

  /// The names of all messages, in alphabetical order.
  public var names: [String] { numbers.keys.sorted() }

  mutating func add(_ remark: Remark, as name: String) {
    let (number, isNew) = numbers.add(name)
    if isNew { remarks.append(remark) } else { remarks[Int(number)] = remark }
  }
}
