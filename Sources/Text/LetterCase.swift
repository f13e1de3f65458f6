import CICU

/// How the letters of a word are written.
public struct LetterCase: Hashable, Sendable {
  /// The number of letters, in any script.
  public let letters: Int
  /// True when there are letters and all are capitals.
  public let isAllCapitals: Bool
  /// True when the first letter is a capital.
  public let startsWithCapital: Bool

  public init(of word: UnsafeBufferPointer<UInt8>) {
    guard let base = word.baseAddress else {
      (letters, isAllCapitals, startsWithCapital) = (0, false, false)
      return
    }
    let written = base.withMemoryRebound(to: CChar.self, capacity: word.count) {
      cicu_letter_case($0, Int32(clamping: word.count))
    }
    letters = Int(written.letters)
    isAllCapitals = written.letters > 0 && written.capitals == written.letters
    startsWithCapital = written.starts_with_capital
  }

  public init(of word: String) {
    var word = word
    self = word.withUTF8 { LetterCase(of: $0) }
  }
}

/// Upper or lower case.
public enum TextCase: Sendable {
  case upper, lower
}

extension String {
  /// Returns the text with its first character in the given case.
  public func withFirstLetter(_ textCase: TextCase) -> String {
    var text = self
    let changed = text.withUTF8 { bytes in
      transformed(bytes) { cicu_recase_first($0, $1, textCase == .upper, $2, $3) }
    }
    return changed.map { String(decoding: $0, as: UTF8.self) } ?? self
  }
}
