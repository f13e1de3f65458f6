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

/// Returns the own words of a bare draft, with `|` between ranges.
func ownWords(of text: String) -> String { cut(text).own }

/// Returns what is cut from a bare draft.
func cut(_ text: String) -> (words: OwnWords, own: String) {
  let bytes = Array(text.utf8)
  let words = OwnWords(of: Message(plainText: bytes), conventions: .builtIn)
  return (
    words, words.ranges.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: "|")
  )
}

@Suite struct OwnWordsTests {
  @Test func armoredBlocksAreNobodysWords() {
    let text = """
      Hi Dana, please see below.

      -----BEGIN PGP MESSAGE-----

      hQEMA5vJ
      =abcd
      -----END PGP MESSAGE-----

      I will call you.
      -----BEGIN PGP SIGNATURE-----

      iQEzBAEB
      -----END PGP SIGNATURE-----

      """
    let (words, own) = cut(text)
    #expect(own == "Hi Dana, please see below.\n\n|I will call you.\n")
    #expect(words.leftOut == [.encrypted: 4, .signature: 3])
  }

  @Test(arguments: [
    "| Item | Price |\n| Lamp | 7 |\n",
    "> Could you please look at the two lamps that came without their cables on\n"
      + "no, they are sold without cables, sorry\n> Monday?\n",
    "```mill()``` is the call.\n\nIt is late.\n\n```mill()``` again.\n",
    "```\nIt is late.\n> ```\nSorry.\n",
    "Thanks.\n\n--\n-----\nIt is late, I am sorry.\n",
    "> Is it safe?\n\nCAUTION: the outer wall is wet, so please take the other door on Monday.\n",
  ])
  func whatLooksLikeMoreStaysOwnWords(text: String) {
    let own = cut(text).own
    for line in text.split(separator: "\n") where !line.hasPrefix(">") && !line.hasPrefix("-") {
      #expect(own.contains(line), "\(own)")
    }
  }

  @Test func aBareDraftIsAllOwnWords() {
    let (words, own) = cut("Hi,\n\nno quotes here.\n")
    #expect(own == "Hi,\n\nno quotes here.\n")
    #expect(words.leftOut.isEmpty)
  }

  @Test func answersBetweenQuotesAreOwnWords() {
    let (words, own) = cut("> When?\nTomorrow.\n> Where?\nHere.\n")
    #expect(own == "Tomorrow.\n|Here.\n")
    #expect(words.leftOut[.quoted] == 2)
  }

  @Test func anAnswerBelowTheQuoteIsOwnWords() {
    let text = "On 3 May 2025, at 09:12, Dana Reyes wrote:\n> Is it open?\n\nIt is.\n"
    #expect(ownWords(of: text) == "It is.\n")
  }

  @Test func theSignatureEndsAtTheNextQuote() {
    let (words, own) = cut("Bye\n-- \nTom\nSales\n\nOn Tue, Dana wrote:\n> Hi\n")
    #expect(own == "Bye\n")
    #expect(words.leftOut[.signature] == 3)
    #expect(words.leftOut[.quoted] == 2)
  }

  @Test func nothingIsNothing() {
    #expect(cut("").words.ranges.isEmpty)
    #expect(cut("\n").own == "\n")
    #expect(cut(">").words.leftOut[.quoted] == 1)
  }

  @Test(arguments: [
    "| We never got it.", "JD> We never got it.", "  > We never got it.", ">>> We never got it.",
    "Dana> We never\nDana> got it.", "> We never\n> got it.\n>\n> Dana",
  ])
  func marksOfQuotes(quote: String) {
    #expect(ownWords(of: "Hello,\n\n\(quote)\n\nIt left today.\n") == "Hello,\n\n|It left today.\n")
  }

  @Test(arguments: [
    "Settings> General is where you find it.", "a > b holds for both.",
    ">From here on it is yours.", "1 > 0, as they say.",
  ])
  func notMarksOfQuotes(line: String) {
    #expect(ownWords(of: "Hello,\n\n\(line)\n") == "Hello,\n\n\(line)\n")
  }

  @Test func theEndOfABrokenQuotedLineIsQuoted() {
    let quote =
      "> I have been waiting for the parcel with the two lamps since the first\nof May.\n> Dana\n"
    #expect(ownWords(of: quote + "Sorry.\n") == "Sorry.\n")
  }

  @Test func aStuffedSpaceOfFlowedTextIsNoQuote() throws {
    let message = try Message(
      reading: Array(
        """
        From: a@example.org
        Content-Type: text/plain; charset=utf-8; format=flowed

         > 5 pieces stay.
        > How many?

        """.utf8))
    let words = OwnWords(of: message, conventions: .builtIn)
    let own = words.ranges.map { String(decoding: message.text[$0], as: UTF8.self) }.joined()
    #expect(own == " > 5 pieces stay.\n")
  }

  @Test(arguments: [
    ("Re: Order 7", false), ("SV: Bestilling", false), ("Bls: Pesanan", false),
    ("Trả lời: Đơn hàng", false), ("Ats: Užsakymas", false), ("Re[2]: Order", false),
    ("Fwd: Order", false), ("AW: Auftrag", false), ("Order 7", true),
    ("Reply by Friday: order", true),
  ])
  func theSubjectIsOwnWordsUnlessItIsTakenOver(subject: String, isOwn: Bool) throws {
    let text = "From: a@example.org\nSubject: \(subject)\nContent-Type: text/plain; charset=utf-8\n"
    let message = try Message(reading: Array("\(text)\n\nHi\n".utf8))
    let words = OwnWords(of: message, conventions: .builtIn)
    let parts = words.ranges.map { String(decoding: message.text[$0], as: UTF8.self) }
    #expect(parts.contains(subject) == isOwn)
  }
}
