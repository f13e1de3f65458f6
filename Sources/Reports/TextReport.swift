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
      if review.mood.isUpset, !review.reasons.contains(where: \.namesMood) {
        lines += indented(phrases.text(of: review.mood), by: "  ")
      }
      lines += review.advice.flatMap { indented(phrases.text(of: $0), by: "  ") }
      if let plan = review.plan { lines += self.lines(of: plan) }
      if let skipped = LeftOut(of: review).text(phrases) {
        lines += wrapped(skipped, width: Self.width).map(style.faint)
      }
    }
    return lines.reduce(into: "") { $0 += $1 + "\n" }
  }

  private func lines(of plan: CallPlan) -> [String] {
    let (title, steps) = phrases.text(of: plan)
    var lines = ["", style.bold(title)]
    for step in steps {
      let parts = wrapped(step, width: Self.width - 2)
      lines += parts.enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element }
    }
    return lines
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
}
