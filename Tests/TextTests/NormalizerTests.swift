import Testing

@testable import Text

@Suite struct NormalizerTests {
  private func normal(
    _ word: String, _ language: Language, _ orthography: Orthography = .full
  ) -> String {
    let normalizer = Normalizer(language: language, orthography: orthography)
    return String(decoding: normalizer.normalize(word.utf8), as: UTF8.self)
  }

  @Test(arguments: [
    ("DIDN’T", "didn't"), ("didnʼt", "didn't"), ("Straße", "strasse"), ("ＦＩＬＥ", "file"),
    ("soft\u{AD}en", "soften"), ("e\u{301}", "é"), ("ĄŽUOLAS", "ąžuolas"),
  ])
  func foldsEveryLanguage(written: String, expected: String) {
    #expect(normal(written, .english) == expected)
  }

  @Test(arguments: [
    ("hoà", "hòa"), ("khoẻ", "khỏe"), ("thuỷ", "thủy"), ("quý", "quý"), ("hòa", "hòa"),
    ("hoàn", "hoàn"),
  ])
  func putsVietnameseToneMarksInOnePlace(written: String, expected: String) {
    #expect(normal(written, .vietnamese) == expected)
  }

  @Test(arguments: [
    (Language.vietnamese, "Đường", "duong"), (.lithuanian, "Ačiū", "aciu"),
    (.norwegian, "forstått", "forstatt"), (.norwegian, "forstaatt", "forstatt"),
    (.norwegian, "møtet", "motet"), (.norwegian, "moetet", "motet"), (.norwegian, "motet", "motet"),
  ])
  func goesWithoutDiacritics(language: Language, written: String, expected: String) {
    #expect(normal(written, language, .plain) == expected)
  }

  @Test func leavesAloneWhatIsNoWord() {
    let long = String(repeating: "é", count: 2000)
    #expect(normal(long, .english) == long)
    let broken: [UInt8] = [0xFF, 0x41, 0xC3]
    let normalizer = Normalizer(language: .english, orthography: .full)
    #expect(normalizer.normalize(broken) == broken)
  }
}

@Suite struct OrthographyTests {
  private func orthography(_ text: String, _ language: Language) -> Orthography {
    let bytes = Array(text.utf8)
    return .detect(in: bytes, ranges: [bytes.indices], language: language)
  }

  @Test(arguments: [
    (Language.vietnamese, "Em da hua giao trong ngay ma khong lam duoc, em xin loi anh a."),
    (.vietnamese, "Anh Nguyễn oi, em da gui file cho anh hom qua roi, anh xem lai giup em nhe."),
    (.lithuanian, "Primenu, kad penktadieni biuras dirba iki 15 val."),
    (.norwegian, "Moetet er flyttet til rom 204, og kaffen staar klar."),
  ])
  func knowsTextWithoutDiacritics(language: Language, text: String) {
    #expect(orthography(text, language) == .plain)
  }

  @Test(arguments: [
    (Language.vietnamese, "Bọn em không thể giảm thêm giá."),
    (.lithuanian, "Man gėda, kad atsakau tik po dviejų savaičių."),
    (.norwegian, "Møtet er flyttet."), (.english, "The office is closed."),
    (.vietnamese, "Em da hu\u{31B}\u{301}a va\u{300} xin lo\u{302}\u{303}i"),
  ])
  func knowsTextWithThem(language: Language, text: String) {
    #expect(orthography(text, language) == .full)
  }
}

@Suite struct LetterTests {
  @Test(arguments: [
    ("abc", 3), ("你好", 4), ("e\u{301}", 1), ("👩‍👩‍👧", 2), ("🇱🇹", 2), ("❤️", 2), ("ệ", 1), ("", 0),
  ])
  func countsColumns(text: String, columns: Int) {
    #expect(text.columns == columns)
  }

  @Test func tellsCapitals() {
    #expect(LetterCase(of: "ŽODIS").isAllCapitals)
    #expect(!LetterCase(of: "Žodis").isAllCapitals)
    #expect(LetterCase(of: "Žodis").startsWithCapital)
    #expect(!LetterCase(of: "123").isAllCapitals)
  }

  @Test func changesTheFirstLetter() {
    #expect("žodis čia".withFirstLetter(.upper) == "Žodis čia")
    #expect("Đã".withFirstLetter(.lower) == "đã")
    #expect("".withFirstLetter(.upper) == "")
  }
}

@Suite struct MessageFormatTests {
  private let pattern =
    "{n, plural, one {# frazė} few {# frazės} other {# frazių}} – {name}"

  @Test(arguments: [(1, "1 frazė – Ona"), (3, "3 frazės – Ona"), (10, "10 frazių – Ona")])
  func usesThePluralOfTheLanguage(number: Int, expected: String) {
    let format = MessageFormat(pattern, language: .lithuanian)
    #expect(format.filled(with: ["n": .number(number), "name": .text("Ona")]) == expected)
  }

  @Test func saysWhenAPatternIsWrong() {
    #expect(
      MessageFormat("{n, plural, one {", language: .english).filled(with: ["n": .number(1)]) == nil)
  }
}
