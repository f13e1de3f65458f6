import Testing

@testable import Text

@Suite struct EvidenceTableTests {
  @Test func knowsEveryWordOfEveryList() {
    for list in EvidenceList.words {
      for word in list.words.description.utf8.split(whereSeparator: { $0 <= 0x20 }) {
        let known = EvidenceTable.words.languages(of: ArraySlice(word))
        #expect(known.isSuperset(of: list.languages), "\(String(decoding: word, as: UTF8.self))")
      }
    }
  }

  @Test func fallsBackToEndings() {
    #expect(EvidenceTable.words.languages(of: ArraySlice("produktivitas".utf8)) == .indonesian)
    #expect(EvidenceTable.words.languages(of: ArraySlice("xyzzy".utf8)) == [])
  }

  @Test func findsSpellings() {
    #expect(EvidenceTable.spellings.parts(of: ArraySlice("udgangen".utf8)) == [.danish])
    #expect(EvidenceTable.spellings.parts(of: ArraySlice("forsøgt".utf8)).contains(.danish))
    #expect(EvidenceTable.spellings.parts(of: ArraySlice("bord".utf8)).isEmpty)
  }

  /// A word in two lists of which one has all languages of the other is there by mistake.
  @Test func relativesDoNotShareTheirOwnWords() {
    for (one, other) in [
      (EvidenceList.indonesian, EvidenceList.malay), (.bokmal, .danish), (.bokmal, .nynorsk),
      (.bokmal, .swedish), (.danish, .swedish), (.nynorsk, .danish), (.malayic, .indonesian),
      (.malayic, .malay),
    ] {
      let shared = Set(one.words.description.split(whereSeparator: \.isWhitespace))
        .intersection(other.words.description.split(whereSeparator: \.isWhitespace))
      #expect(shared.isEmpty)
    }
  }
}
