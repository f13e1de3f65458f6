/// How the letters of a draft were typed.
public enum Orthography: Hashable, Sendable {
  /// With the diacritics and letters of the language.
  case full
  /// With ASCII letters alone: `da hua` for `đã hứa`, `aciu` for `ačiū`, `naa` or `na` for `nå`.
  case plain

  /// Returns how the `ranges` of `text` were typed: plain when next to none of their words has a
  /// letter that the language can't do without.
  ///
  /// A word or two with diacritics (a name, a signature) don't make a plain draft a full one. Text
  /// in a language without diacritics is always full.
  public static func detect(in text: [UInt8], ranges: [TextRange], language: Language) -> Self {
    guard let share = markedShare(of: language) else { return .full }
    var words = 0
    var marked = 0
    for range in ranges {
      var inWord = false
      var isMarked = false
      for byte in text[range.clamped(to: text.indices)] {
        let isLetter = byte >= 0x80 || (byte | 0x20) &- 0x61 < 26
        if isLetter != inWord {
          if isLetter { words += 1 } else if isMarked { marked += 1 }
          inWord = isLetter
          isMarked = false
        }
        // The lead bytes of U+00C0–U+01FF, of combining marks and of U+1E00–U+1EFF.
        if (0xC3...0xC7).contains(byte) || byte == 0xCC || byte == 0xCD || byte == 0xE1 {
          isMarked = true
        }
      }
      if isMarked { marked += 1 }
    }
    return Double(marked) <= share * Double(words) ? .plain : .full
  }

  /// The share of words with such letters up to which a text counts as typed without them, or nil
  /// for a language that has none. In ordinary prose it is about 0.8 in Vietnamese, 0.4 in
  /// Lithuanian and 0.15 in Norwegian.
  private static func markedShare(of language: Language) -> Double? {
    switch language {
    case .vietnamese: 0.15
    case .lithuanian: 0.04
    case .norwegian: 0
    case .english, .indonesian: nil
    }
  }
}
