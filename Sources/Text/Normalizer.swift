import CICU

/// Brings the words of a text and of a lexicon into one form, so that they can be compared byte by
/// byte.
///
/// Words come out composed and case-folded (NFKC_Casefold), with a plain apostrophe and with
/// Vietnamese tone marks in their older place; with `Orthography.plain`, also without diacritics.
public struct Normalizer: Sendable {
  let language: Language
  let orthography: Orthography

  public init(language: Language, orthography: Orthography) {
    self.language = language
    self.orthography = orthography
  }

  /// Words longer than this aren't looked at: no language that coolhead knows has any.
  public static let longestWord = 128

  /// Puts the normal form of `word` into `folded`. A word that isn't UTF-8, or is longer than
  /// `longestWord`, comes out as it is.
  public func normalize(_ word: UnsafeBufferPointer<UInt8>, into folded: inout [UInt8]) {
    folded.removeAll(keepingCapacity: true)
    if !appendASCII(word, to: &folded) { foldWithICU(word, into: &folded) }
    unifyApostrophes(&folded)
    if language == .vietnamese { unifyTonePlacement(&folded) }
    if orthography == .plain { makePlain(&folded) }
  }

  /// Returns the normal form of `word`.
  public func normalize(_ word: some Collection<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    Array(word).withUnsafeBufferPointer { normalize($0, into: &folded) }
    return folded
  }

  private func appendASCII(
    _ word: UnsafeBufferPointer<UInt8>, to folded: inout [UInt8]
  ) -> Bool {
    for byte in word {
      if byte >= 0x80 { return false }
      folded.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    return true
  }

  private func foldWithICU(_ word: UnsafeBufferPointer<UInt8>, into folded: inout [UInt8]) {
    folded.removeAll(keepingCapacity: true)
    if word.count <= Self.longestWord, let changed = transformed(word, by: cicu_fold) {
      folded.append(contentsOf: changed)
    } else {
      folded.append(contentsOf: word)
    }
  }

  private func makePlain(_ word: inout [UInt8]) {
    switch language {
    case .norwegian: collapseNorwegianLetters(&word)
    case .vietnamese, .lithuanian:
      guard word.contains(where: { $0 >= 0x80 }) else { return }
      if let stripped = word.withUnsafeBufferPointer({ transformed($0, by: cicu_strip_marks) }) {
        word = stripped
      }
      replaceAll([0xC4, 0x91], with: [0x64], in: &word)  // đ
    case .english, .indonesian: break
    }
  }
}

/// Replaces `’` and `ʼ` by `'`.
private func unifyApostrophes(_ word: inout [UInt8]) {
  replaceAll([0xE2, 0x80, 0x99], with: [0x27], in: &word)
  replaceAll([0xCA, 0xBC], with: [0x27], in: &word)
}

/// Moves the tone mark of a final `oa`, `oe`, `uy` from its second letter to its first (`hoà` →
/// `hòa`): both are in use, and people mix them. After `q` the `u` belongs to the consonant.
private func unifyTonePlacement(_ word: inout [UInt8]) {
  guard let last = word.last, last >= 0x80 else { return }
  for (second, first) in tonePlacements where word.count >= second.count {
    guard word.suffix(second.count).elementsEqual(second) else { continue }
    let start = word.count - second.count
    if second[0] == UInt8(ascii: "u"), start > 0, word[start - 1] == UInt8(ascii: "q") { return }
    word.replaceSubrange(start..., with: first)
    return
  }
}

private let tonePlacements: [([UInt8], [UInt8])] = [
  ("oà", "òa"), ("oá", "óa"), ("oả", "ỏa"), ("oã", "õa"), ("oạ", "ọa"),
  ("oè", "òe"), ("oé", "óe"), ("oẻ", "ỏe"), ("oẽ", "õe"), ("oẹ", "ọe"),
  ("uỳ", "ùy"), ("uý", "úy"), ("uỷ", "ủy"), ("uỹ", "ũy"), ("uỵ", "ụy"),
].map { (Array($0.0.utf8), Array($0.1.utf8)) }

/// Brings `å`/`aa`, `ø`/`oe` and `æ`/`ae` to one letter: Norwegians without the keys write either
/// the pair or the bare vowel.
private func collapseNorwegianLetters(_ word: inout [UInt8]) {
  replaceAll([0xC3, 0xA5], with: [0x61], in: &word)
  replaceAll([0xC3, 0xB8], with: [0x6F], in: &word)
  replaceAll([0xC3, 0xA6], with: [0x61], in: &word)
  replaceAll([0x61, 0x61], with: [0x61], in: &word)
  replaceAll([0x61, 0x65], with: [0x61], in: &word)
  replaceAll([0x6F, 0x65], with: [0x6F], in: &word)
}

private func replaceAll(_ old: [UInt8], with new: [UInt8], in word: inout [UInt8]) {
  var index = 0
  while index + old.count <= word.count {
    if word[index..<(index + old.count)].elementsEqual(old) {
      word.replaceSubrange(index..<(index + old.count), with: new)
      index += new.count
    } else {
      index += 1
    }
  }
}
