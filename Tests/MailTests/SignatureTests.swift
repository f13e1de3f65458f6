import Testing

@Suite struct SignatureTests {
  @Test(arguments: [
    "-- \nTom Berg\nSales\n", "--\nTom Berg\n", "—\nTom Berg\nSales, Acme\n",
    "-- \nTom\n\nA long thought that ends a signature as long as it likes to be, and no mark ends it.\n",
  ])
  func marked(signature: String) {
    #expect(ownWords(of: "It left.\n\n\(signature)") == "It left.\n\n")
  }

  @Test(arguments: [
    "--\nYou never listen. You never did, and this is the last time that I write to you.\n",
    "—\nYou never listen.\n", "-- one point\n-- another point\n",
    "---\n\nAnd you know it.\n",
  ])
  func notMarked(text: String) {
    #expect(ownWords(of: "It left.\n\n\(text)") == "It left.\n\n\(text)")
  }

  @Test(arguments: [
    ("Kind regards,\nTom Berg\n", "Sales Manager\nAcme Ltd.\n+44 20 5550 0100\nwww.acme.example\n"),
    ("Kind regards, Tom\n", "tom@acme.example\n"),
    ("Med vennlig hilsen\nTom Berg\n", "Kundeansvarlig, Nordlys AS\nTlf. 22 00 00 00\n"),
    ("Hormat kami,\nBudi Santoso\n", "PT Maju Jaya\nTelp. 021-555-0100\n"),
    ("Trân trọng,\nNguyễn Văn An\n", "Trưởng phòng kinh doanh\nĐT: 0900 000 100\n"),
    ("Pagarbiai\nJonas Jonaitis\n", "Vadybininkas\nUAB „Rytas“\n+370 600 00100\n"),
    ("Tom\n", "tom@acme.example\n+44 20 5550 0100\n"),
  ])
  func whatIsBelowTheName(name: String, contact: String) {
    let (words, own) = cut("It left today.\n\n\(name)\(contact)")
    #expect(own == "It left today.\n\n\(name)")
    #expect(words.leftOut[.signature] == contact.split(separator: "\n").count)
  }

  @Test(arguments: [
    "Thanks,\nTom\n\nPS: You could have asked.\n", "Thanks for nothing.\nYou are no help.\n",
    "Thank you,\n\nWe look into it and write to you on Monday.\n", "Best\nTom\nYou never listen\n",
    "Regards the other thing,\nno.\n", "Cheers\n",
  ])
  func wordsBelowAClosingStay(text: String) {
    #expect(ownWords(of: "It left.\n\n\(text)") == "It left.\n\n\(text)")
  }

  @Test func wordsBelowAnUnmarkedSignatureStay() {
    let own = ownWords(
      of: "Hi\n\nRegards,\nTom\n+44 20 5550 0100\n\nPS: You could have asked us.\n")
    #expect(own == "Hi\n\nRegards,\nTom\n|PS: You could have asked us.\n")
  }

  @Test(arguments: [
    "Sent from my iPhone\n", "Get Outlook for Android<https://aka.example/x>\n",
    "Sent from my Android device with K-9 Mail. Please excuse my brevity.\n",
    "Dikirim dari iPhone saya\n", "Sendt fra min iPhone\n", "Hent Outlook for iOS\n",
    "Đã gửi từ iPhone của tôi\n", "Išsiųsta iš mano iPhone\n", "Von meinem iPhone gesendet\n",
    "This e-mail and its attachments are confidential and meant for the person that it is addressed"
      + " to; whoever else gets it deletes it.\n",
    "Denne e-posten er konfidensiell og kun ment for den som er mottaker. Har du fått den ved en"
      + " feil, må du slette den.\n",
    "Disclaimer\n\nNothing here binds us.\n",
    "_______________________________________________\nlamps mailing list\nlamps@lists.example\n",
    "You received this message because you are subscribed to the group “Lamps”.\n",
    "Index: lamp.c\n===================\n--- lamp.c\n+++ lamp.c\n@@ -1 +1 @@\n-on\n+off\n",
    "---\n lamp.c | 2 +-\n\ndiff --git a/lamp.c b/lamp.c\n--- a/lamp.c\n+++ b/lamp.c\n",
  ])
  func footersAndPatches(footer: String) {
    #expect(ownWords(of: "It left.\n\n\(footer)") == "It left.\n\n")
  }

  @Test(arguments: [
    "Sent from my desk, where I have waited for you since nine.\n",
    "Sent via courier on Monday, as you know.\n",
    "The report was sent from my iPhone to all of them.\n",
    "This message is confidential: keep it to yourself.\n",
    "To unsubscribe from our letter, open the link in it.\n",
    "Disclaimer: I am no lawyer, but you are wrong.\n",
    "You received this email because you did not pay.\n",
  ])
  func sentencesThatLookLikeFootersStay(text: String) {
    let text = "It left.\n\n\(text)\nYou should have told us.\n"
    #expect(ownWords(of: text) == text)
  }

  @Test func aBannerIsNoOwnWords() {
    let banner = "CAUTION: This e-mail comes from an external sender. Be careful with links.\n\n"
    let (words, own) = cut("\(banner)It left.\n")
    #expect(own == "It left.\n")
    #expect(words.leftOut[.footer] == 1)
  }

  @Test func codeIsNoOwnWords() {
    let fenced = "Try this:\n\n```\nif (lamp) { on(); }\n```\n\nDoes it work?\n"
    #expect(ownWords(of: fenced) == "Try this:\n\n|Does it work?\n")
    let indented = "Try this:\n\n    if (lamp) {\n        lamp.on();\n    }\n\nDoes it work?\n"
    #expect(ownWords(of: indented) == "Try this:\n\n|Does it work?\n")
    let list = "Bring these:\n\n    two lamps, as agreed\n    a long ladder\n\nThank you.\n"
    #expect(ownWords(of: list) == list)
    let open = "Try this:\n\n```\nand tell me why you never ask.\n"
    #expect(ownWords(of: open) == open)
  }
}
