import Text

/// A set of token tests that one token fulfils. Equal sets have equal numbers.
typealias Symbol = Int32

/// The number of a token test.
typealias Label = Int32

/// All token tests of the rules of a language, and for any token the ones that it fulfils.
///
/// Each distinct test gets a label. Tokens that fulfil the same labels are one symbol, so that the
/// automaton sees a few thousand symbols instead of words.
final class Vocabulary {
  private let normalizer: Normalizer
  private let facts: Facts
  private lazy var acronyms = normalized(facts[words: "acronyms"])
  private lazy var keptApostrophes = normalized(facts[words: "keep-apostrophe"])

  private var labels = Numbering<TokenTest>()
  private var literals = Claims()
  private var prefixes = Claims()
  private var suffixes = Claims()
  private var signs = Claims()
  private var wildcards: [Claim] = []
  private var numerals: [Claim] = []
  private var prefixLengths = Lengths()
  private var suffixLengths = Lengths()

  private var symbols = Numbering<[Label]>()
  /// The labels of all symbols, and where those of each begin. They are read for each word of each
  /// candidate, so that checking every access would take longer than the access.
  @exclusivity(unchecked) private var labelPool: [Label] = []
  @exclusivity(unchecked) private var labelStarts: [Int] = [0]
  /// The same as sets: `wordsPerSymbol` words for each symbol, one bit for each label.
  @exclusivity(unchecked) private var labelSets: [UInt64] = []
  @exclusivity(unchecked) private var wordsPerSymbol = 0
  private var folded: [UInt8] = []

  init(language: Language, orthography: Orthography, facts: Facts) {
    normalizer = Normalizer(language: language, orthography: orthography)
    self.facts = facts
  }

  private func normalized(_ words: [String]) -> Set<[UInt8]> {
    Set(words.map { normalizer.normalize($0.utf8) })
  }

  /// The number of labels.
  var labelCount: Int { labels.count }

  /// Returns the label of a test, a new one when the test is new. No test may be added once there is
  /// a symbol.
  func label(for test: TokenTest) -> Label {
    let (label, isNew) = labels.add(test)
    if isNew { claim(label, for: test, letterCase: test.letterCase) }
    return label
  }

  private func claim(_ label: Label, for test: TokenTest, letterCase: TokenTest.Case) {
    let claim = Claim(label: label, letterCase: letterCase)
    switch test.shape {
    case .literal(let word): addLiteral(word, claim)
    case .affixes(let prefix, let suffix): addAffixes(prefix, suffix, claim)
    case .any: wildcards.append(claim)
    case .number: numerals.append(claim)
    case .sign(let sign): signs.add(claim, to: sign[...])
    case .oneOf(let tests):
      for test in tests {
        self.claim(label, for: test, letterCase: letterCase == .any ? test.letterCase : letterCase)
      }
    }
  }

  private func addLiteral(_ word: [UInt8], _ claim: Claim) {
    let word = normalizer.normalize(word)
    literals.add(claim, to: word[...])
    guard word.contains(apostrophe), !keptApostrophes.contains(word) else { return }
    literals.add(claim, to: word.filter { $0 != apostrophe }[...])
  }

  private func addAffixes(_ prefix: [UInt8], _ suffix: [UInt8], _ claim: Claim) {
    var claim = claim
    let prefix = normalizer.normalize(prefix)
    let suffix = normalizer.normalize(suffix)
    if prefix.isEmpty {
      suffixes.add(claim, to: suffix[...])
      suffixLengths.insert(suffix.count)
    } else {
      claim.suffix = suffix
      prefixes.add(claim, to: prefix[...])
      prefixLengths.insert(prefix.count)
    }
  }

  /// Returns the symbol of a token.
  func symbol(of token: Token, in text: UnsafeBufferPointer<UInt8>) -> Symbol {
    let bytes = UnsafeBufferPointer(rebasing: text[token.range])
    var earned: [Label] = []
    switch token.kind {
    case .sign:
      for sign in claimedSigns(of: Array(bytes)) {
        for claim in signs[sign] { earned.append(claim.label) }
      }
    case .number:
      for claim in numerals { earned.append(claim.label) }
      addWordLabels(bytes, to: &earned)
    case .word: addWordLabels(bytes, to: &earned)
    }
    earned.sort()
    var unique: [Label] = []
    for label in earned where unique.last != label { unique.append(label) }
    return symbol(for: unique)
  }

  /// The longest run of `!` and `?` that stands for emphasis: what is longer comes from letters that
  /// a mail program couldn't show.
  private static let longestRun = 5

