import Testing

@Suite struct AttributionTests {
  @Test(arguments: [
    "On Tue, 5 May, Dana wrote:", "Pada 5 Mei, Dana menulis:", "Dana menulis pada 5 Mei 2025:",
    "man. 5. mai skrev Dana <d@e.example>:", "Den 5. mai 2025, skrev Dana:",
    "Dana skrev den 5. mai 2025 10:00:", "Vào Th 3, Dana đã viết:",
    "Va\u{300}o Th 3, Dana đa\u{303} viê\u{301}t:", "Vào ngày 5/5/2025, Dana viết:",
    "2025-05-05, Dana rašė:", "Dana parašė:", "Am 05.05.25 um 10:00 schrieb Dana:",
    "Le 5 mai 2025 à 10:00, Dana a écrit :", "El 5 may 2025, Dana escribió:",
    "Dana wrote:", "On Tue, 5 May, Dana Reyes\n<dana@e.example> wrote:",
    "On Tue,\n5 May,\nDana Reyes\n<dana@e.example> wrote:",
    "5. mai 2025 kl. 10:00 skrev Dana Reyes <dana@e.example\n>:",
  ])
  func quotesAndWhoWroteThemAreNotOwnWords(attribution: String) {
    let (words, own) = cut("Thank you.\n\n\(attribution)\n\n> You failed.\n>> Why?\n")
    #expect(own == "Thank you.\n\n")
    #expect(words.leftOut[.quoted] == 2 + attribution.split(separator: "\n").count)
    #expect(words.thread.earlier == 2)
  }

  @Test(arguments: [
    "On Mon, 5 May 2025 at 10:00 Dana Reyes <dana@e.example> wrote:",
    "On Mon, 5 May 2025 10:00:00 +0200 Dana <dana@e.example> wrote",
    "---- On Mon, 5 May 2025 10:00:00 +0200 dana@e.example wrote ----",
    "2025-05-05 10:00 GMT+02:00 Dana Reyes <dana@e.example>:",
    "Pada Sen, 5 Mei 2025 pukul 10.00 Dana <dana@e.example> menulis:",
    "man. 5. mai 2025 kl. 10:00 skrev Dana Reyes <dana@e.example>:",
    "Vào Th 2, 5 thg 5, 2025 vào lúc 10:00 Dana <dana@e.example> đã viết:",
    "2025-05-05, pr, 10:00 Dana Reyes <dana@e.example> rašė:",
    "pr, 2025-05-05 10:00 Dana Reyes\n<dana@e.example> rašė:",
    "W dniu 2025-05-05 10:00, Dana <dana@e.example> napisał(a):",
  ])
  func whatStandsBelowIsQuotedWithoutMarks(attribution: String) {
    let text = "Thank you.\n\n\(attribution)\n\nWhere is it?\n\nDana\n"
    let (words, own) = cut(text)
    #expect(own == "Thank you.\n\n")
    #expect(words.thread.earlier == 1)
    #expect(String(decoding: words.thread.clientWords, as: UTF8.self).hasPrefix("Where is it?"))
  }

  @Test(arguments: [
    "From the moment you wrote: I was lost.\n",
    "On Monday you wrote:\n\"The parcel never came.\"\nIt had come by then.\n",
    "This is what she wrote:\nnothing.\n",
    "I was struck by what you wrote:\n\nthat it had come.\n",
    "On the other hand you wrote:\nnothing.\n",
    "Ini yang dia menulis:\ntidak ada.\n",
    "Det er dette jeg skrev:\ningenting.\n",
    "Đây là những gì chị đã viết:\nkhông có gì.\n",
    "Štai ką jūs rašėte:\nnieko.\n",
    "We agreed on these points:\n- one\n- two\n",
  ])
  func sentencesOfTheWriterStay(text: String) {
    #expect(ownWords(of: text) == text)
  }

  @Test func aSentenceAboveAQuoteStays() {
    let own = ownWords(of: "I can't follow what you wrote here:\n> Send it back.\n")
    #expect(own == "I can't follow what you wrote here:\n")
  }

  @Test(arguments: [
    ("On Tue, 5 May 2025 at 10:00, Dana Reyes <dana@e.example> wrote:", "Dana Reyes"),
    ("On 5 May 2025, at 10:00 AM, Dana Reyes wrote:", "Dana Reyes"),
    ("Pada Sen, 5 Mei 2025 pukul 10.00 Dana Reyes <dana@e.example> menulis:", "Dana Reyes"),
    ("man. 5. mai 2025 kl. 10:00 skrev Åse Dahl <dana@e.example>:", "Åse Dahl"),
    ("Vào lúc 10:00 5/5/2025, Trần Thị Bình đã viết:", "Trần Thị Bình"),
    ("2025-05-05, pr, 10:00 Šarūnė Žukaitė <dana@e.example> rašė:", "Šarūnė Žukaitė"),
    ("Dana Reyes skrev den 05.05.2025 10:00:", "Dana Reyes"),
    ("Am 05.05.2025 um 10:00 Uhr schrieb \"Dana Reyes\" <dana@e.example>:", "Dana Reyes"),
  ])
  func whoWroteIt(attribution: String, name: String) {
    #expect(cut("Hi\n\n\(attribution)\n> Hello\n").words.thread.client?.name == name)
  }
}

