import Mail
import Testing

/// Which parts of a message are its text, and which are left out.
@Suite struct MessagePartsTests {
  /// Returns a multipart with parts that are given as header, empty line and content.
  private func multipart(_ subtype: String, _ parts: String..., boundary: String = "b") -> String {
    "Content-Type: multipart/\(subtype); boundary=\"\(boundary)\"\n\npreface\n"
      + parts.map { "--\(boundary)\n\($0)\n" }.joined() + "--\(boundary)--\nepilogue\n"
  }

  private func read(_ parts: String) throws -> Message {
    try MailTests.read("From: a@example.com\nSubject: Receipt\nMIME-Version: 1.0\n\(parts)")
  }

  private let plain = "Content-Type: text/plain; charset=utf-8\n\nHi Dana,\nčia."
  private let html = "Content-Type: text/html; charset=utf-8\n\n<p>Hi Dana,<br>čia.</p>"
  private let pdf =
    "Content-Type: application/pdf; name=\"a.pdf\"\nContent-Disposition: attachment"
    + "\nContent-Transfer-Encoding: base64\n\nAAAA"

  @Test func aMultipartWithoutItsBoundaryIsNamed() throws {
    let message = try Message(
      reading: Array(
        """
        From: a@example.org
        Content-Type: multipart/mixed; boundary=x

        --x
        Content-Type: text/plain

        Hello
        --x
        Content-Type: multipart/alternative; boundary=never

        Nobody sees where this begins.
        --x--
        """.utf8))
    #expect(message.skippedParts == [.torn])
  }

  @Test func aTextWithinPartsIsReadInItsPlace() throws {
    let message = try read(multipart("mixed", plain, pdf))
    #expect(!message.isDecoded)
    #expect(text(message, message.body) == "Hi Dana,\nčia.")
    #expect(message.subject.map { text(message, $0) } == "Receipt")
    #expect(message.skippedParts == [.attachment(name: "a.pdf")])
  }

  @Test func thePlainFormIsPreferred() throws {
    for parts in [multipart("alternative", plain, html), multipart("alternative", html, plain)] {
      let message = try read(parts)
      #expect(text(message, message.body) == "Hi Dana,\nčia.")
      #expect(!message.isDecoded)
      #expect(message.skippedParts.isEmpty)
    }
  }

  @Test(arguments: [
    "", " \n", "Your mail client doesn't support HTML.", "This message is in HTML; use a browser.",
  ])
  func anEmptyOrExcusingPlainFormIsNot(excuse: String) throws {
    let message = try read(multipart("alternative", "Content-Type: text/plain\n\n\(excuse)", html))
    #expect(text(message, message.body) == "Hi Dana,\nčia.\n")
    #expect(message.isDecoded)
    #expect(message.subject.map { text(message, $0) } == "Receipt")
    #expect(String(decoding: message.text, as: UTF8.self) == "Hi Dana,\nčia.\n\n\nReceipt")
  }

  @Test func textsOfOneBodyFollowEachOther() throws {
    let message = try read(
      multipart("mixed", plain, pdf, "Content-Type: text/plain\n\nfooter"))
    #expect(text(message, message.body) == "Hi Dana,\nčia.\nfooter")
    #expect(message.isDecoded)
  }

  @Test func nestedPartsAreRead() throws {
    let related = multipart(
      "related", html, "Content-Type: image/png; name=\"logo.png\"\n\nx", boundary: "r")
    let signature = "Content-Type: application/pgp-signature; name=\"signature.asc\"\n\nabc"
    let message = try read(
      multipart(
        "signed", multipart("mixed", multipart("alternative", plain, related), boundary: "m"),
        signature, boundary: "s"))
    #expect(text(message, message.body) == "Hi Dana,\nčia.")
    #expect(message.skippedParts == [.attachment(name: "logo.png")])
  }

  @Test func aForwardedMessageIsNotRead() throws {
    let forwarded = "Content-Type: message/rfc822\n\nFrom: x@example.com\nSubject: y\n\nYou failed"
    let message = try read(multipart("mixed", plain, forwarded))
    #expect(text(message, message.body) == "Hi Dana,\nčia.")
    #expect(message.skippedParts == [.forwarded])
  }

  @Test func filesAreNotReadThoughTheyAreText() throws {
    let file = "Content-Type: text/plain; name=\"log.txt\"\n\nlog"
    let other =
      "Content-Type: text/plain\nContent-Disposition: attachment; filename*=utf-8''%C4%8D"
      + "\n\nlog"
    let message = try read(multipart("mixed", plain, file, other))
    #expect(text(message, message.body) == "Hi Dana,\nčia.")
    #expect(message.skippedParts == [.attachment(name: "log.txt"), .attachment(name: "č")])
  }

  @Test func longNamesOfFilesAreJoined() throws {
    let file = "Content-Type: application/pdf; name*0=\"long \"; name*1=\"name.pdf\"\n\nx"
    #expect(
      try read(multipart("mixed", plain, file)).skippedParts == [.attachment(name: "long name.pdf")]
    )
  }

  @Test func aMessageWithoutTextIsRefused() throws {
    #expect(throws: MessageFailure.noText(skipped: [.attachment(name: "a.pdf")])) {
      try read(pdf)
    }
    #expect(throws: MessageFailure.noText(skipped: [.encrypted])) {
      try read(multipart("encrypted", "Content-Type: application/pgp-encrypted\n\nVersion: 1"))
    }
    #expect(throws: MessageFailure.noText(skipped: [.encrypted])) {
      try read("Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nAAAA")
    }
    #expect(throws: MessageFailure.noText(skipped: [.encrypted])) {
      try read("\n-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----\n")
    }
    #expect(throws: MessageFailure.noText(skipped: [.forwarded])) {
      try read("Content-Type: message/rfc822\n\nFrom: x@example.com\n\nYou failed")
    }
  }

  @Test func brokenPartsAreReadAsFarAsTheyGo() throws {
    let unclosed = "Content-Type: multipart/mixed; boundary=b\n\n--b\n\(plain)"
    #expect(try text(read(unclosed), read(unclosed).body) == "Hi Dana,\nčia.")
    let unparted = "Content-Type: multipart/mixed; boundary=b\n\nHi Dana\n"
    #expect(try text(read(unparted), read(unparted).body) == "Hi Dana\n")
    let unnamed = "Content-Type: multipart/mixed\n\nHi Dana\n"
    #expect(try text(read(unnamed), read(unnamed).body) == "Hi Dana\n")
    let untyped = "Content-Type: text\n\nHi Dana\n"
    #expect(try text(read(untyped), read(untyped).body) == "Hi Dana\n")
    let misclosed = multipart("mixed", "Content-Type: text/plain\n\nHi\n--b2--")
      .replacing("b\"", with: "b\"; x=y")
    #expect(try text(read(misclosed), read(misclosed).body).hasPrefix("Hi"))
  }
}
