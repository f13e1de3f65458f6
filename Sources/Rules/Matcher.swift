import Text

/// Finds the rules of a lexicon in text.
///
/// It keeps what it learns about words and sentences between calls, in bounded memory. Not for
/// use by two threads at once.
public final class Matcher {
  /// What was found in a text, each in the order of the text.
  public struct Matches: Sendable {
    public var findings: [Finding] = []
    public var strengths: [StrengthMatch] = []
  }

  private let lexicon: Lexicon
  private let vocabulary: Vocabulary
  private let segmenter: Segmenter
  private let wording: Wording
  private var cache = SymbolCache()
  private var candidates = Candidates()
  private var patterns: [CompiledPattern] = []
  private var guards: [[Program]] = []
  private var machine: Machine
  private var line = SymbolLine()

  private struct CompiledPattern {
    var rule: Int
    var program: Program
  }

  /// A match within a sentence, in tokens.
  private struct Hit {
    var rule: Int
    var marked: Range<Int>
    var captures: [String: Range<Int>]
    var range: TextRange
  }

  /// Makes the lexicon's rules into one automaton, for drafts typed in the given way.
  public init(_ lexicon: Lexicon, orthography: Orthography) throws(Segmenter.Unavailable) {
    self.lexicon = lexicon
    vocabulary = Vocabulary(
      language: lexicon.language, orthography: orthography, facts: lexicon.facts)
    segmenter = try Segmenter(abbreviations: lexicon.facts[words: "abbreviations"])
    wording = Wording(capitals: lexicon.facts[words: "capitals"])
    machine = Machine(vocabulary: vocabulary)
    for (index, rule) in lexicon.rules.enumerated() {
      for pattern in rule.patterns {
        _ = candidates.add(pattern, vocabulary: vocabulary)
        patterns.append(
          CompiledPattern(rule: index, program: Program(pattern, vocabulary: vocabulary)))
      }
      guards.append(rule.guards.map { Program($0, vocabulary: vocabulary) })
    }
    candidates.finish()
  }

  /// Returns what the rules find in the `ranges` of `text`.
  public func matches(in text: [UInt8], ranges: [TextRange]) -> Matches {
    var matches = Matches()
    var quotations: Quotations?
    text.withUnsafeBufferPointer { bytes in
      for range in ranges {
        segmenter.forEachSentence(of: text, in: range) { sentence, tokens in
          var hits = hits(in: tokens, of: bytes)
          guard !hits.isEmpty else { return }
          if quotations?.paragraph != sentence.paragraph {
            quotations = Quotations(of: bytes, in: sentence.paragraph)
          }
          hits.removeAll { quotations?.contain($0.range) == true }
          add(hits, tokens, bytes, to: &matches)
        }
      }
    }
    return matches
  }

  private func hits(in tokens: [Token], of text: UnsafeBufferPointer<UInt8>) -> [Hit] {
    line.removeAll()
    candidates.beginSentence()
    for token in tokens {
      let symbol = cache.symbol(of: token, in: text, vocabulary: vocabulary)
      let kind = SymbolLine.Kind(of: token, in: text)
      line.append(symbol, kind)
      candidates.take(symbol, isSoft: kind == .soft, vocabulary: vocabulary)
    }
    var hits: [Hit] = []
    candidates.forEach { addHits(of: patterns[$0], tokens, to: &hits) }
    return hits
  }

  private func addHits(of pattern: CompiledPattern, _ tokens: [Token], to hits: inout [Hit]) {
    var from = 0
    while from < line.count,
      let slots = machine.firstMatch(of: pattern.program, in: line, from: from)
    {
      let whole = slots[Program.whole]..<slots[Program.whole + 1]
      from = max(whole.upperBound, from + 1)
      guard !whole.isEmpty, !isGuarded(pattern.rule, whole) else { continue }
      let marked =
        pattern.program.hasMark && slots[Program.mark] >= 0
        ? slots[Program.mark]..<slots[Program.mark + 1] : whole
      guard !marked.isEmpty else { continue }
      var captures: [String: Range<Int>] = [:]
      for (index, name) in pattern.program.captures.enumerated() where slots[4 + 2 * index] >= 0 {
        captures[name] = slots[4 + 2 * index]..<max(slots[4 + 2 * index], slots[5 + 2 * index])
      }
      let range =
        tokens[marked.lowerBound].range.lowerBound..<tokens[marked.upperBound - 1].range.upperBound
      hits.append(Hit(rule: pattern.rule, marked: marked, captures: captures, range: range))
    }
  }

  private func isGuarded(_ rule: Int, _ match: Range<Int>) -> Bool {
    guard !guards[rule].isEmpty else { return false }
    let collapsed = line.collapsing(match)
    return guards[rule].contains { program in
      let target = program.hasPlace ? collapsed : line
      return machine.firstMatch(of: program, in: target) != nil
    }
  }

  /// Keeps, of findings that overlap, the more severe one, then the longer, then the earlier.
  private func add(
    _ hits: [Hit], _ tokens: [Token], _ text: UnsafeBufferPointer<UInt8>, to matches: inout Matches
  ) {
    var kept: [Finding] = []
    for hit in hits.sorted(by: isPreferred) {
      let rule = lexicon.rules[hit.rule]
      switch rule.kind {
      case .strength(let strength):
        matches.strengths.append(StrengthMatch(rule: rule, strength: strength, range: hit.range))
      case .sting(let category):
        guard !kept.contains(where: { $0.range.overlaps(hit.range) }) else { continue }
        let replacements = rule.replacements.map {
          wording.words($0.text, for: hit.marked, captures: hit.captures, tokens: tokens, in: text)
        }
        kept.append(
          Finding(rule: rule, category: category, range: hit.range, replacements: replacements))
      }
    }
    matches.findings += kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func isPreferred(_ left: Hit, to right: Hit) -> Bool {
    let (leftRule, rightRule) = (lexicon.rules[left.rule], lexicon.rules[right.rule])
    if leftRule.severity != rightRule.severity { return leftRule.severity > rightRule.severity }
    if left.range.count != right.range.count { return left.range.count > right.range.count }
    if left.range.lowerBound != right.range.lowerBound {
      return left.range.lowerBound < right.range.lowerBound
    }
    return left.rule < right.rule
  }
}

extension SymbolLine.Kind {
  fileprivate init(of token: Token, in text: UnsafeBufferPointer<UInt8>) {
    guard token.kind == .sign else {
      self = .word
      return
    }
    switch text[token.range.lowerBound] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
      UInt8(ascii: ";"):
      self = .stop
    case 0xE2 where text[token.range].elementsEqual([0xE2, 0x80, 0xA6]): self = .stop  // …
    default: self = .soft
    }
  }
}
