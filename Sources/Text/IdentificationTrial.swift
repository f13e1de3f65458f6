import CCLD2

/// Weighs CLD2's guess against the words' evidence, for one text.
struct IdentificationTrial {
  private let sample: IdentificationSample
  private let evidence: IdentificationEvidence
  private let guesses: [CCLD2Guess]
  private let isReliable: Bool

  init(_ sample: IdentificationSample) {
    self.sample = sample
    evidence = IdentificationEvidence(in: sample)
    let result = ccld2_detect(sample.text, Int32(clamping: sample.text.count))
    guesses = [result.first, result.second, result.third].filter { $0.percent > 0 && String(cString: $0.code) != "un" }
    isReliable = result.is_reliable
  }

  /// A family of `Kindred`, or a language that CLD2 alone knows.
  private enum Candidate: Equatable {
    case family(Int)
    case other(Int)
  }

  var identification: Identification {
    let ranked = candidates.sorted { $0.score > $1.score }
    guard let first = ranked.first else { return .undetermined }
    var winner = first
    if first.candidate == .family(0),
      let rival = ranked.dropFirst().first, 
      rival.score >= 0.35 * first.score, rival.score >= 0.12, isSubstantial(rival.candidate) {
      winner = rival
    }
    switch winner.candidate {
    case .family(let index): return identification(inFamily: index)
    case .other(let index): return unsupported(guesses[index])
    }
  }

  private var candidates: [(candidate: Candidate, score: Double)] {
    let words = Double(max(sample.words.count, 1))
    var scores = evidence.weights.map { $0 / words }
    var others: [(Candidate, Double)] = []
    for (index, guess) in guesses.enumerated() {
      let trust = isReliable ? ["jw", "su"].contains(String(cString: guess.code)) ? 0.2 : kin(guess).isEmpty ? 0.38 : 0.45 : 0.1
      let score = trust * Double(guess.percent) / 100
      if let family = Kindred.families.firstIndex(where: { !$0.isDisjoint(with: kin(guess)) }) {
        scores[family] += score
      } else {
        others.append((.other(index), score))
      }
    }
    return scores.enumerated().map { (.family($0.offset), $0.element) } + others
  }

  /// True when so much of the text is in that language that it isn't a stray word.
  private func isSubstantial(_ candidate: Candidate) -> Bool {
    switch candidate {
    case .family(let index): evidence.weights[index] >= 2
    case .other(let index): isReliable && guesses[index].percent >= 25
    }
  }

  private func identification(inFamily index: Int) -> Identification {
    let weight = evidence.weights[index]
    let family = Kindred.families[index]
    let top = guesses.first.map(kin) ?? []
    let agrees = isReliable && !family.isDisjoint(with: top)
    let words = sample.words.count
    guard weight >= 2 || weight >= 1 && words >= 2 && agrees && sample.letters >= 8 || agrees && words >= 4 else { return .undetermined }
    if family == .english, weight < 1 || weight < 0.1 * Double(words) { return .undetermined }
    let home: Kindred = family.intersection([.english, .vietnamese, .lithuanian, .indonesian, .bokmal])
    var strangers = evidence.strangers(in: family)
    let opinion = family.intersection(isReliable ? top : [])
    if family == .malayic { 
      for m in family.subtracting(opinion).members { strangers[m, default: 0] += opinion.isEmpty ? 0 : 0.5 }
      }
    var best = home
    for member in family.members where strangers[member, default: 0] < strangers[best, default: 0] { best = member }
    if family == .malayic, best == .malay, evidence.strangers(in: family)[.indonesian, default:0] == evidence.strangers(in: family)[.malay, default:0], words < 20 { best = .indonesian }
    switch best {
    case .english: return .language(.english)
    case .vietnamese: return .language(.vietnamese)
    case .lithuanian: return .language(.lithuanian)
    case .latvian: return .unsupported(code: "lv", name: "Latvian")
    case .indonesian: return .language(.indonesian)
    case .malay: return .unsupported(code: "ms", name: "Malay")
    case .bokmal: return .language(.norwegian)
    case .danish: return .unsupported(code: "da", name: "Danish")
    case .swedish: return .unsupported(code: "sv", name: "Swedish")
    default: return .unsupported(code: "nn", name: "Norwegian Nynorsk")
    }
  }

  private func unsupported(_ guess: CCLD2Guess) -> Identification {
    let isForeign = sample.foreignLetters * 2 > sample.letters
    guard isForeign || isReliable && sample.words.count >= 3 else { return .undetermined }
    return .unsupported(code: String(cString: guess.code), name: String(cString: guess.name))
  }

  private func kin(_ guess: CCLD2Guess) -> Kindred {
    switch String(cString: guess.code) {
    case "en": .english
    case "vi": .vietnamese
    case "lt": .lithuanian
    case "lv": .latvian
    case "id": .indonesian
    case "ms": .malay
    case "no": .bokmal
    case "nn": .nynorsk
    case "da": .danish
    case "sv": .swedish
    default: []
    }
  }
}
