import CICU
import Testing

@testable import Text

@Suite struct SegmenterTests {
  /// Returns the sentences of a text, each as its tokens.
  private func sentences(
    _ text: String, abbreviations: [String] = []
  ) throws -> [[String]] {
    let bytes = Array(text.utf8)
    var sentences: [[String]] = []
    try Segmenter(abbreviations: abbreviations).forEachSentence(of: bytes, in: bytes.indices) {
      _, tokens in
      sentences.append(tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) })
    }
    return sentences
  }

  @Test func cutsSentencesIntoWordsAndSigns() throws {
    #expect(
      try sentences("You didn’t reply. Why?!") == [
        ["You", "didn’t", "reply", "."], ["Why", "?!"],
      ])
  }

  @Test func joinsLinesThatWereWrapped() throws {
    let text = """
      I looked into the matter that you wrote to us about on Monday and
      found the cause. We will send a new one.
      """
    let found = try sentences(text)
    #expect(found.count == 2)
    #expect(found[0].suffix(5) == ["and", "found", "the", "cause", "."])
  }

  @Test func keepsGreetingsAndListItemsApart() throws {
    let text = """
      Hi Ana,
      thanks for the file
      - one item that is quite long so that it reaches the usual width
      - another
      """
    #expect(try sentences(text).count == 4)
  }

  @Test func joinsWrappedLinesThatEndInCRLF() throws {
    let text = "I looked into the matter that you wrote to us about on Monday\r\nand found it.\r\n"
    #expect(try sentences(text).count == 1)
  }

  @Test func goesOnAfterAbbreviations() throws {
    #expect(
      try sentences("Ask Mr. Smith.", abbreviations: ["mr."]) == [["Ask", "Mr", "Smith", "."]])
  }

  @Test func rangesPointIntoTheText() throws {
    let bytes = Array("🙂 cafe\u{301} là".utf8)
    var ranges: [TextRange] = []
    try Segmenter().forEachSentence(of: bytes, in: bytes.indices) { _, tokens in
      ranges = tokens.map(\.range)
    }
    #expect(ranges == [0..<4, 5..<11, 12..<15])
  }

  @Test func cutsWhatNeverEnds() throws {
    let words = 5000
    let found = try sentences(String(repeating: "word ", count: words))
    #expect(found.allSatisfy { $0.count <= Segmenter.longestSentence })
    #expect(found.joined().count == words)
  }

  @Test func survivesBytesThatAreNoText() throws {
    var generator = SystemRandomNumberGenerator()
    let segmenter = try Segmenter()
    for _ in 0..<200 {
      let bytes = (0..<300).map { _ in UInt8.random(in: 0...255, using: &generator) }
      var end = 0
      segmenter.forEachSentence(of: bytes, in: bytes.indices) { _, tokens in
        for token in tokens {
          #expect(token.range.lowerBound >= end)
          end = token.range.upperBound
        }
      }
      #expect(end <= bytes.count)
    }
  }

  /// The short cut for plain text has to find what ICU's tables find.
  @Test func plainTextIsCutAsICUCutsIt() throws {
    let icu = try #require(cicu_segmenter_open())
    defer { cicu_segmenter_close(icu) }
    var generator = SystemRandomNumberGenerator()
    let alphabet = Array("aB19.'’:;, \t\n\r\"-()!?%/@_é".unicodeScalars)
    let none = CICUSegment(end: 0, kind: CICU_SPACE, ends_sentence: false)
    for _ in 0..<20_000 {
      let text = String(
        String.UnicodeScalarView(
          (0..<Int.random(in: 1...14, using: &generator)).compactMap { _ in
            alphabet.randomElement(using: &generator)
          }))
      var quick = [CICUSegment](repeating: none, count: 64)
      var slow = quick
      let length = Int32(text.utf8.count)
      let quickCount = cicu_segment(icu, text, length, &quick, 64)
      let slowCount = cicu_segment_by_table(icu, text, length, &slow, 64)
      #expect(
        quick.prefix(Int(quickCount)).map(\.end) == slow.prefix(Int(slowCount)).map(\.end),
        "\(text)")
      #expect(
        quick.prefix(Int(quickCount)).map(\.kind.rawValue)
          == slow.prefix(Int(slowCount)).map(\.kind.rawValue), "\(text)")
    }
  }
}
