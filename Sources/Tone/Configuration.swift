import Rules
import Text

/// What a checker is asked to do.
public struct Configuration: Sendable {
  /// The language of the drafts; nil to find it out.
  public var language: Language?
  /// The language of a draft that is too short to tell.
  public var assumedLanguage: Language
  /// The language in which coolhead speaks; nil for that of the draft.
  public var interfaceLanguage: Language?
  /// Findings below are left out.
  public var minimumSeverity: Severity
  /// The user's own lexicons, by language; they add to the built-in ones.
  public var lexicons: [Language: [LexiconFile]]

  public init(
    language: Language? = nil, assumedLanguage: Language = .english,
    interfaceLanguage: Language? = nil, minimumSeverity: Severity = .suggestion,
    lexicons: [Language: [LexiconFile]] = [:]
  ) {
    self.language = language
    self.assumedLanguage = assumedLanguage
    self.interfaceLanguage = interfaceLanguage
    self.minimumSeverity = minimumSeverity
    self.lexicons = lexicons
  }
}
