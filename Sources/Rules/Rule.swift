import Text

/// A construction that stings, helps, or shows that somebody is upset, with what there is to say about it.
public struct Rule: Sendable {
  /// What a match of the rule means.
  public enum Kind: Hashable, Sendable {
    case sting(Category)
    case strength(Strength)
    case signal(Signal)
  }

  /// Language, file and name: `en/blaming/you-failed-to`.
  public let id: String
  /// The last part of it.
  var name: String { id.split(separator: "/").last.map(String.init) ?? id }
  public let kind: Kind
  public let severity: Severity
  /// Why it stings; empty for a strength or signal.
  public let because: Remark
  /// Kinder words for the marked range, the best first; none for a strength or signal.
  public let replacements: [Remark]
  /// The file as diagnostics name it, and the byte where the rule begins.
  public let file: String
  let offset: Int

  let patterns: [Pattern]
  /// Of each pattern, the ways in which it can match: see `Pattern.chains`.
  let chains: [[[Segment]]]
  /// The guards that hold for all rules of the file, and those of the rule alone.
  let fileGuards: FileGuards
  let ownGuards: [Pattern]
  var guards: [Pattern] { fileGuards.patterns + ownGuards }
  let flags: [ArraySlice<UInt8>]
  let passes: [ArraySlice<UInt8>]
}

/// The guards above the first rule of a file: one object for all its rules.
final class FileGuards: Sendable {
  let patterns: [Pattern]

  init(_ patterns: [Pattern]) { self.patterns = patterns }
}

/// Words for the writer: in the lexicon's language, and in English for whoever reviews it.
public struct Remark: Hashable, Sendable {
  public var text: String
  /// The same in English; nil in an English lexicon.
  public var gloss: String?

  public init(text: String, gloss: String? = nil) {
    self.text = text
    self.gloss = gloss
  }

  /// Returns the text for a reader of `language`: its own, or the English gloss for all others.
  public func text(for reader: Language, writtenIn language: Language) -> String {
    reader == language ? text : gloss ?? text
  }
}
