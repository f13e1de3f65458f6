import Testing

@testable import Mail

/// Several bytes at once give the same as one after the other.
@Suite struct ByteSearchTests {
  /// Texts of few different signs, so that words, gaps and capitals fall on all places.
  private static let texts: [[UInt8]] = {
    let signs = Array("aZ[@!  \t\u{7F}\u{1}é\u{A0}\u{1EA4}0:".utf8)
    var state: UInt64 = 88_172_645_463_325_252
    return (0..<2000).map { round in
      (0..<(round % 41)).map { _ in
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return signs[Int(state % UInt64(signs.count))]
      }
    }
  }()

  @Test func wordsAreCounted() {
    for text in Self.texts {
      let count = text.withUnsafeBufferPointer(\.wordCount)
      #expect(count == text.split { $0 <= 0x20 }.count, "\(text)")
    }
  }

  @Test func partsAreFound() {
    for (text, part) in zip(Self.texts, Self.texts.dropFirst().map { $0.prefix(2) }) {
      let found = text.firstOffset(of: part, from: 0)
      let expected = (0...text.count).first { text[$0...].starts(with: part) }
      #expect(found == expected, "\(text) \(part)")
    }
  }

  /// A byte in front moves what follows to another place among eight.
  @Test func foldingDoesNotDependOnThePlace() {
    for text in Self.texts {
      let whole = Folding.folded(text, text.indices)
      for count in 1...7 {
        let moved = [UInt8](repeating: 0x20, count: count) + text
        #expect(Folding.folded(moved, moved.indices) == whole, "\(text)")
      }
    }
  }
}
