import Rules

/// A rule for a person to read.
public struct RuleReport {
  private let rule: Rule
  private let style: Style

  public init(_ rule: Rule, style: Style) {
    self.rule = rule
    self.style = style
  }

  /// The rule in one line: severity or strength, name, and the best kinder words.
  public var line: String {
    let words = rule.replacements.first.map { "  \($0.text)" } ?? ""
    return "\(label)  \(style.bold(rule.id))\(style.kind(words))\n"
  }

  /// The rule with all that its lexicon says of it.
  public var explanation: String {
    var lines = [style.bold(rule.id) + "  " + label]
    add("", rule.because, to: &lines)
    for remark in rule.replacements { add("Try: ", remark, to: &lines) }
    lines.append("")
    for example in rule.flaggedExamples {
      lines.append("  flags   \(bracketed(example))")
      if let mended = example.mended { lines.append("     ->   \(style.kind(mended))") }
    }
    for example in rule.passedExamples { lines.append("  passes  \(example.text)") }
    return lines.joined(separator: "\n") + "\n"
  }

  private var label: String {
    switch rule.kind {
    case .sting: style.severity(rule.severity, rule.severity.rawValue)
    case .strength(let strength): strength.rawValue
    case .signal(let signal): signal.rawValue
    }
  }

  private func add(_ lead: String, _ remark: Remark, to lines: inout [String]) {
    guard !remark.text.isEmpty else { return }
    lines.append("  \(lead)\(remark.text)")
    if let gloss = remark.gloss { lines.append(style.faint("  (\(gloss))")) }
  }

  private func bracketed(_ example: Example) -> String {
    guard let range = example.range else { return example.text }
    let bytes = Array(example.text.utf8)
    func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    return part(0..<range.lowerBound) + "[" + part(range) + "]"
      + part(range.upperBound..<bytes.count)
  }
}
