import Mail
import Testing

@Suite struct ThreadTests {
  private func thread(_ header: String, _ body: String) throws -> Mail.Thread {
    let text = "\(header)Content-Type: text/plain; charset=utf-8\n\n\(body)"
    return OwnWords(of: try Message(reading: Array(text.utf8)), conventions: .builtIn).thread
  }

  private func clientWords(_ thread: Mail.Thread) -> String {
    String(decoding: thread.clientWords, as: UTF8.self)
  }

  private let header = "From: Tom <tom@acme.example>\nTo: Dana <dana@e.example>\n"

  @Test func earlierMessagesAreThoseOfReferences() throws {
    let references = "References: <1@e> <2@e> <3@e>\n"
    #expect(try thread(header + references, "It left.\n").earlier == 3)
    #expect(try thread(header, "It left.\n").earlier == 0)
    #expect(try thread(header, "It left.\n> Where is it?\n>> It leaves.\n").earlier == 2)
  }

  @Test func theClientIsWhoWroteLast() throws {
    let body = "Hi\n\nOn 5 May 2025 at 10:00, Ann Lee <ann@e.example> wrote:\n> Where is it?\n"
    #expect(
      try thread(header, body).client == Correspondent(name: "Ann Lee", address: "ann@e.example"))
    #expect(
      try thread(header, "Hi\n").client == Correspondent(name: "Dana", address: "dana@e.example"))
  }

  @Test func theWriterIsNeverTheClient() throws {
    let header = "From: Tom <tom@acme.example>\nTo: tom@acme.example, Dana <dana@e.example>\n"
    #expect(try thread(header, "Hi\n").client?.name == "Dana")
    let alone = "From: Tom <tom@acme.example>\nTo: tom@acme.example\n"
    #expect(try thread(alone, "Hi\n").client == nil)
  }

  @Test func theWordsOfAFollowUpAreOneDeeper() throws {
    let body = """
      Did you get this?

      On 6 May 2025 at 10:00, Tom <tom@acme.example> wrote:
      > It left.
      >
      > On 5 May 2025 at 10:00, Dana <dana@e.example> wrote:
      >> Where is it?

      """
    let thread = try thread(header, body)
    #expect(thread.client?.name == "Dana")
    #expect(clientWords(thread) == "Where is it?\n")
  }

  @Test func clientWordsHaveNoMarksNoDeeperQuotesAndNoSignature() throws {
    let body = """
      It left.

      On 5 May 2025 at 10:00, Dana <dana@e.example> wrote:
      > Where is it?
      >
      > > It leaves tomorrow.
      >
      > I wait since Monday.
      >
      > Regards
      > Dana
      > Tel. 020 555 0100
      >
      > Sent from my iPhone

      """
    let thread = try thread(header, body)
    #expect(clientWords(thread) == "Where is it?\n\nI wait since Monday.\n\nRegards\nDana\n")
    #expect(thread.telephone == "020 555 0100")
  }

  @Test func whatTheClientForwardsIsNotTheirs() throws {
    let body = """
      It left.

      On 5 May 2025 at 10:00, Dana <dana@e.example> wrote:
      > Please see below.
      >
      > ---------- Forwarded message ---------
      > From: Max <max@e.example>
      > Subject: Lamps
      >
      > Your lamps are a disgrace.

      """
    let thread = try thread(header, body)
    #expect(clientWords(thread) == "Please see below.\n\n")
    #expect(thread.client?.name == "Dana")
    #expect(thread.earlier == 2)
  }

  @Test func messagesBelowEachOtherAreCounted() throws {
    let body = """
      It left.

      From: Dana <dana@e.example>
      Sent: 6 May 2025 10:00
      To: Tom
      Subject: RE: Lamps

      Where is it?

      From: Tom <tom@acme.example>
      Sent: 5 May 2025 10:00
      To: Dana
      Subject: RE: Lamps

      It leaves today.

      """
    let thread = try thread(header, body)
    #expect(thread.earlier == 2)
    #expect(clientWords(thread) == "Where is it?\n\n")
  }

  @Test(arguments: [
    ("+47 400 00 100", "+47 400 00 100"), ("Tel.: (020) 555-0100", "(020) 555-0100"),
    ("Tlf 22 00 01 00", "22 00 01 00"), ("SĐT: 0900 000 100", "0900 000 100"),
    ("HP 0812-5550-0100", "0812-5550-0100"), ("T: 555 010 0100", "555 010 0100"),
    ("400 00 100", "400 00 100"), ("Tel: +44.20.5550.0100 x", "+44.20.5550.0100"),
  ])
  func telephoneNumbers(line: String, number: String) throws {
    let body = "Hi\n\n> Where is it?\n>\n> -- \n> Dana\n> \(line)\n"
    #expect(try thread(header, body).telephone == number)
  }

  @Test(arguments: [
    "2025-05-05 10:00", "05.05.2025", "Order 20250505123", "LT12 1000 0111 0100 1000",
    "Customer no. 1234567", "2024-2025", "0512", "#0123456789", "EUR 1 234 567",
  ])
  func noTelephoneNumbers(line: String) throws {
    let body = "Hi\n\n> Where is it?\n>\n> -- \n> Dana\n> \(line)\n"
    #expect(try thread(header, body).telephone == nil)
  }
}
