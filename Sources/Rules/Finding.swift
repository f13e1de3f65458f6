import Text

/// A rule that stings, at a place of a text.
public struct Finding: Sendable {
  public let rule: Rule
  public let category: Category
  /// The words that sting.
  public let range: TextRange
  /// Kinder words for exactly `range`, the best first.
  public let replacements: [String]

  public var severity: Severity { rule.severity }
}

/// Phrasing that shows that somebody is upset, at a place of a text.
public struct SignalMatch: Sendable {
  public let rule: Rule
  public let signal: Signal
  public let range: TextRange

  public var severity: Severity { rule.severity }
}

/// Phrasing that helps, at a place of a text.
public struct StrengthMatch: Sendable {
  public let rule: Rule
  public let strength: Strength
  public let range: TextRange
}
