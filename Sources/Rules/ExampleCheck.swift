import Text

/// Tries all examples of a lexicon against all its rules.
public struct ExampleCheck {
  private let lexicon: Lexicon
  private let files: [String: LexiconFile]
  private let matcher: Matcher

  /// What stands before an example when it is tried again: a paragraph of emoji and combining
  /// letters, in which each character has more bytes than one.
  private static let prefix = "👩‍👩‍👧 🇱🇹 e\u{301}o\u{302}\u{323}\n\n"

  public init(_ lexicon: Lexicon, files: [LexiconFile]) throws(Segmenter.Unavailable) {
    self.lexicon = lexicon
    self.files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    matcher = try Matcher(lexicon, orthography: .full)
  }

  /// The number of examples.
  public var count: Int {
    lexicon.rules.reduce(0) { $0 + $1.flags.count + $1.passes.count }
  }

  /// Returns each example that doesn't hold, at its place, with what happened instead.
  public func failures() -> [Diagnostic] {
    lexicon.rules.flatMap { rule in
      var failures = rule.examples().compactMap { example -> Diagnostic? in
        switch example {
        case .failure(let error): diagnostic(error.offset, error.message, in: rule)
        case .success(let example):
          failure(of: example, rule).map { diagnostic(example.offset, $0, in: rule) }
        }
      }
      if !rule.replacements.isEmpty, !rule.flaggedExamples.contains(where: { $0.mended != nil }) {
        failures.append(
          diagnostic(rule.offset, "No example shows the kinder words: `… -> …`.", in: rule))
      }
      return failures
    }
  }

  private func diagnostic(_ offset: Int, _ message: String, in rule: Rule) -> Diagnostic {
    files[rule.file]?.diagnostic(at: offset, "\(rule.id): \(message)")
      ?? Diagnostic(file: rule.file, line: 1, column: 1, message: message, source: "")
  }

  private func failure(of example: Example, _ rule: Rule) -> String? {
    if let failure = failure(of: example, rule, behind: "") { return failure }
    return failure(of: example, rule, behind: Self.prefix).map {
      "Behind emoji and combining letters: \($0)"
    }
  }

  private func failure(of example: Example, _ rule: Rule, behind prefix: String) -> String? {
    let shift = prefix.utf8.count
    let bytes = Array((prefix + example.text).utf8)
    let found = found(in: bytes, by: rule)
    guard let range = example.range else {
      guard let hit = found.first(where: { $0.id == rule.id }) else { return nil }
      return "“\(quoted(hit.range, bytes))” is found, but the sentence has to pass."
    }
    let wanted = (range.lowerBound + shift)..<(range.upperBound + shift)
    guard found.contains(where: { $0.id == rule.id && $0.range == wanted }) else {
      return "“\(quoted(wanted, bytes))” has to be found; \(described(found, bytes))"
    }
    if case .sting = rule.kind, let other = found.first(where: { $0.range != wanted }) {
      return "Besides, \(other.id) finds “\(quoted(other.range, bytes))”."
    }
    return mendingFailure(of: example, rule, bytes, wanted, shift)
  }

  private func mendingFailure(
    of example: Example, _ rule: Rule, _ bytes: [UInt8], _ range: TextRange, _ shift: Int
  ) -> String? {
    guard case .sting = rule.kind else { return nil }
    let matches = matcher.matches(in: bytes, ranges: [bytes.indices])
    guard let finding = matches.findings.first(where: { $0.range == range }) else { return nil }
    var mended: [String] = []
    for replacement in finding.replacements {
      let whole = bytes[..<range.lowerBound] + replacement.utf8 + bytes[range.upperBound...]
      let again = matcher.matches(in: Array(whole), ranges: [0..<whole.count])
      if let left = again.findings.first {
        return "The kinder words are flagged themselves, by \(left.rule.id): "
          + "“\(String(decoding: whole.dropFirst(shift), as: UTF8.self))”"
      }
      mended.append(String(decoding: whole.dropFirst(shift), as: UTF8.self))
    }
    guard let wanted = example.mended, !mended.contains(wanted) else { return nil }
    return "With the kinder words it reads “\(mended.first ?? "")”, not “\(wanted)”."
  }

  private func found(in bytes: [UInt8], by rule: Rule) -> [(id: String, range: TextRange)] {
    let matches = matcher.matches(in: bytes, ranges: [bytes.indices])
    switch rule.kind {
    case .sting: return matches.findings.map { ($0.rule.id, $0.range) }
    case .strength: return matches.strengths.map { ($0.rule.id, $0.range) }
    case .signal: return matches.signals.map { ($0.rule.id, $0.range) }
    }
  }

  private func described(_ found: [(id: String, range: TextRange)], _ bytes: [UInt8]) -> String {
    if found.isEmpty { return "nothing is." }
    let list = found.map { "“\(quoted($0.range, bytes))” by \($0.id)" }
    return "found is \(list.joined(separator: ", "))."
  }

  private func quoted(_ range: TextRange, _ bytes: [UInt8]) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
