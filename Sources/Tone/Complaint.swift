import Rules
import Text

/// Finds the sentence that says best what a client complains of.
struct Complaint {
  /// What tells most about the matter, the best first. Swearing and the like are never quoted back.
  private static let telling: [Signal] = [
    .repeatedContact, .anger, .leaving, .publicity, .legal, .authority,
  ]
  private static let unquoted: Set<Signal> = [.insult, .swearing]
  /// The most bytes of a sentence that are quoted.
  private static let longest = 160
  /// A sentence of fewer words doesn't tell what it is about.
  private static let fewestWords = 4

  private struct Candidate {
    var range: TextRange
    var rank: Int
  }

  /// Returns the sentence of `words` to quote, or nil when none is fit for it.
  static func sentence(
    of words: [UInt8], _ matches: [SignalMatch], _ segmenter: Segmenter
  ) -> String? {
    var best: Candidate?
    // Both sentences and matches come in the order of the text.
    var first = 0
    segmenter.forEachSentence(of: words, in: words.indices) { sentence, tokens in
      while first < matches.count,
        matches[first].range.upperBound <= sentence.range.lowerBound
      {
        first += 1
      }
      let found = matches[first...].prefix { $0.range.lowerBound < sentence.range.upperBound }
        .map(\.signal)
      guard tokens.count(where: { $0.kind != .sign }) >= fewestWords,
        !found.contains(where: unquoted.contains),
        let rank = telling.firstIndex(where: found.contains)
      else { return }
      if rank < best?.rank ?? telling.count {
        let start = tokens.first?.range.lowerBound ?? sentence.range.lowerBound
        best = Candidate(range: start..<sentence.range.upperBound, rank: rank)
      }
    }
    return best.map { quotable(words[$0.range]) }
  }

  /// The most words of a first line that greets.
  private static let longestGreeting = 4

  /// A greeting in a line of its own ends in a comma, so that the sentence begins with it.
  private static func withoutGreeting(_ sentence: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let end = sentence.firstIndex(of: 0x0A) else { return sentence }
    let words = sentence[..<end].split { $0 <= 0x20 }
    let isGreeting = words.count <= longestGreeting && words.last?.last == UInt8(ascii: ",")
    return isGreeting ? sentence[(end + 1)...] : sentence
  }

  /// Returns a sentence in one line without its end, cut between words where it is long.
  private static func quotable(_ sentence: ArraySlice<UInt8>) -> String {
    var words = withoutGreeting(sentence).split { $0 <= 0x20 }
    var size = words.reduce(0) { $0 + $1.count + 1 }
    var isCut = false
    while size > longest, words.count > 1 {
      size -= (words.popLast()?.count ?? 0) + 1
      isCut = true
    }
    var text = Array(words.joined(separator: [0x20]))
    while let last = text.last, ".,;:!".utf8.contains(last) { text.removeLast() }
    return String(decoding: text, as: UTF8.self) + (isCut ? " …" : "")
  }
}
