import Testing
import Text

@Suite struct LanguageIdentifierTests {
  @Test(arguments: [
    "Could you send me the signed contract before noon?",
    "We never received the second invoice, so nothing has been paid yet.",
    "pls dont restart it again, im still looking at the logs",
    "u said monday, its wednesday",
    "Hi Nguyễn Thị Hoa, please forward this to Jūratė Žukauskaitė and Øystein Bjørnsen.",
    "Our customer in Bergen wrote «vi venter fortsatt på svar» and wants a call today.",
    "Read it again.",
  ])
  func recognizesEnglish(text: String) {
    #expect(identify(text) == .language(.english))
  }

  @Test(arguments: [
    "Mohon maaf, barang yang Ibu pesan baru bisa kami kirim besok sore.",
    "Kenapa Bapak tidak memberi kabar kalau alamatnya sudah pindah?",
    "Perusahaan kami tidak pernah menjanjikan potongan harga.",
    "gw udah blg dr kmrn, lo aja yg ga baca",
    "klo blm sempet ya gpp, tp kabarin dong biar ga nungguin",
    "Tim kami masih menunggu konfirmasi dari kantor pusat.",
    "Server-nya error \"Connection refused by remote host\", tolong dicek ya kak",
    "tolong approve timesheet-nya, deadline hari ini. Thanks & regards, Rina",
  ])
  func recognizesIndonesian(text: String) {
    #expect(identify(text) == .language(.indonesian))
  }

  @Test(arguments: [
    "Kan du sende meg kvitteringen når du får tid?",
    "Vi har dessverre ikke mottatt betalingen din ennå.",
    "hvorfor svarer dere ikke på telefonen når jeg ringer",
    "Jeg har provd a ringe deg hele dagen, men far ikke svar.",
    "Vi maa vente til over helgen foer vi faar svar fra leverandoeren.",
    "Jeg har pr\u{F8}vd a\u{30A} ringe pa\u{30A} nytt.",
    "Jeg kjørte git rebase main og fikk konflikt i src/main.swift, kan du se på det?",
    "Kunden skrev «I want my money back right now, this is unacceptable». Hva svarer vi?",
    "Kan du ta en titt på dette? Best regards, Ola Nordmann, Senior Account Manager, Acme Ltd",
  ])
  func recognizesNorwegian(text: String) {
    #expect(identify(text) == .language(.norwegian))
  }

  @Test(arguments: [
    "Chị vui lòng đọc kỹ hợp đồng trước khi ký.",
    "Sao anh không báo sớm cho bên em biết?",
    "Chi\u{323} vui lo\u{300}ng \u{111}o\u{323}c ky\u{303} tru\u{31B}o\u{31B}\u{301}c.",
    "anh oi hang ve chua, khach cua em hoi suot",
    "toi da gui don tu tuan truoc ma chua thay ai tra loi",
    "e noi roi ma a k chiu nghe, gio lai hoi nua",
    "em push code len branch dev roi, anh review giup em nhe",
    "Bên mình nhận đc mail r nhé, mai mình rep",
  ])
  func recognizesVietnamese(text: String) {
    #expect(identify(text) == .language(.vietnamese))
  }

  @Test(arguments: [
    "Gal galėtumėte atsiųsti pasirašytą sutartį iki penktadienio?",
    "Kodėl niekas manęs neįspėjo, kad susitikimas nukeltas?",
    "Kode\u{307}l ju\u{304}s neatsake\u{307}te i\u{328} mu\u{304}su\u{328} lais\u{30C}ka\u{328}?",
    "Laba diena, kodel iki siol negavome jusu atsakymo?",
    "nu tai kam reikejo sakyt kad viskas gerai jei ne",
    "Serveris meta klaidą \"Connection refused by remote host\", gal galit patikrint?",
    "uzpushinau i dev branch'a, paziurekit kai turesit laiko",
  ])
  func recognizesLithuanian(text: String) {
    #expect(identify(text) == .language(.lithuanian))
  }

  @Test(arguments: [
    ("da", "Danish", "Har du overhovedet læst det, jeg skrev til dig i går?"),
    ("da", "Danish", "Vi har desværre ikke modtaget jeres betaling endnu."),
    ("sv", "Swedish", "Har du ens läst det som jag skrev till dig?"),
    ("sv", "Swedish", "Vi har tyvärr inte fått er betalning än."),
    ("nn", "Norwegian Nynorsk", "Kvifor har du ikkje svara på brevet mitt?"),
    ("nn", "Norwegian Nynorsk", "Eg har allereie forklart deg dette to gonger."),
    ("ms", "Malay", "Kenapa awak tidak balas e-mel saya semalam?"),
    ("ms", "Malay", "Sila semak semula invois yang kami hantar pada hari Khamis."),
    ("ms", "Malay", "korang ni memang xde masa nak tengok ke"),
    ("lv", "Latvian", "Kāpēc jūs neatbildējāt uz manu vēstuli?"),
  ])
  func tellsRelativesApart(code: String, name: String, text: String) {
    #expect(identify(text) == .unsupported(code: code, name: name))
  }

