import Mail
import Testing

/// What is read of messages whose text stands in the input as it is.
@Suite struct MessageReadingTests {
  private static let header = "From: Tom <tom@example.com>\nTo: dana@example.com\n"

  @Test(arguments: [
    "Hi Dana,\n\nthank you.\n", "Note: the invoice is late.\n\nTom\n", "Hi: see below\nbye",
    "Subject: The invoice", "Subject: The invoice\n\nHi Dana", "To: everyone who asked\n\nHi",
    "From what I see: nothing.\n\nBye", "From here on it is easy\n12:30 is fine in 2024\n", "",
    "\n", " From: a@b.example\n", "Received: your parcel\n\nThank you.", "Ends\r\nwith CR\r",
  ])
  func aBareDraftIsReadAsItIs(draft: String) throws {
    let message = try Message(reading: Array(draft.utf8))
    #expect(message.header == nil)
    #expect(message.text == Array(draft.utf8))
    #expect(message.body == 0..<draft.utf8.count)
    #expect(!message.isDecoded)
  }

  @Test func aBareDraftThatIsNotUTF8StaysAsItIs() throws {
    let message = try Message(reading: [0x48, 0xE9, 0x0A])
    #expect(message.text == [0x48, 0xE9, 0x0A])
    #expect(message.header == nil)
  }

  @Test(arguments: [
    "", "\u{FEFF}", "From tom@example.com Tue May  5 10:00:00 2026\n",
    "From 0123456789abcdef Mon Sep 17 00:00:00 2001\n", "\n\n",
  ])
  func whatStandsBeforeTheHeaderIsPassedOver(before: String) throws {
    let message = try read("\(before)\(Self.header)Subject: Receipt\n\nHi Dana,\nbye.\n")
    #expect(text(message, message.body) == "Hi Dana,\nbye.\n")
    #expect(message.subject.map { text(message, $0) } == "Receipt")
    #expect(message.header?.subject == "Receipt")
    #expect(!message.isDecoded)
  }

  @Test(arguments: ["Subject: Other", "Subject: Other\n and more"])
  func ofSeveralSubjectsTheFirstIsChecked(second: String) throws {
    let message = try read("\(Self.header)Subject: Receipt\n\(second)\n\nHi.\n")
    #expect(message.subject.map { text(message, $0) } == "Receipt")
    #expect(message.header?.subject == "Receipt")
  }

  @Test func linesMayEndInCRLF() throws {
    let message = try read("From: tom@example.com\r\nSubject: Receipt\r\n\r\nHi,\r\nbye.\r\n")
    #expect(text(message, message.body) == "Hi,\r\nbye.\r\n")
    #expect(message.subject.map { text(message, $0) } == "Receipt")
    #expect(!message.isDecoded)
  }

  @Test(arguments: ["\n", "\r\n"])
  func emacsHasALineInPlaceOfTheEmptyOne(end: String) throws {
    let lines = [
      "To: dana@example.com", "Subject: Hi", "--text follows this line--", "Hi Dana", "",
    ]
    let message = try read(lines.joined(separator: end))
    #expect(text(message, message.body) == "Hi Dana\(end)")
    #expect(message.subject.map { text(message, $0) } == "Hi")
    #expect(message.header?.to.map(\.address) == ["dana@example.com"])
    #expect(!message.isDecoded)
  }

  @Test func textWithoutAnEmptyLineBeforeItIsNotTakenForHeader() throws {
    let message = try read("\(Self.header)Subject: x\nHi all, please come.\n\nBye.\n")
    #expect(text(message, message.body) == "Hi all, please come.\n\nBye.\n")
  }

  @Test func aStrayLineBetweenFieldsIsPassedOver() throws {
    let message = try read("\(Self.header)stray words\nSubject: x\n\nBye.\n")
    #expect(text(message, message.body) == "Bye.\n")
    #expect(message.header?.subject == "x")
  }