@Suite struct HeaderBlockTests {
  private let above = "Thank you.\n\n"
  private let below = "\nWhere is it?\n"

  @Test(arguments: [
    "From: Dana Reyes\nSent: 5 May 2025 10:00\nTo: Tom\nSubject: Parcel\n",
    "From: Dana\nSent: 5 May 2025 10:00\nTo: Tom\n",
    "Subject: Parcel\nDate: 5 May\nFrom: Dana <dana@e.example>\nTo: Tom\n",
    "*From:* Dana\n*Sent:* 5 May\n*To:* Tom\n*Subject:* Parcel\n",
    "________________________________\nFrom: Dana\nSent: 5 May\nTo: Tom\nSubject: Parcel\n",
    "-----Original Message-----\nFrom: Dana\nSent: 5 May\nTo: Tom\nSubject: Parcel\n",
    "-------- Pesan Asli --------\nDari: Dana\nTerkirim: 5 Mei\nKepada: Tom\nSubjek: Paket\n",
    "Dari: Dana\nTanggal: 5 Mei\nKepada: Tom\nSubjek: Paket\n",
    "Fra: Dana\nSendt: 5. mai\nTil: Tom\nEmne: Pakke\n",
    "-------- Opprinnelig melding --------\nFra: Dana <dana@e.example>\nDato: 5. mai\n",
    "Từ: Dana\nĐã gửi: 5/5\nTới: Tom\nChủ đề: Gói hàng\n",
    "━━━Thư gốc━━━\nNgười gửi: Dana\nTiêu đề: Gói hàng\n",
    "Nuo: Dana\nIšsiųsta: gegužės 5\nKam: Tom\nTema: Siunta\n",
    "----Originalus laiškas----\nNuo: Dana\nKam: Tom\n",
    "De : Dana\nEnvoyé : 5 mai\nÀ : Tom\nObjet : Colis\n",
    "Von: Dana\nGesendet: 5. Mai\nAn: Tom\nBetreff: Paket\n",
    "From: Dana Reyes\n <dana@e.example>\nSent: 5 May\nTo: Tom\nSubject: A long\nsubject\nCc: Ann\n",
  ])
  func whatStandsBelowAHeaderIsQuoted(header: String) {
    let (words, own) = cut(above + header + below)
    #expect(own == above)
    #expect(words.thread.earlier == 1)
    #expect(words.thread.client?.name.hasPrefix("Dana") == true)
    #expect(String(decoding: words.thread.clientWords, as: UTF8.self) == "Where is it?\n")
  }

  @Test(arguments: [
    "From: Oslo\nTo: Bergen\nDate: 5 May\n", "Date: 5 May\nSubject to change.\n",
    "From: our side there is nothing to add.\n", "To: do today.\nFrom: tomorrow on, rest.\n",
    "Kepada: semua\nHal ini sudah jelas.\n",
  ])
  func listsOfTheWriterStay(lines: String) {
    #expect(ownWords(of: above + lines + below) == above + lines + below)
  }

  @Test func answersUnderMarkedQuotesBelowAHeaderAreOwnWords() {
    let header = "From: Dana\nSent: 5 May\nTo: Tom\nSubject: Parcel\n\n"
    #expect(ownWords(of: "Hi\n\n\(header)> Where is it?\n\nIt left.\n") == "Hi\n\n|It left.\n")
  }

  @Test func theHeaderOfASavedDraftIsNotOwnWords() {
    let (words, own) = cut("From: Tom\nSent: 5 May\nTo: Dana\nSubject: Parcel\n\nIt left.\n")
    #expect(own == "It left.\n")
    #expect(words.leftOut[.header] == 4)
  }

  @Test func neitherIsThatOfEmacs() {
    let text = "To: dana@e.example\nSubject: Parcel\n--text follows this line--\nIt left.\n"
    #expect(ownWords(of: text) == "It left.\n")
  }

  @Test(arguments: [
    "---------- Forwarded message ---------\nFrom: Dana <dana@e.example>\n",
    "Begin forwarded message:\n\nFrom: Dana\n",
    "-------- Videresendt melding --------\nEmne: Pakke\nFra: Dana\n",
    "-------- Persiųstas laiškas --------\nTema: Siunta\nNuo: Dana\n",
    "━━━Thư đã chuyển tiếp━━━\nTừ: Dana\n", "-------- Pesan Diteruskan --------\nDari: Dana\n",
  ])
  func forwardedMessagesAreQuoted(header: String) {
    #expect(ownWords(of: "See below.\n\n\(header)\nWhere is it?\n") == "See below.\n\n")
  }

  @Test(arguments: ["---", "***", "-----", "==== Points ====", "Original message"])
  func rulesAndHeadingsStay(line: String) {
    let text = "One thing.\n\n\(line)\n\nYou never told us about the other thing, did you?\n"
    #expect(ownWords(of: text) == text)
  }
}
