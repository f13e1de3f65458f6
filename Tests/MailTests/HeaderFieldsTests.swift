import Mail
import Testing

/// Headers of which each line is a field are read without GMime's tree; they say the same as those
/// that GMime has to make sense of.
@Suite struct HeaderFieldsTests {
  @Test(arguments: [
    "", "Content-Type: text/plain; charset=utf-8\n", "CONTENT-TYPE: Text/Plain;\n\tformat=flowed\n",
    "Content-Type: text\n", "Content-Type: text/plain; charset=\"iso-8859-1\"\n",
    "Content-Type: text/html\n", "Content-Type: application/pdf; name=\"a b.pdf\"\n",
    "Content-Type: ;\n", "Content-Type: text/plain\nContent-Type: text/html\n",
    "Content-Transfer-Encoding: 8BIT\n", "Content-Transfer-Encoding: base64\n",
    "Content-Transfer-Encoding: quoted-printable\n", "Content-Disposition: inline\n",
    "Content-Disposition: attachment; filename=a.txt\n",
    "Content-Type: multipart/mixed; boundary=x\n",
    "To: A <a@b.example>,\n \"B, C\" <d@e.example>\nTo: f@g.example\nCc: H: i@j.example;\n",
    "References: <a@b> <c@d>\nIn-Reply-To: <c@d> <e@f>\n", "In-Reply-To: <c@d> (of Monday)\n",
    "Subject: =?utf-8?Q?=C3=A9?=\n =?iso-8859-1?B?6Q==?=\n", "Subject:\n",
    "Subject: a\nSubject: b\n",
    "X-Long: a\n \n\tb\n", "From: =?utf-8?Q?=C3=A9?= <e@f.example>\n",
  ])
  func regularHeadersSayTheSame(fields: String) throws {
    let bodies = [
      "It left.\n", "=C3=A9 =\nend\n", "w6k=\n", "--x\n\nIt left.\n--x--\n", "é\r\n", "",
    ]
    for body in bodies {
      let rest = "From: Tom <t@x.example>\nDate: today\n\(fields)\n\(body)"
      let regular = try? Message(reading: Array(rest.utf8))
      let odd = try? Message(reading: Array("X-Odd : y\n\(rest)".utf8))
      #expect(regular?.header == odd?.header)
      #expect(regular?.isDecoded == odd?.isDecoded)
      #expect(regular?.isFlowed == odd?.isFlowed)
      #expect(regular?.skippedParts == odd?.skippedParts)
      #expect(regular.map { text($0, $0.body) } == odd.map { text($0, $0.body) })
      #expect(
        regular.map { message in message.subject.map { text(message, $0) } }
          == odd.map { message in message.subject.map { text(message, $0) } })
    }
  }
}
