/// Words that end in a full stop which ends no sentence, whatever their case.
struct Abbreviations {
  /// In the order of their bytes.
  private let words: [[UInt8]]
  /// The lengths of the words by the byte before the full stop, one bit each: most words that end a
  /// sentence are told from an abbreviation by that alone. Lengths from 63 on share a bit.
  private var lengths = [UInt64](repeating: 0, count: 256)

  init(_ words: some Sequence<String>) {
    var spellings: [[UInt8]] = []
    for word in words {
      spellings.append(word.utf8.map(lowered))
      // Texts are put in lower case byte by byte, which leaves letters beyond ASCII as they are.
      guard !word.utf8.allSatisfy({ $0 < 0x80 }) else { continue }
      for spelling in [word.lowercased(), word.uppercased(), capitalized(word)] {
        spellings.append(spelling.utf8.map(lowered))
      }
    }
    self.words = spellings.sorted { $0.lexicographicallyPrecedes($1) }
    for word in self.words {
      if let last = word.dropLast().last { lengths[Int(last)] |= Self.bit(word.count) }
    }
  }

  private static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

  /// True when the sign at `position` is the full stop of an abbreviation, which begins with `word`.
  func endAt(_ position: Int, _ word: Token?, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text[position] == UInt8(ascii: "."), let word, word.range.upperBound == position else {
      return false
    }
    let last = lowered(text[position - 1])
    guard lengths[Int(last)] & Self.bit(word.range.count + 1) != 0 else { return false }
    return contain(text[word.range.lowerBound...position])
  }

  private func contain(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var range = words.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if words[middle].elementsEqual(word, by: { $0 == lowered($1) }) { return true }
      range =
        words[middle].lexicographicallyPrecedes(word, by: { lowered($0) < lowered($1) })
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return false
  }
}

private func capitalized(_ word: String) -> String {
  word.prefix(1).uppercased() + word.dropFirst().lowercased()
}

private func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
