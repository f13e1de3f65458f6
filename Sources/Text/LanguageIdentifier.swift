/// What a text is written in.
public enum Identification: Equatable, Sendable {
  /// A language that coolhead checks.
  case language(Language)
  /// A language that coolhead doesn't check, by its ISO 639 code ("nn") and its English name
  /// ("Norwegian Nynorsk").
  case unsupported(code: String, name: String)
  /// Nothing tells: the text is too short, or hardly has words.
  case undetermined
}

/// Finds out which language a text is written in.
///
/// Two witnesses are heard: CLD2, which knows more than 80 languages by their letters, and lists of
/// words that tell the five languages from all others and from their closest relatives, where CLD2
/// errs.
public struct LanguageIdentifier: Sendable {
  public init() {}

  /// Returns the language of the words that stand in `ranges` of `text`.
  ///
  /// The text is UTF-8, but may be broken, and the ranges may end anywhere in it. About the first
  /// 600 bytes of words are looked at. A text in two languages is taken for the one that isn't
  /// English: people everywhere sign in English and paste English log lines.
  public func identify(_ text: [UInt8], in ranges: [Range<Int>]) -> Identification {
    let sample = IdentificationSample(of: text, in: ranges)
    guard sample.letters >= Self.fewestLetters else { return .undetermined }
    if let own = sample.withoutQuotes {
      let identification = IdentificationTrial(own).identification
      if identification != .undetermined { return identification }
    }
    return IdentificationTrial(sample).identification
  }

  /// Below that there is nothing to tell from.
  private static let fewestLetters = 4
}
