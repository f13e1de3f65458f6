import Mail
import Rules
import Text

/// Checks drafts.
///
/// A checker reads the lexicon of a language when the first draft in it comes, and keeps it. Not
/// for use by two threads at once.
public final class Checker {
  private let configuration: Configuration
  private let identifier = LanguageIdentifier()
  private let conventions = Conventions.builtIn
  private let matchers: Matchers
  private var known: [(language: Language, messages: Messages)] = []

  /// The mistakes in lexicons that have been read so far.
  public var diagnostics: [Diagnostic] { matchers.diagnostics }

  public init(_ configuration: Configuration = Configuration()) {
    self.configuration = configuration
    matchers = Matchers(userFiles: configuration.lexicons)
  }

  /// Returns what there is to say of a message. `language` is the message's own, if it is known.
  public func check(
    _ message: Message, language: Language? = nil
  ) throws(CheckFailure) -> Review {
    if let offset = firstInvalidByte(of: message.text[message.body]) {
      throw .notUTF8(offset: offset)
    }
    let ownWords = OwnWords(of: message, conventions: conventions)
    let places = [message.body] + ownWords.ranges
    guard places.contains(where: { hasWords(message.text[$0]) }) else { throw .noWords }
    let (language, isAssumed) = try self.language(
      of: message, ownWords, given: language ?? configuration.language)
    let matches = try self.matches(in: message.text, ranges: ownWords.ranges, of: .writer, language)
    let findings = matches.findings.filter { $0.severity >= configuration.minimumSeverity }
    let client = try self.client(of: ownWords.thread, language)
    let judgement = Judgement(
      of: findings, strengths: Set(matches.strengths.map(\.strength)), mood: client.mood,
      earlier: ownWords.thread.earlier, copies: message.header?.cc.count ?? 0)
    let plan =
      judgement.verdict == .call
      ? CallPlan(thread: ownWords.thread, complaint: client.complaint) : nil
    return Review(
      message: message, language: language, isLanguageAssumed: isAssumed, ownWords: ownWords,
      mood: client.mood, findings: findings, strengths: matches.strengths,
      verdict: judgement.verdict, reasons: judgement.reasons, advice: judgement.advice, plan: plan)
  }

  /// Reads what the client wrote last: in their language if it is known, else in the draft's.
  private func client(
    of thread: Thread, _ draft: Language
  ) throws(CheckFailure) -> (mood: Mood, complaint: String?) {
    let words = thread.clientWords
    guard !words.isEmpty else { return (.calm, nil) }
    var language = draft
    if case .language(let own) = identifier.identify(words, in: [words.indices]) { language = own }
    let signals = try matches(in: words, ranges: [words.indices], of: .client, language).signals
    let mood = Mood(signals)
    guard mood.isUpset else { return (mood, nil) }
    do throws(Segmenter.Unavailable) {
      let segmenter = try matchers.segmenter(language)
      return (mood, Complaint.sentence(of: words, signals, segmenter))
    } catch {
      throw .noSegmentation
    }
  }

  /// Returns what coolhead says about a draft in `language`, in the reader's language.
  public func phrasebook(for language: Language) -> Phrasebook {
    let spoken = configuration.interfaceLanguage ?? language
    return Phrasebook(
      messages: messages(in: spoken), language: spoken, draft: language,
      draftMessages: messages(in: language))
  }

  private func messages(in language: Language) -> Messages {
    if let known = known.first(where: { $0.language == language }) { return known.messages }
    let messages = Messages.builtIn(language)
    known.append((language, messages))
    return messages
  }

  /// Returns the lexicon of a language: the built-in one with the user's own rules.
  public func lexicon(_ language: Language) -> Lexicon { matchers.lexicon(language) }

  private func matches(
    in text: [UInt8], ranges: [TextRange], of side: Matchers.Side, _ language: Language
  ) throws(CheckFailure) -> Matcher.Matches {
    do throws(Segmenter.Unavailable) {
      return try matchers.matches(in: text, ranges: ranges, of: side, language)
    } catch {
      throw .noSegmentation
    }
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
private func firstInvalidByte(of text: ArraySlice<UInt8>) -> Int? {
  do {
    _ = try UTF8Span(validating: text.span)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}

/// True when there is a letter or a digit, or a character beyond ASCII but the byte order mark.
private func hasWords(_ text: ArraySlice<UInt8>) -> Bool {
  text.contains { byte in
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
      || byte >= 0x80 && byte != 0xEF && byte != 0xBB && byte != 0xBF
  }
}
