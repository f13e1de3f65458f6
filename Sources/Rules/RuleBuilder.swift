import Text

/// Collects the lines of a rule and says what is missing.
struct RuleBuilder {
  private(set) var diagnostics: [Diagnostic] = []

  private let file: LexiconFile
  private let kind: RuleFileKind
  private let language: Language
  private var draft: Draft?
  /// Guards above the first rule: they hold for all rules of the file.
  private var fileGuards = FileGuards([])
  private var fileGuardEntries: [Entry] = []

  private struct Draft {
    var name: String
    var offset: Int
    var isBroken = false
    /// True when a pattern was left out, as its words aren't in the draft.
    var isPartial = false
    var strength: Strength?
    var signal: Signal?
    var severity: Severity?
    var because: RemarkSource?
    var replacements: [RemarkSource] = []
    var lastRemark: RemarkKind?
    var patterns: [Pattern] = []
    var chains: [[[Segment]]] = []
    /// Guards are parsed last: only a rule with patterns needs them.
    var guardEntries: [Entry] = []
    var guards: [Pattern] = []
    var flags: [ArraySlice<UInt8>] = []
    var passes: [ArraySlice<UInt8>] = []
  }

  private enum RemarkKind { case because, say }

  private struct RemarkSource {
    var text: ArraySlice<UInt8>
    var gloss: ArraySlice<UInt8>?

    var remark: Remark { Remark(text: Rules.text(text), gloss: gloss.map(Rules.text)) }
  }

  init(file: LexiconFile, kind: RuleFileKind, language: Language) {
    self.file = file
    self.kind = kind
    self.language = language
  }

  private var allowed: [String] {
    let common = ["rule", "pattern", "unless", "flags", "passes"]
    return switch kind {
    case .stings: common + ["severity", "because", "say", "gloss"]
    case .strengths: common + ["strength"]
    case .upset: common + ["signal", "severity"]
    }
  }

  mutating func begin(_ entry: Entry) {
    let name = text(entry.value)
    draft = Draft(name: name, offset: entry.key.startIndex)
    if name.isEmpty || !name.utf8.allSatisfy(isNameByte) {
      report(
        entry.value.startIndex,
        "A rule's name has lower-case letters a–z, digits and hyphens: `you-failed-to`.")
    }
  }

  mutating func add(_ entry: Entry, classes: ClassTable) {
    if entry.isNamed("unless") {
      if draft == nil { fileGuardEntries.append(entry) } else { draft?.guardEntries.append(entry) }
      return
    }
    guard draft != nil else {
      report(entry.key.startIndex, "Above this line a line `rule NAME` is missing.")
      return
    }
    if entry.isNamed("pattern") {
      if let pattern = pattern(entry, place: .pattern, classes: classes) {
        let chains = pattern.chains()
        if file.draft == nil, chains.contains(where: \.isEmpty) {
          report(entry.value.startIndex, "This pattern has no word that must be there.")
        }
        draft?.patterns.append(pattern)
        draft?.chains.append(chains)
      }
    } else if entry.isNamed("flags") {
      draft?.flags.append(entry.value)
    } else if entry.isNamed("passes") {
      draft?.passes.append(entry.value)
    } else {
      addRemark(entry)
    }
  }

  private mutating func addRemark(_ entry: Entry) {
    switch kind {
    case .strengths where entry.isNamed("strength"):
      draft?.strength = Strength(rawValue: text(entry.value))
      if draft?.strength == nil { reportChoice(entry, of: Strength.allCases.map(\.rawValue)) }
    case .upset where entry.isNamed("signal"):
      draft?.signal = Signal(rawValue: text(entry.value))
      if draft?.signal == nil { reportChoice(entry, of: Signal.allCases.map(\.rawValue)) }
    case .stings where entry.isNamed("severity"), .upset where entry.isNamed("severity"):
      draft?.severity = Severity(rawValue: text(entry.value))
      if draft?.severity == nil { reportChoice(entry, of: Severity.allCases.map(\.rawValue)) }
    case .stings where entry.isNamed("because"):
      draft?.because = RemarkSource(text: entry.value)
      draft?.lastRemark = .because
    case .stings where entry.isNamed("say"):
      draft?.replacements.append(RemarkSource(text: entry.value))
      draft?.lastRemark = .say
    case .stings where entry.isNamed("gloss"):
      addGloss(entry)
    default:
      let key = String(decoding: entry.key, as: UTF8.self)
      let hint = nearest(to: key, among: allowed).map { " Did you mean `\($0)`?" } ?? ""
      report(
        entry.key.startIndex,
        "`\(key)` is no key of this file.\(hint) Allowed: \(allowed.joined(separator: ", ")).")
    }
  }

