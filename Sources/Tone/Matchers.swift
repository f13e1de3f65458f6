import Rules
import Text

/// The matchers of a checker: each is made when it is first needed, and kept.
final class Matchers {
  /// Whose words are read: the rules differ.
  enum Side: Hashable { case writer, client }

  private struct Key: Hashable {
    var language: Language
    var side: Side
    var orthography: Orthography
  }

  /// The most bytes of text for which it pays to look at few rules only.
  private static let longestShortText = 16 * 1024

  private let userFiles: [Language: [LexiconFile]]
  private var matchers: [Key: Matcher] = [:]
  /// What has been matched once.
  private var started: Set<Key> = []
  /// The mistakes in lexicons that have been read so far.
  private(set) var diagnostics: [Diagnostic] = []

  init(userFiles: [Language: [LexiconFile]]) { self.userFiles = userFiles }

  /// Returns what the rules for one side find in the `ranges` of `text`.
  func matches(
    in text: [UInt8], ranges: [TextRange], of side: Side, _ language: Language
  ) throws(Segmenter.Unavailable) -> Matcher.Matches {
    let orthography = Orthography.detect(in: text, ranges: ranges, language: language)
    let key = Key(language: language, side: side, orthography: orthography)
    if let matcher = matchers[key] { return matcher.matches(in: text, ranges: ranges) }
    return try newMatcher(key, text, ranges).matches(in: text, ranges: ranges)
  }

  /// Returns the rules of a language: the built-in ones and the user's own, for both sides.
  func lexicon(_ language: Language) -> Lexicon { load(files(language), language, for: nil) }

  /// Returns a matcher for the text: the first gets one with just the rules that can match it, if
  /// it is short, and later ones get all rules. The user's own rules are always read whole, so that
  /// no mistake in them goes unseen.
  private func newMatcher(
    _ key: Key, _ text: [UInt8], _ ranges: [TextRange]
  ) throws(Segmenter.Unavailable) -> Matcher {
    let size = ranges.reduce(0) { $0 + $1.count }
    let isForClient = key.side == .client
    if size <= Self.longestShortText, userFiles[key.language] == nil, started.insert(key).inserted {
      let draft = try DraftWords(
        of: text, ranges: ranges,
        abbreviations: Facts.builtIn(key.language)[words: "abbreviations"], language: key.language,
        orthography: key.orthography)
      let files = LexiconFile.builtIn(key.language, forClient: isForClient, matching: draft)
      return try Matcher(load(files, key.language, for: draft), orthography: key.orthography)
    }
    let files = files(key.language).filter { $0.isForClient == isForClient || !$0.hasRules }
    let matcher = try Matcher(load(files, key.language, for: nil), orthography: key.orthography)
    matchers[key] = matcher
    return matcher
  }

  private func files(_ language: Language) -> [LexiconFile] {
    LexiconFile.builtIn(language) + (userFiles[language] ?? [])
  }

  private func load(
    _ files: [LexiconFile], _ language: Language, for draft: DraftWords?
  ) -> Lexicon {
    let (lexicon, diagnostics) = Lexicon.load(language, from: files, for: draft)
    for diagnostic in diagnostics where !self.diagnostics.contains(diagnostic) {
      self.diagnostics.append(diagnostic)
    }
    return lexicon
  }
}
