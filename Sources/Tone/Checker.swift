import Mail
import Rules
import Text

/// Checks drafts.
///
/// A checker reads the lexicon of a language when the first draft in it comes, and keeps it. Not
/// for use by two threads at once.
public final class Checker {
  private struct MatcherKey: Hashable {
    var language: Language
    var orthography: Orthography
  }

  private let configuration: Configuration
  private let identifier = LanguageIdentifier()
  private let attributions: [Attribution]
  private var lexicons: [Language: Lexicon] = [:]
  private var messages: [Language: Messages] = [:]
  private var matchers: [MatcherKey: Matcher] = [:]
  /// The languages in which a draft has been checked.
  private var started: Set<MatcherKey> = []

  /// The most bytes of own words for which it pays to look at few rules only.
  private static let longestShortDraft = 16 * 1024

  /// The mistakes in lexicons that have been read so far.
  public private(set) var diagnostics: [Diagnostic] = []

  public init(_ configuration: Configuration = Configuration()) {
    self.configuration = configuration
    attributions = Language.allCases.flatMap { language in
      Facts.builtIn(language)[lines: "attribution"].map { Attribution($0) }
    }
  }

  /// Returns what there is to say of a message. `language` is the message's own, if it is known.
  public func check(
    _ message: Message, language: Language? = nil
  ) throws(CheckFailure) -> Review {
    if let offset = firstInvalidByte(of: message.text) { throw .notUTF8(offset: offset) }
    let ownWords = OwnWords(of: message, attributions: attributions)
    let (language, isAssumed) = try self.language(
      of: message, ownWords, given: language ?? configuration.language)
    let matches = try self.matches(in: message.text, ranges: ownWords.ranges, language)
    let findings = matches.findings.filter { $0.severity >= configuration.minimumSeverity }
    let judgement = Judgement(of: findings)
    return Review(
      text: message.text, language: language, isLanguageAssumed: isAssumed, ownWords: ownWords,
      findings: findings, strengths: matches.strengths, verdict: judgement.verdict,
      reasons: judgement.reasons, advice: judgement.advice)
  }

  /// Returns what coolhead says about a draft in `language`, in the reader's language.
  public func phrasebook(for language: Language) -> Phrasebook {
    let spoken = configuration.interfaceLanguage ?? language
    let messages = messages[spoken] ?? Messages.builtIn(spoken)
    self.messages[spoken] = messages
    return Phrasebook(messages: messages, language: spoken, draft: language)
  }

  /// Returns the lexicon of a language: the built-in one with the user's own rules.
  public func lexicon(_ language: Language) -> Lexicon {
    if let lexicon = lexicons[language] { return lexicon }
    let lexicon = load(language, for: nil)
    lexicons[language] = lexicon
    return lexicon
  }

  private func load(_ language: Language, for draft: DraftWords?) -> Lexicon {
    let files = LexiconFile.builtIn(language) + (configuration.lexicons[language] ?? [])
    let (lexicon, diagnostics) = Lexicon.load(language, from: files, for: draft)
    for diagnostic in diagnostics where !self.diagnostics.contains(diagnostic) {
      self.diagnostics.append(diagnostic)
    }
    return lexicon
  }

  private func matches(
    in text: [UInt8], ranges: [TextRange], _ language: Language
  ) throws(CheckFailure) -> Matcher.Matches {
    let orthography = Orthography.detect(in: text, ranges: ranges, language: language)
    let key = MatcherKey(language: language, orthography: orthography)
    do throws(Segmenter.Unavailable) {
      if let matcher = matchers[key] { return matcher.matches(in: text, ranges: ranges) }
      return try newMatcher(key, text, ranges).matches(in: text, ranges: ranges)
    } catch {
      throw .noSegmentation
    }
  }

  /// Returns a matcher for the draft: the first in a language gets one with just the rules that
  /// can match it, if it is short, and later ones get the whole lexicon. The user's own rules are
  /// always read whole, so that no mistake in them goes unseen.
  private func newMatcher(
    _ key: MatcherKey, _ text: [UInt8], _ ranges: [TextRange]
  ) throws(Segmenter.Unavailable) -> Matcher {
    let size = ranges.reduce(0) { $0 + $1.count }
    let hasOwnRules = configuration.lexicons[key.language] != nil
    if size <= Self.longestShortDraft, !hasOwnRules, started.insert(key).inserted {
      let draft = try DraftWords(
        of: text, ranges: ranges, language: key.language, orthography: key.orthography)
      return try Matcher(load(key.language, for: draft), orthography: key.orthography)
    }
    let matcher = try Matcher(lexicon(key.language), orthography: key.orthography)
    matchers[key] = matcher
    return matcher
  }

  private func language(
    of message: Message, _ ownWords: OwnWords, given: Language?
  ) throws(CheckFailure) -> (Language, isAssumed: Bool) {
    if let given { return (given, false) }
    switch identifier.identify(message.text, in: ownWords.ranges) {
    case .language(let language): return (language, false)
    case .unsupported(let code, let name): throw .unsupportedLanguage(code: code, name: name)
    case .undetermined: return (configuration.assumedLanguage, true)
    }
  }
}

/// Returns the first byte that isn't part of UTF-8, or nil when there is none.
private func firstInvalidByte(of text: [UInt8]) -> Int? {
  do {
    _ = try UTF8Span(validating: text.span)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}
