import Mail
import Testing

/// The text of pages of HTML, and what of it is quoted.
@Suite struct HTMLTextTests {
  private func lines(_ page: String) throws -> [String] {
    let message = try read(
      "From: a@example.com\nSubject: x\nContent-Type: text/html; charset=utf-8\n\n\(page)")
    #expect(message.isDecoded)
    #expect((try? UTF8Span(validating: message.text.span)) != nil)
    return text(message, message.body).split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
  }

  @Test(
    arguments: [
      ("<p>Hi  Dana,</p>\n<p>bye\n now</p>", ["Hi Dana,", "", "bye now"]),
      ("Hi<br>Dana<br/><br>bye<br>", ["Hi", "Dana", "", "bye"]),
      ("<div>one</div><div>two <b>b</b>old</div>three", ["one", "two bold", "three"]),
      ("<div>one</div><div><br></div><div>two</div>", ["one", "", "two"]),
      ("<ul><li>one<li>two</ul>", ["- one", "- two"]),
      ("<ol><li>one</li><li>two<ul><li>in</ul></ol>x", ["1. one", "2. two", "  - in", "", "x"]),
      ("<a href='https://example.com'>the link</a>.", ["the link."]),
      ("a&nbsp;b &lt;c&gt; &amp; &scaron;&#x10D;&#269; &bogus;", ["a b <c> & ščč &bogus;"]),
      ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</table>", ["a b", "c"]),
      ("<pre>a\n  b</pre>c", ["a", "  b", "", "c"]),
      ("<h1>Title</h1>text<hr>more", ["Title", "", "text", "more"]),
      ("<html><head><title>t</title><style>p{}</style></head><body>x<script>y()</script>", ["x"]),
      (
        "<div style='display: none'>pre<p>header</div><div style=\"max-height:0px\">x</div>y", ["y"]
      ),
      ("<span hidden>a</span><span style='DISPLAY:none !important'>b</span>c", ["c"]),
      ("<div style='display:block;font-size:0'>shown</div>", ["shown"]),
      (
        "<p class=MsoNormal>a</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>b</p>",
        ["a", "", "b"]
      ),
      ("<!-- hidden --><!--[if mso]>x<![endif]-->a<![if !mso]>b<![endif]>", ["ab"]),
      ("a < b and <b>unclosed", ["a < b and unclosed"]), ("čia <b>ž", ["čia ž"]),
    ] as [(String, [String])])
  func aPageIsReadLineByLine(page: String, expected: [String]) throws {
    #expect(try lines(page) == expected)
  }

  @Test(
    arguments: [
      (
        "no<div class=\"gmail_quote\"><div class=gmail_attr>On Tuesday, Dana wrote:<br></div>"
          + "<blockquote class=\"gmail_quote\">one<blockquote>two</blockquote></blockquote></div>",
        ["no", "On Tuesday, Dana wrote:", "", "> one", ">", ">> two"]
      ),
      (
        "see<div class=gmail_quote>---------- Forwarded message ---------<br>From: Dana<br>one</div>",
        ["see", "> ---------- Forwarded message ---------", "> From: Dana", "> one"]
      ),
      (
        "no<div id='yahoo_quoted_1' class='yahoo_quoted'><div>On Tuesday, Dana wrote:</div>"
          + "<div>one</div></div>bye",
        ["no", "On Tuesday, Dana wrote:", "> one", "bye"]
      ),
      (
        "no<div class=moz-cite-prefix>Dana wrote:<br></div><blockquote type=cite><p>one</p>"
          + "<p>two</p></blockquote><p>mine</p>",
        ["no", "Dana wrote:", "", "> one", ">", "> two", "", "mine"]
      ),
      (
        "no<hr><div id=\"divRplyFwdMsg\"><b>From:</b> Dana<br><b>Sent:</b> Tue<br></div><div>one</div>"
          + "<div id=divRplyFwdMsg><b>From:</b> Tom<br><b>To:</b> Dana</div>two",
        ["no", "From: Dana", "Sent: Tue", "> one", "> From: Tom", "> To: Dana", ">> two"]
      ),
      (
        "<p class=MsoNormal>no</p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;"
          + "padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b>Von:</b> Dana<br><b>An:</b> Tom</p></div>"
          + "</div><p class=MsoNormal>one</p>",
        ["no", "Von: Dana", "An: Tom", "> one"]
      ),
      ("a<div style='border-top:solid 1px'>footer</div>b", ["a", "footer", "b"]),
      (
        "no<span id=OLK_SRC_BODY_SECTION><div>From: Dana</div><div>one</div></span>",
        ["no", "> From: Dana", "> one"]
      ),
      (
        "<blockquote>a<div id=divRplyFwdMsg>b: c<br>d: e</div>f</blockquote>mine",
        ["> a", "> b: c", "> d: e", ">> f", "", "mine"]
      ),
    ] as [(String, [String])])
  func quotesAreMarked(page: String, expected: [String]) throws {
    #expect(try lines(page) == expected)
  }

  @Test func aPageInAnotherCharsetIsRead() throws {
    let page = Array("<meta charset=windows-1257><p>".utf8) + [0xE8] + Array("ia</p>".utf8)
    let header = "From: a@example.com\nSubject: x\nContent-Type: text/html"
    let claimed = try Message(reading: Array("\(header)\n\n".utf8) + page)
    #expect(text(claimed, claimed.body) == "čia\n")
    let told = try Message(reading: Array("\(header); charset=windows-1252\n\n".utf8) + page)
    #expect(text(told, told.body) == "èia\n")
  }

  @Test func zeroBytesDoNotEndAPage() throws {
    #expect(try lines("a\0b<p>c</p>") == ["a b", "", "c"])
  }

  @Test func deepPagesAreReadOrRefused() throws {
    for tag in ["div", "b", "p", "table", "blockquote", "div class=gmail_quote", "ul><li"] {
      let page = String(repeating: "<\(tag)>", count: 100_000) + "words"
      #expect(try lines(page).last?.hasSuffix("words") == true, "\(tag)")
    }
    #expect(throws: MessageFailure.pageTooTangled) {
      try lines(
        String(repeating: "<div>", count: 20_000) + String(repeating: "</p>", count: 1_000_000))
    }
    #expect(throws: MessageFailure.pageTooLarge(limit: 16 << 20)) {
      try lines(String(repeating: "0123456789abcdef", count: 1 << 20) + "x")
    }
  }
}
