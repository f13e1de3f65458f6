/// What the words of a text say about its language.
struct IdentificationEvidence {
  /// How many words speak for each of `Kindred.families`. A word that several families have counts
  /// for a part.
  private(set) var weights = [Double](repeating: 0, count: Kindred.families.count)
  /// For each member of a family: how many words belong to its relatives, but not to itself.
  private var strangers = Kindred.Weights()
  /// The words that no list has.
  private var unknown: [ArraySlice<UInt8>] = []

  init(in sample: IdentificationSample) {
    for place in sample.words {
      let word = sample.text[place]
      let languages = EvidenceTable.words.languages(of: word)
      if languages.isEmpty { unknown.append(word) }
      add(languages.isEmpty ? Self.languages(byLettersOf: word) : languages)
    }
  }

  /// Returns how many words speak for the relatives of each member of `family` and against itself.
  func strangers(in family: Kindred) -> Kindred.Weights {
    var count = strangers
    guard family == .nordic else { return count }
    for languages in unknown.flatMap(EvidenceTable.spellings.parts) {
      for member in family.subtracting(languages).members { count[member] += 1 }
    }
    return count
  }

  private mutating func add(_ languages: Kindred) {
    guard !languages.isEmpty else { return }
    let matching = Kindred.families.indices.filter {
      !Kindred.families[$0].isDisjoint(with: languages)
    }
    for index in matching {
      weights[index] += 1 / Double(matching.count)
      for member in Kindred.families[index].subtracting(languages).members {
        strangers[member] += 1
      }
    }
  }

  /// The languages whose letters `word` has.
  private static func languages(byLettersOf word: ArraySlice<UInt8>) -> Kindred {
    var languages: Kindred = []
    var last: UInt8 = 0
    for byte in word {
      switch (last, byte) {
      // ơ, ư; letters with two marks or with a dot below.
      case (0xC6, 0xA1), (0xC6, 0xB0), (0xE1, 0xBA...0xBB): languages.formUnion(.vietnamese)
      // ė, į, ų
      case (0xC4, 0x97), (0xC4, 0xAF), (0xC5, 0xB3): languages.formUnion(.lithuanian)
      // ā, ē, ģ, ī, ķ, ļ, ņ
      case (0xC4, 0x81), (0xC4, 0x93), (0xC4, 0xA3), (0xC4, 0xAB), (0xC4, 0xB7), (0xC4, 0xBC),
        (0xC5, 0x86):
        languages.formUnion(.latvian)
      // æ, ø
      case (0xC3, 0xA6), (0xC3, 0xB8): languages.formUnion([.bokmal, .nynorsk, .danish])
      default: break
      }
      last = byte
    }
    return languages
  }
}
