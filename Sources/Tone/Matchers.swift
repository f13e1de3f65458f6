import Rules
import Text

/// The matchers of a checker: each is made when it is first needed, and kept.
final class Matchers {
  /// Whose words are read: the rules differ.
  enum Side { case writer, client }

  private struct Key: Equatable {
    var language: Language
    var side: Side
    var orthography: Orthography
  }

  /// What was matched with, or is: few rules for each of the first texts, then all of them.
  private struct Slot {
    let key: Key
    var shortTexts = 0
    var matcher: Matcher?
  }

  /// The most bytes of text for which it pays to look at few rules only, and the most such texts: to
  /// read all rules takes about forty times as long.
  private static let longestShortText = 16 * 1024
  private static let mostShortTexts = 8
  /// The user's own rules are read in full for each of them: of more bytes, for the first one only.
  private static let fewOwnRules = 16 * 1024

  private let userFiles: [Language: [LexiconFile]]
  private var slots: [Slot] = []
  private var segmenters: [(language: Language, segmenter: Segmenter)] = []
  private var knownFacts: [(language: Language, facts: Facts)] = []
  /// The mistakes in lexicons that have been read so far.
  private(set) var diagnostics: [Diagnostic] = []

  init(userFiles: [Language: [LexiconFile]]) { self.userFiles = userFiles }

  /// Returns what the rules for one side find in the `ranges` of `text`.
  func matches(
    in text: [UInt8], ranges: [TextRange], of side: Side, _ language: Language
  ) throws(Segmenter.Unavailable) -> Matcher.Matches {
    let orthography = Orthography.detect(in: text, ranges: ranges, language: language)
    let key = Key(language: language, side: side, orthography: orthography)
    let slot = index(of: key)
    if let matcher = slots[slot].matcher { return matcher.matches(in: text, ranges: ranges) }
    let mostTexts =
      ownFiles(key).reduce(0) { $0 + $1.bytes.count } > Self.fewOwnRules ? 1 : Self.mostShortTexts
    if isShort(ranges), slots[slot].shortTexts < mostTexts {
      slots[slot].shortTexts += 1
      return try smallMatcher(key, text, ranges).matches(in: text, ranges: ranges)
    }
    let matcher = try wholeMatcher(key)
    slots[slot].matcher = matcher
    return matcher.matches(in: text, ranges: ranges)
  }

  private func index(of key: Key) -> Int {
    if let known = slots.firstIndex(where: { $0.key == key }) { return known }
    slots.append(Slot(key: key))
    return slots.count - 1
  }

  /// Returns the rules of a language: the built-in ones and the user's own, for both sides.
  func lexicon(_ language: Language) -> Lexicon { load(files(language), language) }

  private func isShort(_ ranges: [TextRange]) -> Bool {
    ranges.reduce(0) { $0 + $1.count } <= Self.longestShortText
  }

  /// Returns a matcher with just those of the built-in rules that can match a short text, and with
  /// all of the user's own, so that no mistake in them goes unseen.
  private func smallMatcher(
    _ key: Key, _ text: [UInt8], _ ranges: [TextRange]
  ) throws(Segmenter.Unavailable) -> Matcher {
    let facts = self.facts(key.language)
    let segmenter = try self.segmenter(key.language)
    let draft = DraftWords(
      of: text, ranges: ranges, segmenter: segmenter, language: key.language,
      orthography: key.orthography)
    let files = LexiconFile.builtIn(
      key.language, forClient: key.side == .client, matching: draft)
    return Matcher(
      load(files + ownFiles(key), key.language, facts: facts), orthography: key.orthography,
      segmenter: segmenter)
  }

  /// Returns a matcher with all rules for one side.
  private func wholeMatcher(_ key: Key) throws(Segmenter.Unavailable) -> Matcher {
    let files = LexiconFile.builtIn(key.language).filter { isNeeded($0, key) } + ownFiles(key)
    return Matcher(
      load(files, key.language), orthography: key.orthography,
      segmenter: try segmenter(key.language))
  }

  /// Returns the user's own files for a matcher.
  private func ownFiles(_ key: Key) -> [LexiconFile] {
    userFiles[key.language]?.filter { isNeeded($0, key) } ?? []
  }

  private func isNeeded(_ file: LexiconFile, _ key: Key) -> Bool {
    file.isForClient == (key.side == .client) || !file.hasRules
  }

  /// Returns the segmenter of a language, which knows its abbreviations: the built-in ones and the
  /// user's own.
  func segmenter(_ language: Language) throws(Segmenter.Unavailable) -> Segmenter {
    if let known = segmenters.first(where: { $0.language == language }) { return known.segmenter }
    let own = userFiles[language] ?? []
    let facts = own.isEmpty ? self.facts(language) : Facts.builtIn(language, with: own)
    let segmenter = try Segmenter(abbreviations: facts[words: "abbreviations"])
    segmenters.append((language, segmenter))
    return segmenter
  }

  /// Returns the built-in facts of a language.
  private func facts(_ language: Language) -> Facts {
    if let known = knownFacts.first(where: { $0.language == language }) { return known.facts }
    let facts = Facts.builtIn(language)
    knownFacts.append((language, facts))
    return facts
  }

  private func files(_ language: Language) -> [LexiconFile] {
    LexiconFile.builtIn(language) + (userFiles[language] ?? [])
  }

  private func load(
    _ files: [LexiconFile], _ language: Language, facts: Facts? = nil
  ) -> Lexicon {
    let (lexicon, diagnostics) = Lexicon.load(language, from: files, facts: facts)
    for diagnostic in diagnostics where !self.diagnostics.contains(diagnostic) {
      self.diagnostics.append(diagnostic)
    }
    return lexicon
  }
}