  private mutating func addGloss(_ entry: Entry) {
    switch draft?.lastRemark {
    case .because: draft?.because?.gloss = entry.value
    case .say:
      guard let last = draft?.replacements.indices.last else { return }
      draft?.replacements[last].gloss = entry.value
    case nil: report(entry.key.startIndex, "`gloss` stands right below `because` or `say`.")
    }
  }

  private mutating func pattern(
    _ entry: Entry, place: PatternParser.Place, classes: ClassTable
  ) -> Pattern? {
    let words = file.draft
    var parser = PatternParser(entry.value, place: place, draft: words) {
      name, offset throws(PatternError) in
      try classes.pattern(named: name, usedAt: offset, for: words)
    }
    do {
      let pattern = try parser.parse()
      if pattern.isNever {
        draft?.isPartial = true
        return nil
      }
      if place == .pattern, pattern.isNullable {
        report(entry.value.startIndex, "This pattern could match nothing at all.")
        return nil
      }
      return pattern
    } catch {
      report(error.offset, error.message)
      return nil
    }
  }

  private mutating func reportChoice(_ entry: Entry, of choices: [String]) {
    let hint = nearest(to: text(entry.value), among: choices).map { " Did you mean `\($0)`?" } ?? ""
    report(entry.value.startIndex, "This is one of \(choices.joined(separator: ", ")).\(hint)")
  }

  private mutating func report(_ offset: Int, _ message: String) {
    diagnostics.append(file.diagnostic(at: offset, message))
    draft?.isBroken = true
  }

  /// Returns the rule, or nil when there is none or it has a mistake.
  mutating func finish(classes: ClassTable) -> Rule? {
    defer { draft = nil }
    if let draft, draft.isPartial, draft.patterns.isEmpty { return nil }
    parseGuards(classes)
    guard let draft else { return nil }
    if !draft.isBroken {
      for problem in missing(in: draft) { report(draft.offset, problem) }
      reportUnknownWords(in: draft)
    }
    guard let draft = self.draft, !draft.isBroken, let kind = ruleKind(of: draft) else {
      return nil
    }
    return Rule(
      id: "\(language.code)/\(self.kind.name)/\(draft.name)", kind: kind,
      severity: draft.severity ?? .warning, because: draft.because?.remark ?? Remark(text: ""),
      replacements: draft.replacements.map(\.remark), file: file.path, offset: draft.offset,
      patterns: draft.patterns, chains: draft.chains, fileGuards: fileGuards,
      ownGuards: draft.guards,
      flags: draft.flags, passes: draft.passes)
  }

  private mutating func parseGuards(_ classes: ClassTable) {
    if !fileGuardEntries.isEmpty {
      fileGuards = FileGuards(
        fileGuardEntries.compactMap { pattern($0, place: .guardPattern, classes: classes) })
      fileGuardEntries = []
    }
    for entry in draft?.guardEntries ?? [] {
      if let guardPattern = pattern(entry, place: .guardPattern, classes: classes) {
        draft?.guards.append(guardPattern)
      }
    }
  }

  /// Kinder words can name only what every pattern remembers.
  private mutating func reportUnknownWords(in draft: Draft) {
    for source in draft.replacements {
      for placeholder in Wording.placeholders(of: source.text)
      where !draft.patterns.allSatisfy({ $0.captures.contains(placeholder.name) }) {
        report(
          placeholder.offset,
          "`{\(placeholder.name)}` isn't remembered by every pattern. "
            + "Write `\(placeholder.name)=…` in each of them.")
      }
    }
  }

  private func ruleKind(of draft: Draft) -> Rule.Kind? {
    switch kind {
    case .stings(let category): .sting(category)
    case .strengths: draft.strength.map { .strength($0) }
    case .upset: draft.signal.map { .signal($0) }
    }
  }

  private func missing(in draft: Draft) -> [String] {
    var problems: [String] = []
    func demand(_ isThere: Bool, _ line: String, _ why: String) {
      if !isThere { problems.append("The rule has no `\(line)`: \(why)") }
    }
    demand(!draft.patterns.isEmpty, "pattern", "what shall it find?")
    demand(!draft.flags.isEmpty, "flags", "show a sentence that it finds, with [brackets].")
    demand(!draft.passes.isEmpty, "passes", "show a sentence that looks alike and stays clean.")
    switch kind {
    case .strengths: demand(draft.strength != nil, "strength", "which one is it?")
    case .upset: demand(draft.signal != nil, "signal", "how do they show it?")
    case .stings:
      demand(draft.because != nil, "because", "tell the writer why it stings.")
      demand(!draft.replacements.isEmpty, "say", "give kinder words.")
    }
    return problems
  }
}

private func isNameByte(_ byte: UInt8) -> Bool {
  byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
}