  /// Returns the signs of which a token may be taken: itself, and for `?!!` also `?`, `?!`, `!!`. One
  /// may come several times.
  private func claimedSigns(of sign: [UInt8]) -> [ArraySlice<UInt8>] {
    guard sign.count > 1, sign.allSatisfy({ "!?".utf8.contains($0) }) else { return [sign[...]] }
    guard sign.count <= Self.longestRun else { return [sign[..<1]] }
    return sign.indices.flatMap { start in
      ((start + 1)...sign.count).map { sign[start..<$0] }
    }
  }

  private func symbol(for labels: [Label]) -> Symbol {
    let (symbol, isNew) = symbols.add(labels)
    guard isNew else { return symbol }
    labelPool += labels
    labelStarts.append(labelPool.count)
    if wordsPerSymbol == 0 { wordsPerSymbol = (labelCount + 63) / 64 }
    labelSets += Array(repeating: 0, count: wordsPerSymbol)
    for label in labels {
      labelSets[Int(symbol) * wordsPerSymbol + Int(label) / 64] |= 1 << UInt64(label % 64)
    }
    return symbol
  }

  /// Returns the labels of a symbol, ascending.
  func labels(of symbol: Symbol) -> ArraySlice<Label> {
    labelPool[labelStarts[Int(symbol)]..<labelStarts[Int(symbol) + 1]]
  }

  /// True when the label is one of the symbol's.
  func symbol(_ symbol: Symbol, fulfils label: Label) -> Bool {
    let set = labelSets[Int(symbol) &* wordsPerSymbol &+ Int(label) &>> 6]
    return set &>> UInt64(truncatingIfNeeded: label & 63) & 1 != 0
  }

  private func addWordLabels(_ bytes: UnsafeBufferPointer<UInt8>, to earned: inout [Label]) {
    guard bytes.count <= Normalizer.longestWord else { return }
    normalizer.normalize(bytes, into: &folded)
    let word = folded[...]
    let letterCase = LetterCase(of: bytes)
    let writtenCase = WrittenCase(
      letterCase: letterCase, isAcronym: letterCase.isAllCapitals && acronyms.contains(folded))
    func earn(_ claims: [Claim]) {
      for claim in claims where writtenCase.fulfils(claim.letterCase) {
        if claim.suffix.isEmpty || endsBehindPrefix(word, claim.suffix) {
          earned.append(claim.label)
        }
      }
    }
    earn(wildcards)
    earn(literals[word])
    prefixLengths.forEach(upTo: word.count) { length in
      earn(prefixes[word.prefix(length)].filter { $0.suffix.count + length <= word.count })
    }
    suffixLengths.forEach(upTo: word.count) { length in
      earn(suffixes[word.suffix(length)])
    }
  }

  private func endsBehindPrefix(_ word: ArraySlice<UInt8>, _ suffix: [UInt8]) -> Bool {
    word.suffix(suffix.count).elementsEqual(suffix)
  }
}

private let apostrophe = UInt8(ascii: "'")

/// A label that a word earns if it also has this case and, behind a prefix, this ending.
private struct Claim {
  var label: Label
  var letterCase: TokenTest.Case
  var suffix: [UInt8] = []
}

/// The claims of words, or of parts of words.
private struct Claims {
  private var words = Numbering<ArraySlice<UInt8>>()
  private var claims: [[Claim]] = []

  subscript(word: ArraySlice<UInt8>) -> [Claim] {
    words.number(of: word).map { claims[Int($0)] } ?? []
  }

  mutating func add(_ claim: Claim, to word: ArraySlice<UInt8>) {
    let (number, isNew) = words.add(word)
    if isNew { claims.append([claim]) } else { claims[Int(number)].append(claim) }
  }
}

/// A set of small lengths.
private struct Lengths {
  private var bits: UInt64 = 0

  mutating func insert(_ length: Int) { bits |= 1 << UInt64(clamping: min(length, 63)) }

  func forEach(upTo most: Int, _ body: (Int) -> Void) {
    var rest = bits
    while rest != 0 {
      let length = rest.trailingZeroBitCount
      if length > most { return }
      body(length)
      rest &= rest &- 1
    }
  }
}

/// How the letters of a word of the text are written, as tests ask for it.
private struct WrittenCase {
  let letterCase: LetterCase
  let isAcronym: Bool

  func fulfils(_ demanded: TokenTest.Case) -> Bool {
    switch demanded {
    case .any: true
    case .capitals: letterCase.letters >= 2 && letterCase.isAllCapitals && !isAcronym
    case .capitalized: letterCase.startsWithCapital
    }
  }
}
