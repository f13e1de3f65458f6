import Mail
import Testing

/// Encodings for transfer and charsets.
@Suite struct TransferTests {
  private func read(
    _ body: [UInt8], charset: String? = nil, encoding: String = "8bit"
  ) throws -> Message {
    let type = "Content-Type: text/plain" + (charset.map { "; charset=\"\($0)\"" } ?? "")
    return try Message(
      reading: Array(
        "From: a@example.com\n\(type)\nContent-Transfer-Encoding: \(encoding)\n\n".utf8) + body)
  }

  private func body(_ message: Message) throws -> String {
    #expect(message.isDecoded)
    #expect((try? UTF8Span(validating: message.text.span)) != nil)
    return text(message, message.body)
  }

  @Test(arguments: [
    ("quoted-printable", "Ger=C3=A3 so=\nft=20end=\r\n.=ZZ"),
    ("Base64", "R2Vyw6Mgc29m\ndCBlbmQuPVpa"),
    ("base64", "R2Vyw6M gc29mdCBl!bmQuPVpa"),
    ("x-uuencode", "begin 644 a.txt\n21V5RPZ,@<V]F=\"!E;F0N/5I:\n`\nend\n"),
  ])
  func encodedTextIsDecoded(encoding: String, text: String) throws {
    let message = try read(Array(text.utf8), charset: "utf-8", encoding: encoding)
    #expect(try body(message) == "Gerã soft end.=ZZ")
  }

  @Test(
    arguments: [
      ("windows-1257", [0xE0, 0xE8, 0xE6, 0xEB, 0xF0, 0xFE], "ąčęėšž"),
      ("ISO-8859-13", [0xE0, 0xE8, 0xB4, 0xA1], "ąč“”"),
      ("windows-1258", [0x61, 0xEC, 0x20, 0xFE], "a\u{301} ₫"),
      ("ISO-2022-JP", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x1B, 0x28, 0x42], "日本"),
      ("GB18030", [0xC4, 0xE3, 0x81, 0x30, 0x81, 0x30], "你\u{80}"),
      ("gb2312", [0xE9, 0x46], "镕"),
      ("Shift_JIS", [0x87, 0x40], "①"), ("euc-kr", [0xB0, 0xA1], "가"), ("big5", [0xA4, 0x40], "一"),
      ("koi8-r", [0xC1], "а"), ("utf-7", Array("+AQ0-x".utf8), "čx"),
      ("unicode-1-1-utf-7", Array("+AQ0-x".utf8), "čx"),
      ("ISO-8859-1", [0x80, 0xE6], "€æ"), ("us-ascii", [0x92, 0xE6], "’æ"),
      ("unknown-8bit", [0xE6], "æ"), ("UTF-16", [0xFE, 0xFF, 0x01, 0x0D], "č"),
      ("utf-16le", [0x0D, 0x01], "č"), ("ISO-8859-16", [0xAA], "Ș"), ("viscii", [0xD5], "ạ"),
      ("TCVN-5712", [0xAE], "đ"), (" 'windows-1252'; ", [0x80], "€"),
    ] as [(String, [UInt8], String)])
  func charsetsAreDecoded(charset: String, bytes: [UInt8], text: String) throws {
    #expect(try body(read(bytes, charset: charset)) == text)
  }

  @Test func bytesWithoutACharsetAreUTF8OrWindows1252() throws {
    #expect(try body(read([0x63, 0x61, 0x66, 0xE9, 0x81])) == "café\u{81}")
    let message = try read(Array("café".utf8))
    #expect(!message.isDecoded)
    #expect(text(message, message.body) == "café")
    let labelled = try read(Array("café".utf8), charset: "us-ascii")
    #expect(!labelled.isDecoded)
  }

  @Test func wrongBytesAreReplaced() throws {
    #expect(try body(read([0x61, 0xC3, 0x62, 0xFF], charset: "utf-8")) == "a\u{FFFD}b\u{FFFD}")
    #expect(try body(read([0x61, 0x81, 0x0A], charset: "shift_jis")) == "a\u{FFFD}\n")
    #expect(try body(read([0x61, 0xA1], charset: "windows-1257")) == "a\u{FFFD}")
    #expect(try body(read([0x61, 0xFF], charset: "ISO-8859-16")) == "aÿ")
  }

  @Test func aCharsetThatNobodyKnowsIsReadOnlyIfItIsUTF8() throws {
    #expect(throws: MessageFailure.noText(skipped: [.unreadable(charset: "x-martian")])) {
      try read([0xE6], charset: "x-martian")
    }
    let message = try read(Array("čia".utf8), charset: "x-martian")
    #expect(text(message, message.body) == "čia")
  }

  @Test func linesOfDecodedTextEndInLF() throws {
    let message = try read(
      Array("one=0D=0Atwo=0D\r\nthree\r\n".utf8), charset: "utf-8", encoding: "quoted-printable")
    #expect(try body(message) == "one\ntwo\n\nthree\n")
  }

  @Test func zeroBytesDoNoHarm() throws {
    #expect(try body(read(Array("YQBi".utf8), encoding: "base64")) == "a\0b")
    let message = try read([0x61, 0, 0x62])
    #expect(text(message, message.body) == "a\0b")
  }
}
