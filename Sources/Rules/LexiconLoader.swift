import Text

/// Puts the files of one language together.
struct LexiconLoader {
  private(set) var rules: [Rule] = []
  private(set) var facts: Facts
  private(set) var messages = Messages()
  private(set) var diagnostics: [Diagnostic] = []

  private let language: Language
  private let classes = ClassTable()
  private var ids = Numbering<String>()
  /// True when the built-in files hold those rules only that a draft may need.
  private var isSifted = false

  init(language: Language, facts: Facts) {
    self.language = language
    self.facts = facts
  }

  /// Reads classes first, as rules use them wherever their file stands.
  mutating func read(_ files: [LexiconFile]) {
    let files = files.map { (file: $0, subject: Subject(path: $0.path)) }
    isSifted = files.contains { $0.file.draft != nil }
    for (file, subject) in files where subject == .classes { readClasses(file) }
    for (file, subject) in files {
      switch subject {
      case .classes: break
      case .rules(let kind): readRules(file, kind: kind)
      case .facts: readFacts(file)
      case .messages: readMessages(file)
      case nil:
        let names = Subject.fileNames.joined(separator: ", ")
        report(file, at: 0, "The file's name doesn't tell what it holds. It is one of: \(names).")
      }
    }
  }

  private mutating func report(_ file: LexiconFile, at offset: Int, _ message: String) {
    diagnostics.append(file.diagnostic(at: offset, message))
  }

  private mutating func reportUnknown(
    _ entry: Entry, in file: LexiconFile, allowed: [String]
  ) {
    let key = String(decoding: entry.key, as: UTF8.self)
    let hint = nearest(to: key, among: allowed).map { " Did you mean `\($0)`?" } ?? ""
    report(
      file, at: entry.key.startIndex,
      "`\(key)` is no key of this file.\(hint) Allowed: \(allowed.joined(separator: ", ")).")
  }
}

/// What a lexicon file holds.
enum Subject: Hashable {
  case classes, facts, messages
  case rules(RuleFileKind)

  static let fileNames =
    (Category.allCases.map(\.rawValue) + ["strengths", "upset", "classes", "language", "messages"])
    .map { $0 + ".lexicon" }

  init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard name.hasSuffix(".lexicon") else { return nil }
    switch name.dropLast(".lexicon".count) {
    case "classes": self = .classes
    case "language": self = .facts
    case "messages": self = .messages
    case "strengths": self = .rules(.strengths)
    case "upset": self = .rules(.upset)
    case let name:
      guard let category = Category(rawValue: String(name)) else { return nil }
      self = .rules(.stings(category))
    }
  }
}

/// What the rules of a file find.
enum RuleFileKind: Hashable {
  case stings(Category)
  case strengths
  case upset

  var name: String {
    switch self {
    case .stings(let category): category.rawValue
    case .strengths: "strengths"
    case .upset: "upset"
    }
  }
}

extension LexiconLoader {
  private mutating func readClasses(_ file: LexiconFile) {
    let allowed = ["class", "words"]
    var name: String?
    var isKnown = false
    for entry in Entries(of: file) {
      if entry.isNamed("class") {
        let newName = text(entry.value)
        name = newName
        isKnown = !classes.declare(newName)
        if isKnown {
          report(file, at: entry.value.startIndex, "There is a class `\(newName)` already.")
        }
      } else if entry.isNamed("words") {
        if let name {
          if !isKnown { classes.add(entry.value, of: file, to: name) }
        } else {
          report(file, at: entry.key.startIndex, "Above `words` a line `class NAME` is missing.")
        }
      } else {
        reportUnknown(entry, in: file, allowed: allowed)
      }
    }
  }

  private mutating func readFacts(_ file: LexiconFile) {
    for entry in Entries(of: file) {
      let key = String(decoding: entry.key, as: UTF8.self)
      if Facts.keys.contains(key) {
        facts.add(text(entry.value), to: key)
      } else if !Facts.mailKeys.contains(key) {
        reportUnknown(entry, in: file, allowed: Facts.keys + Facts.mailKeys)
      }
    }
  }

  private mutating func readMessages(_ file: LexiconFile) {
    var name: String?
    var remark: Remark?
    for entry in Entries(of: file) {
      if entry.isNamed("message") {
        name = text(entry.value)
        remark = nil
      } else if entry.isNamed("text"), let name {
        let said = Remark(text: text(entry.value))
        messages.add(said, as: name)
        remark = said
      } else if entry.isNamed("gloss"), let name {
        if var said = remark {
          said.gloss = text(entry.value)
          messages.add(said, as: name)
        } else {
          report(file, at: entry.key.startIndex, "`gloss` stands right below `text`.")
        }
      } else {
        reportUnknown(entry, in: file, allowed: ["message", "text", "gloss"])
      }
    }
  }

  private mutating func readRules(_ file: LexiconFile, kind: RuleFileKind) {
    var builder = RuleBuilder(file: file, kind: kind, language: language)
    let leftOut = isSifted && file.draft == nil ? builtInRuleNames(kind) : Set()
    for entry in Entries(of: file) {
      if entry.isNamed("rule") {
        finish(&builder, file, leftOut)
        builder.begin(entry)
      } else {
        builder.add(entry, classes: classes)
      }
    }
    finish(&builder, file, leftOut)
    diagnostics += builder.diagnostics
  }

  /// Returns the names of all built-in rules of a kind.
  private func builtInRuleNames(_ kind: RuleFileKind) -> Set<String> {
    var names: Set<String> = []
    for file in LexiconFile.builtIn(language, named: kind.name) {
      for entry in Entries(of: file) where entry.isNamed("rule") { names.insert(text(entry.value)) }
    }
    return names
  }

  /// Adds a rule, unless there is one of its name, also among those that were left out.
  private mutating func finish(
    _ builder: inout RuleBuilder, _ file: LexiconFile, _ leftOut: Set<String>
  ) {
    guard let rule = builder.finish(classes: classes) else { return }
    let isNew = ids.add(rule.id).isNew
    guard isNew, !leftOut.contains(rule.name) else {
      report(
        file, at: rule.offset, "There is a rule `\(rule.id)` already. Give this one another name.")
      return
    }
    rules.append(rule)
  }
}
