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
    public var signals: [SignalMatch] = []
  }

  private let lexicon: Lexicon
  private let segmenter: Segmenter
  private let wording: Wording
  private let patterns: [KnownPattern]
  /// Nil while it is at work.
  private var scanner: Scanner?

  /// A pattern, by the numbers of its rule and program.
  private struct KnownPattern {
    var rule: Int
    var program: Int
  }

  /// A match within a sentence, in tokens.
  private struct Hit {
    var rule: Int
    var pattern: Candidates.PatternNumber
    var marked: Range<Int>
    var captures: [String: Range<Int>]
    var range: TextRange
  }

  /// Makes the lexicon's rules into one automaton, for drafts typed in the given way.
  public convenience init(
    _ lexicon: Lexicon, orthography: Orthography
  ) throws(Segmenter.Unavailable) {
    self.init(
      lexicon, orthography: orthography,
      segmenter: try Segmenter(abbreviations: lexicon.facts[words: "abbreviations"]))
  }

  /// Does the same with a segmenter that knows the lexicon's abbreviations.
  public init(_ lexicon: Lexicon, orthography: Orthography, segmenter: Segmenter) {
    self.segmenter = segmenter
    self.lexicon = lexicon
    let vocabulary = Vocabulary(
      language: lexicon.language, orthography: orthography, facts: lexicon.facts)
    var candidates = Candidates()
    var guards = Guards(vocabulary: vocabulary)
    var searches = Searches(vocabulary: vocabulary)
    var patterns: [KnownPattern] = []
    for (index, rule) in lexicon.rules.enumerated() {
      for (pattern, chains) in zip(rule.patterns, rule.chains) {
        candidates.add(chains, vocabulary: vocabulary)
        patterns.append(KnownPattern(rule: index, program: searches.add(pattern)))
      }
      guards.add(rule)
    }
    self.patterns = patterns
    candidates.finish(vocabulary: vocabulary)
    searches.finish()
    guards.finish()
    scanner = Scanner(
      vocabulary: vocabulary, candidates: candidates, searches: searches, guards: guards)
    wording = Wording(capitals: lexicon.facts[words: "capitals"])
  }

  /// Returns what the rules find in the `ranges` of `text`.
  public func matches(in text: [UInt8], ranges: [TextRange]) -> Matches {
    var matches = Matches()
    var quotations: Quotations?
    guard var scanner = self.scanner.take() else { return matches }
    text.withUnsafeBufferPointer { bytes in
      for range in ranges {
        segmenter.forEachSentence(of: text, in: range) { sentence, tokens in
          guard scanner.scan(tokens, of: bytes) else { return }
          var hits: [Hit] = []
          for number in scanner.found() {
            addHits(of: number, tokens, &scanner, to: &hits)
          }
          guard !hits.isEmpty else { return }
          if quotations?.paragraph != sentence.paragraph {
            quotations = Quotations(of: bytes, in: sentence.paragraph)
          }
          hits.removeAll { quotations?.contain($0.range) == true }
          add(hits, tokens, bytes, to: &matches)
        }
      }
    }
    self.scanner = consume scanner
    return matches
  }

  private func addHits(
    of number: Candidates.PatternNumber, _ tokens: [Token], _ scanner: inout Scanner,
    to hits: inout [Hit]
  ) {
    let pattern = patterns[number]
    for whole in scanner.matches(of: pattern.program) {
      guard !whole.isEmpty, !scanner.isGuarded(pattern.rule, whole),
        let (marked, captures) = scanner.parts(of: whole, by: pattern.program), !marked.isEmpty
      else { continue }
      let range =
        tokens[marked.lowerBound].range.lowerBound..<tokens[marked.upperBound - 1].range.upperBound
      hits.append(
        Hit(
          rule: pattern.rule, pattern: number, marked: marked, captures: captures, range: range))
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
      case .signal(let signal):
        matches.signals.append(SignalMatch(rule: rule, signal: signal, range: hit.range))
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
    return left.pattern < right.pattern
  }
}
