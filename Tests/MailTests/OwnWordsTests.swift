import Mail
import Rules
import Testing

extension Conventions {
  /// What the lexicons say.
  static let builtIn: Conventions = {
    var conventions = Conventions()
    Facts.readBuiltInLines(of: Kind.allCases.map(\.rawValue)) { key, value in
      conventions.add(value, of: Kind.allCases[key])
    }
    return conventions
  }()
}

@Suite struct OwnWordsTests {
  private func cut(_ text: String) -> (words: OwnWords, own: String) {
    let bytes = Array(text.utf8)
    let words = OwnWords(of: Message(plainText: bytes), conventions: .builtIn)
    return (
      words, words.ranges.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: "|")
    )
  }

  @Test func aBareDraftIsAllOwnWords() {
    let (words, own) = cut("Hi,\n\nno quotes here.\n")
    #expect(own == "Hi,\n\nno quotes here.\n")
    #expect(words.quotedLines == 0)
    #expect(words.signatureLines == 0)
  }

  @Test(arguments: [
    "On Tue, 5 May, Dana wrote:", "Pada 5 Mei, Dana menulis:",
    "man. 5. mai skrev Dana <d@e.example>:",
    "Vào Th 3, Dana đã viết:", "2025-05-05, Dana rašė:",
    "On Tue, 5 May, Dana Reyes\n<dana@e.example> wrote:",
  ])
  func quotesAndWhoWroteThemAreNot(attribution: String) {
    let (words, own) = cut("Thank you.\n\n\(attribution)\n\n> You failed.\n>> Why?\n")
    #expect(own == "Thank you.\n\n")
    #expect(words.quotedLines == 2 + attribution.split(separator: "\n").count)
    #expect(words.thread.earlier == 2)
  }

  @Test func answersBetweenQuotesAreOwnWords() {
    let (words, own) = cut("> When?\nTomorrow.\n> Where?\nHere.\n")
    #expect(own == "Tomorrow.\n|Here.\n")
    #expect(words.quotedLines == 2)
  }

  @Test func aSentenceThatEndsLikeAnAttributionStaysWithoutAQuote() {
    let (_, own) = cut("This is what she wrote:\nnothing.\n")
    #expect(own == "This is what she wrote:\nnothing.\n")
  }

  @Test func theSignatureEndsAtTheNextQuote() {
    let (words, own) = cut("Bye\n-- \nTom\nSales\n\nOn Tue, Dana wrote:\n> Hi\n")
    #expect(own == "Bye\n")
    #expect(words.signatureLines == 3)
    #expect(words.quotedLines == 2)
  }

  @Test func nothingIsNothing() {
    #expect(cut("").words.ranges.isEmpty)
    #expect(cut("\n").own == "\n")
    #expect(cut(">").words.quotedLines == 1)
  }
}
