import Rules
import Text
import Tone

/// A review for a person to read: each finding with its line and marks beneath, why it stings and
/// kinder words; then the verdict and advice.
public struct TextReport {
  private static let width = 76
  private static let indent = "    "
  /// The most lines of a finding that are shown.
  private static let mostLines = 3

  private let review: Review
  private let phrases: Phrasebook
  private let style: Style

  public init(_ review: Review, phrases: Phrasebook, style: Style) {
    self.review = review
    self.phrases = phrases
    self.style = style
  }

  /// Returns the whole report, its last line ended. With `isQuiet`, only the verdict.
  public func text(isQuiet: Bool = false) -> String {
    var lines: [String] = []
    if !isQuiet, !review.findings.isEmpty {
      let index = LineIndex(review.text)
      for finding in review.findings {
        lines += self.lines(of: finding, index)
        lines.append("")
      }
    }
    lines.append(style.verdict(review.verdict, phrases("verdict-\(review.verdict.rawValue)")))
    if !isQuiet {
      lines += review.reasons.flatMap { indented(phrases.text(of: $0), by: "  ") }
      lines += review.advice.flatMap { indented(phrases.text(of: $0), by: "  ") }
      if let skipped { lines.append(style.faint(skipped)) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of finding: Finding, _ index: LineIndex) -> [String] {
    let location = index.location(of: finding.range.lowerBound)
    let category = phrases("category-\(finding.category.rawValue)")
    let place = "\(location.line):\(location.column)"
    var lines = ["\(style.bold(place))  \(style.severity(finding.severity, category))"]
    for (part, line) in index.parts(of: finding.range).prefix(Self.mostLines) where !part.isEmpty {
      let excerpt = Excerpt(part: part, line: line, text: review.text)
      lines.append(Self.indent + excerpt.line)
      lines.append(Self.indent + style.severity(finding.severity, excerpt.marks))
    }
    lines += indented(phrases.because(of: finding.rule), by: Self.indent)
    for (number, words) in finding.replacements.enumerated() {
      let label = phrases(number == 0 ? "try" : "or")
      lines += indented("\(label) \(words)", by: Self.indent).map { style.kind($0) }
    }
    return lines
  }

  private func indented(_ text: String, by indent: String) -> [String] {
    wrapped(text, width: Self.width).map { indent + $0 }
  }

  /// What was left out of the check: silence must never be mistaken for approval.
  private var skipped: String? {
    let ownWords = review.ownWords
    var parts: [String] = []
    if ownWords.quotedLines > 0 {
      parts.append(phrases("quoted-lines", ["n": .number(ownWords.quotedLines)]))
    }
    if ownWords.signatureLines > 0 {
      parts.append(phrases("signature-lines", ["n": .number(ownWords.signatureLines)]))
    }
    guard !parts.isEmpty else { return nil }
    return phrases("not-checked", ["list": .text(parts.joined(separator: ", "))])
  }
}
