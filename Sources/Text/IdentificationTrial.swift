import CCLD2

/// Weighs CLD2's guesses against the evidence of the words, for one text.
struct IdentificationTrial {
  private let evidence: IdentificationEvidence
  private let guesses: [Guess]
  private let words: Int
  private let letters: Int
  private let isLatin: Bool

  init(_ sample: IdentificationSample) {
    evidence = IdentificationEvidence(in: sample)
    let result = ccld2_detect(sample.text, Int32(clamping: sample.text.count))
    guesses = [result.first, result.second, result.third].compactMap {
      Guess($0, isClear: result.is_reliable)
    }
    words = sample.words.count
    letters = sample.letters
    isLatin = sample.foreignLetters * 2 <= sample.letters
  }

  private var reliableGuess: Guess? { guesses.first.flatMap { $0.isReliable ? $0 : nil } }

  /// A family of `Kindred`, or a language that only CLD2 knows, by its place in `guesses`.
  private enum Candidate: Equatable {
    case family(Int)
    case other(Int)
  }

  private typealias Scored = (candidate: Candidate, score: Double)

  /// What the text is written in, when all has been weighed.
  var identification: Identification {
    let ranked = scores.sorted { $0.score > $1.score }
    guard let first = ranked.first else { return .undetermined }
    var winner = first
    if winner.candidate == .family(Self.english) {
      winner = ranked.dropFirst().first { isMore($0, than: first) } ?? first
    }
    switch winner.candidate {
    case .family(let index): return identification(inFamily: index)
    case .other(let index): return identification(by: guesses[index])
    }
  }

  private static let english = Kindred.families.firstIndex(of: .english) ?? 0

  /// The share of words that speak for each candidate, and what CLD2 adds to it.
  ///
  /// In running text every third word or more is on the lists of its language, so CLD2 alone
  /// decides only when few are.
  private var scores: [Scored] {
    var scores = evidence.weights.map { $0 / Double(max(words, 1)) }
    var others: [Scored] = []
    for (index, guess) in guesses.enumerated() {
      let score = guess.trust * guess.share
      if let family = Kindred.families.firstIndex(where: { !$0.isDisjoint(with: guess.kin) }) {
        scores[family] += score
      } else {
        others.append((.other(index), score))
      }
    }
    return scores.enumerated().map { (.family($0.offset), $0.element) } + others
  }

  /// True when so much of a text that looks English is in another language that it can't be a name
  /// or a loan: what is English in it is.
  private func isMore(_ rival: Scored, than english: Scored) -> Bool {
    switch rival.candidate {
    case .family(let index):
      let weight = evidence.weights[index]
      return weight >= 2
        && (weight >= evidence.weights[Self.english] || rival.score >= 0.35 * english.score)
    case .other(let index): return guesses[index].isSentences && guesses[index].share >= 0.25
    }
  }

  /// Returns the language that CLD2 alone sees, unless the text is too short to believe it.
  private func identification(by guess: Guess) -> Identification {
    guard !isLatin || guess.isReliable && words >= 3 else { return .undetermined }
    return .unsupported(code: guess.code, name: guess.name)
  }

  private func identification(inFamily index: Int) -> Identification {
    guard isEnough(evidence.weights[index], for: Kindred.families[index]) else {
      return .undetermined
    }
    // Without a word, CLD2 is the only witness, also for a relative.
    if evidence.weights[index] < 1, let guess = reliableGuess { return guess.kin.identification }
    return closest(of: Kindred.families[index]).identification
  }

  /// One word is too little, unless CLD2 agrees; four words that CLD2 is sure of are enough.
  /// English must always show by a word: to CLD2, names and codes look English.
  private func isEnough(_ weight: Double, for family: Kindred) -> Bool {
    if family == .english {
      let others = evidence.weights.indices.filter { $0 != Self.english }
      if others.contains(where: { evidence.weights[$0] >= weight }) { return false }
      if weight < 0.1 * Double(words) { return false }
    }
    if weight >= 2 { return true }
    let agrees = reliableGuess.map { !$0.kin.isDisjoint(with: family) } ?? false
    if weight < 1 { return agrees && words >= 4 && reliableGuess?.isSentences ?? false }
    return agrees && (words >= 4 || words >= 2 && letters >= 8)
  }

  /// Returns the member of `family` that has the fewest strangers among the words.
  ///
  /// Where they leave a choice, it is the one that coolhead checks: a sentence of which every word
  /// is also Norwegian can be checked as Norwegian. CLD2's opinion counts for half a word where it
  /// is worth it: it takes much Indonesian for Malay, but seldom the reverse.
  private func closest(of family: Kindred) -> Kindred {
    var strangers = evidence.strangers(in: family)
    let opinion = reliableGuess?.kin
    if let opinion, opinion == .indonesian || opinion == .danish && words >= 12 {
      for member in family.subtracting(opinion).members { strangers[member] += 0.5 }
    }
    let fewest = family.members.map { strangers[$0] }.min() ?? 0
    let closest = family.members.filter { strangers[$0] == fewest }
    let supported = family.intersection(.supported)
    if closest.contains(supported) { return supported }
    return closest.first { $0 == opinion } ?? closest.first ?? supported
  }
}

/// What CLD2 takes a text, or a part of it, for.
private struct Guess {
  let kin: Kindred
  private let guess: CCLD2Guess
  /// From 0 to 1.
  let share: Double
  /// False when CLD2 sees little difference to its next guess.
  let isReliable: Bool
  /// False for what has a low score besides: names and addresses, or a language with a twin.
  let isSentences: Bool

  /// Nil when CLD2 doesn't know, or means a script or a joke language.
  init?(_ guess: CCLD2Guess, isClear: Bool) {
    let code = String(cString: guess.code)
    guard guess.percent > 0, code != "un", !code.hasPrefix("xx"), !code.hasPrefix("zz") else {
      return nil
    }
    self.guess = guess
    kin = Kindred(code: code)
    share = Double(guess.percent) / 100
    isReliable = isClear
    isSentences = isClear && guess.score >= Self.lowestScore
  }

  var code: String {
    let code = String(cString: guess.code)
    return Self.newCodes[code] ?? code
  }

  var name: String {
    Self.newNames[String(cString: guess.code)] ?? Self.capitalized(String(cString: guess.name))
  }

  /// How much CLD2's word counts, as a share of words. What it takes for Sundanese or a small
  /// language of Africa or the Pacific is often a chat in Indonesian or in bare Vietnamese.
  var trust: Double {
    if !isReliable { return 0.1 }
    if !kin.isEmpty { return 0.45 }
    return ["su", "rw", "st", "haw", "ceb", "war"].contains(code) ? 0.2 : 0.38
  }

  /// 99 of 100 sentences have a higher one, lists of names a lower one.
  private static let lowestScore = 400.0
  private static let newCodes = ["iw": "he"]
  private static let newNames = [
    "zh-Hant": "Chinese", "gd": "Scottish Gaelic", "lo": "Lao", "rm": "Romansh", "ug": "Uyghur",
    "fy": "Frisian", "or": "Odia", "st": "Sesotho",
  ]

  /// Returns "Haitian Creole" for "HAITIAN_CREOLE".
  private static func capitalized(_ name: String) -> String {
    name.split(separator: "_").map { $0.prefix(1) + $0.dropFirst().lowercased() }
      .joined(separator: " ")
  }
}
