import Text

/// Turns sentences into symbols and tells which patterns they may hold.
struct Scanner {
  private let vocabulary: Vocabulary
  private var cache = SymbolCache()
  private var candidates: Candidates
  var machine: Machine
  /// The sentence that was scanned last.
  private(set) var line = SymbolLine()

  init(vocabulary: Vocabulary, candidates: Candidates) {
    self.vocabulary = vocabulary
    self.candidates = candidates
    machine = Machine(vocabulary: vocabulary)
  }

  /// Scans a sentence and returns false when it can't hold any pattern.
  mutating func scan(_ tokens: [Token], of text: UnsafeBufferPointer<UInt8>) -> Bool {
    line.removeAll()
    candidates.beginSentence()
    for token in tokens {
      let symbol = cache.symbol(of: token, in: text, vocabulary: vocabulary)
      let kind = SymbolLine.Kind(of: token, in: text)
      line.append(symbol, kind)
      candidates.take(symbol, isSoft: kind == .soft, vocabulary: vocabulary)
    }
    return candidates.hasAny
  }

  /// Returns the numbers of the patterns that the last sentence may hold.
  mutating func found() -> [Candidates.PatternNumber] { candidates.found() }
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
