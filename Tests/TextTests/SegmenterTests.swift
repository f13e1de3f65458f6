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
    #expect(
      try sentences("Ask Mr. Smith.", abbreviations: ["Mr."]) == [["Ask", "Mr", "Smith", "."]])
    #expect(try sentences("Žr. Priedas", abbreviations: ["žr."]) == [["Žr", "Priedas"]])
    #expect(try sentences("ŽR. Priedas", abbreviations: ["Žr."]) == [["ŽR", "Priedas"]])
  }

  /// A mail program puts question marks in the place of what it can't show.
  @Test func questionMarksInThePlaceOfLettersAreNoRun() throws {
    func tokens(_ text: String) throws -> [String] { try sentences(text).flatMap(\.self) }
    #expect(try tokens("and ??their part") == ["and", "?", "?", "their", "part"])
    #expect(try tokens("in 1995.?? During") == ["in", "1995", ".", "?", "?", "During"])
    #expect(try tokens("Why??they said") == ["Why", "??", "they", "said"])
    #expect(try tokens("Well...??").last == "??")
    #expect(try tokens("Really!?! ?? So") == ["Really", "!?!", "??", "So"])
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

  /// Calls `body` with short texts of signs that decide where words and sentences end.
  private func withRandomTexts(_ body: (String, Int32) -> Void) {
    var generator = SystemRandomNumberGenerator()
    let alphabet = Array("aB19..'’:;, \t\n\r\"-()!?%/@_é…”\u{301}\u{85}".unicodeScalars)
    for round in 0..<20_000 {
      // All of them, or those of ASCII alone.
      let letters = alphabet.prefix(round % 2 == 0 ? alphabet.count : 24)
      let text = String(
        String.UnicodeScalarView(
          (0..<Int.random(in: 1...14, using: &generator)).compactMap { _ in
            letters.randomElement(using: &generator)
          }))
      body(text, Int32(text.utf8.count))
    }
  }

  /// The short cut for plain text has to find what ICU's tables find.
  @Test func plainTextIsCutAsICUCutsIt() throws {
    let icu = try #require(cicu_segmenter_open())
    defer { cicu_segmenter_close(icu) }
    let none = CICUSegment(start: 0, end: 0, kind: CICU_SPACE)
    var quick = [CICUSegment](repeating: none, count: 64)
    var slow = quick
    withRandomTexts { text, length in
      let quickCount = Int(cicu_words(icu, text, length, &quick, 64))
      let slowCount = Int(cicu_words_by_table(icu, text, length, &slow, 64))
      let quickWords = quick.prefix(quickCount)
      let slowWords = slow.prefix(slowCount)
      #expect(quickWords.map(\.start) == slowWords.map(\.start), "\(text)")
      #expect(quickWords.map(\.end) == slowWords.map(\.end), "\(text)")
      #expect(quickWords.map(\.kind.rawValue) == slowWords.map(\.kind.rawValue), "\(text)")
    }
  }

  @Test func plainSentencesEndWhereICUEndsThem() throws {
    let icu = try #require(cicu_segmenter_open())
    defer { cicu_segmenter_close(icu) }
    var quick = [Int32](repeating: 0, count: 64)
    var slow = quick
    withRandomTexts { text, length in
      let quickCount = Int(cicu_sentences(icu, text, length, &quick, 64))
      let slowCount = Int(cicu_sentences_by_table(icu, text, length, &slow, 64))
      #expect(quick.prefix(quickCount) == slow.prefix(slowCount), "\(text)")
    }
  }
}