  @Test(arguments: [
    ("nl", "Dutch", "Waarom heeft u mijn brief nog niet beantwoord?"),
    ("de", "German", "Warum haben Sie auf meinen Brief nicht geantwortet?"),
    ("fr", "French", "Pourquoi n'avez-vous pas répondu à ma lettre ?"),
    ("es", "Spanish", "¿Por qué no ha contestado usted a mi carta?"),
    ("pl", "Polish", "Dlaczego nie odpowiedział Pan na mój list?"),
    ("et", "Estonian", "Miks te minu kirjale ei vastanud?"),
    ("fi", "Finnish", "Miksi ette vastannut kirjeeseeni?"),
    ("ru", "Russian", "Почему вы не ответили на моё письмо?"),
    ("zh", "Chinese", "你为什么没有回复我的邮件？"),
    ("th", "Thai", "ทำไมคุณไม่ตอบจดหมายของฉัน"),
    ("tl", "Tagalog", "Bakit hindi mo sinagot ang sulat ko?"),
    ("jv", "Javanese", "Kenapa kowe ora mangsuli layangku wingi? Aku wis ngenteni suwe."),
    ("he", "Hebrew", "למה לא ענית למכתב שלי?"),
  ])
  func namesOtherLanguages(code: String, name: String, text: String) {
    #expect(identify(text) == .unsupported(code: code, name: name))
  }

  @Test func takesMixedTextForTheLanguageThatIsNotEnglish() {
    let german = """
      Den Vertrag haben wir nie erhalten, bitte schicken Sie ihn noch einmal.
      This e-mail and any attachments are confidential and intended solely for the addressee.
      """
    #expect(identify(german) == .unsupported(code: "de", name: "German"))
  }

  @Test(arguments: [
    "", "ok", "Thanks", "12345 67-89", "👍👍🎉", "???", "+47 22 33 44 55", "Linda Johnson", "-- ",
    "https://www.example.com/some/page?id=1", "kari@example.com", "int main() { return 0; }",
    "aGVsbG8gd29ybGQgdGhpcyBpcyBlbmNvZGVkIGRhdGEgZm9yIHlvdSB0byByZWFk",
  ])
  func leavesTextWithoutEvidenceUndetermined(text: String) {
    #expect(identify(text) == .undetermined)
  }
}

@Suite struct LanguageIdentifierInputTests {
  @Test func looksAtTheRangesOnly() {
    let quoted = "> Hvorfor har dere ikke svart på det jeg skrev?\n"
    let own = "Vì hôm qua bên em nghỉ lễ ạ, em xin lỗi anh."
    let text = Array((quoted + own).utf8)
    let start = quoted.utf8.count
    #expect(LanguageIdentifier().identify(text, in: [start..<text.count]) == .language(.vietnamese))
    #expect(LanguageIdentifier().identify(text, in: [0..<start]) == .language(.norwegian))
    #expect(LanguageIdentifier().identify(text, in: []) == .undetermined)
  }

  @Test func joinsRanges() {
    let text = Array("Kodėl jūs | neatsakėte į | mano laišką?".utf8)
    let parts = text.split(separator: UInt8(ascii: "|")).map(\.indices)
    #expect(LanguageIdentifier().identify(text, in: parts) == .language(.lithuanian))
  }

  @Test func clampsRanges() {
    let text = Array("We will look into it first thing tomorrow morning.".utf8)
    let ranges = [-5..<3, 3..<1_000, 2_000..<3_000]
    #expect(LanguageIdentifier().identify(text, in: ranges) == .language(.english))
  }

  @Test func acceptsBrokenTextAndControls() {
    let words = Array("Kan du sende meg kvitteringen når du får tid?".utf8)
    for noise in [[0], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xBE], [0xC2, 0x85]] {
      let text: [UInt8] = noise.map(UInt8.init) + words + noise.map(UInt8.init) + words
      #expect(identify(text) == .language(.norwegian))
    }
  }

  @Test func endsInTheMiddleOfACharacter() {
    let text = Array("Vi har ikke mottatt kvitteringen din, og nå må du svare på".utf8)
    for end in 30...text.count {
      let identification = LanguageIdentifier().identify(text, in: [0..<end])
      #expect(identification == .language(.norwegian))
    }
  }

  @Test func survivesNoise() {
    var state: UInt64 = 1
    for round in 0..<500 {
      let text = (0..<(round * 3)).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 40)
      }
      _ = identify(text)
    }
  }

  @Test func findsWordsBehindCode() {
    let code = String(repeating: "user_id={self.id}; i+=1; a[i]=0\n", count: 50)
    let text = code + "Tại sao anh không chạy thử trước khi gửi cho khách?"
    #expect(identify(text) == .language(.vietnamese))
  }

  @Test func isQuickWithLongText() {
    let sentence = "Gal galėtumėte atsiųsti pasirašytą sutartį iki penktadienio? "
    let text = Array(String(repeating: sentence, count: 20_000).utf8)
    let identification = LanguageIdentifier().identify(text, in: [0..<text.count])
    #expect(identification == .language(.lithuanian))
  }
}

private func identify(_ text: String) -> Identification {
  identify(Array(text.utf8))
}

private func identify(_ text: [UInt8]) -> Identification {
  LanguageIdentifier().identify(text, in: [0..<text.count])
}