  @Test func aHeaderWithoutABodyIsAMessage() throws {
    for end in ["", "\n", "\n\n"] {
      let message = try read("\(Self.header)Subject: nothing\(end)")
      #expect(message.body.isEmpty)
      #expect(message.header?.subject == "nothing")
    }
  }

  @Test func theHeaderIsDecoded() throws {
    let message = try read(
      """
      From: =?utf-8?q?R=C5=ABta?= <ruta@example.com>
      To: Team: dana@example.com, "Tom, Jr." <tom@example.com>;, kim@example.com
      Cc: Nguy\u{1EC5}n <n@example.com>
      Subject: =?iso-8859-13?q?=E0=E8?= =?utf-8?b?xI0=?=
       two
      References: <1@example.com>
       <2@example.com>
      In-Reply-To: <2@example.com> <3@example.com>

      Hi
      """)
    let header = try #require(message.header)
    #expect(header.from == [Correspondent(name: "Rūta", address: "ruta@example.com")])
    #expect(
      header.to.map(\.address) == ["dana@example.com", "tom@example.com", "kim@example.com"])
    #expect(header.to.map(\.name) == ["", "Tom, Jr.", ""])
    #expect(header.cc == [Correspondent(name: "Nguyễn", address: "n@example.com")])
    #expect(header.subject == "ąčč two")
    #expect(header.references == ["1@example.com", "2@example.com", "3@example.com"])
    #expect(message.subject.map { text(message, $0) } == "ąčč two")
    #expect(text(message, message.body) == "Hi")
    #expect(!message.isDecoded)
  }

  @Test func aFoldedSubjectStandsBehindTheText() throws {
    let input = "\(Self.header)Subject: one\n two\nX-More: y\n\nHi"
    let message = try read(input)
    #expect(message.text.starts(with: input.utf8))
    #expect(message.subject.map { text(message, $0) } == "one two")
    #expect(text(message, message.body) == "Hi")
    #expect(message.header?.subject == "one two")
  }

  @Test func rawBytesInTheHeaderAreUTF8OrWindows1252() throws {
    let raw = Array("From: a@b.example\nSubject: caf".utf8) + [0xE9] + Array("\n\nHi\n".utf8)
    let message = try Message(reading: raw)
    #expect(message.header?.subject == "café")
    // Ranges can't point into an input that isn't UTF-8.
    #expect(message.isDecoded)
    #expect(String(decoding: message.text, as: UTF8.self) == "Hi\n\n\ncafé")
    #expect(try read("From: a@b.example\nSubject: café\n\nHi").header?.subject == "café")
  }

  @Test func brokenEncodedWordsStayAsTheyAre() throws {
    let message = try read("\(Self.header)Subject: =?NONE?B?VEVTVA=?= =?utf-8?q?\n\nHi")
    #expect(message.header?.subject.contains("=?utf-8?q?") == true)
  }

  @Test func flowedTextIsTold() throws {
    let message = try read(
      "\(Self.header)Content-Type: text/plain; format=flowed\n\nsoft \nend\n> quoted\n")
    #expect(message.isFlowed)
    #expect(!message.isDecoded)
    #expect(text(message, message.body) == "soft \nend\n> quoted\n")
  }

  @Test func flowedTextWithoutSpacesIsJoined() throws {
    let message = try read(
      """
      \(Self.header)Content-Type: text/plain; format=flowed; delsp=yes

      to  \ngether, hy \nphen.
      > quo \n> ted
       > none
      -- \nTom
      """)
    #expect(!message.isFlowed)
    #expect(
      text(message, message.body) == "to gether, hyphen.\n> quoted\n > none\n-- \nTom")
  }
}

func read(_ text: String) throws -> Message { try Message(reading: Array(text.utf8)) }

func text(_ message: Message, _ range: Range<Int>) -> String {
  String(decoding: message.text[range], as: UTF8.self)
}
