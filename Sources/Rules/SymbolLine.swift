import Text

/// A sentence as the symbols of its tokens.
struct SymbolLine {
  /// A token.
  struct Item {
    var symbol: Symbol
    var kind: Kind
  }

  /// The first `count` of them are the sentence; what is behind them is memory for longer ones.
  private(set) var items: [Item] = []
  private(set) var count = 0

  /// The symbols of the sentence.
  var symbols: some Sequence<Symbol> { items[..<count].lazy.map(\.symbol) }

  /// What a token means for a match that hasn't reached its end.
  enum Kind: UInt8 {
    /// A word or a number: it has to be taken.
    case word
    /// A comma, a dash, a bracket, an emoji: passed over unless a pattern names it.
    case soft
    /// A full stop, a colon and the like: the end of a part of the sentence.
    case stop
    /// The match that a guard is asked about: its first token.
    case place
    /// The rest of that match.
    case hidden
  }

  /// Fills the line with the items of tokens.
  mutating func fill(
    _ tokens: [Token], of text: UnsafeBufferPointer<UInt8>, _ cache: inout SymbolCache,
    _ vocabulary: Vocabulary
  ) {
    let missing = tokens.count - items.count
    if missing > 0 {
      items += Array(repeating: Item(symbol: 0, kind: .word), count: missing)
    }
    count = tokens.count
    for index in tokens.indices {
      items[index] = cache.item(of: tokens[index], in: text, vocabulary: vocabulary)
    }
  }

  /// True when a thread may pass over the token.
  func isPassedOver(_ position: Int) -> Bool {
    items[position].kind == .soft || items[position].kind == .hidden
  }

  /// True when nothing but signs that are passed over stands between the last stop, or the
  /// beginning of the sentence, and `position`.
  func startsPart(at position: Int) -> Bool {
    var index = position - 1
    while index >= 0, items[index].kind == .soft { index -= 1 }
    return index < 0 || items[index].kind == .stop
  }

  /// True when nothing but such signs stands between `position` and the next stop or the end.
  func endsPart(at position: Int) -> Bool {
    var index = position
    while index < count, isPassedOver(index) { index += 1 }
    return index == count || items[index].kind == .stop
  }

  /// Lets a match stand as one token while `body` looks at the line.
  mutating func withPlace<Result>(_ match: Range<Int>, _ body: (SymbolLine) -> Result) -> Result {
    let kinds = items[match].map(\.kind)
    for position in match { items[position].kind = .hidden }
    items[match.lowerBound].kind = .place
    defer { for (position, kind) in zip(match, kinds) { items[position].kind = kind } }
    return body(self)
  }

  /// Returns the position from which `words` words, at most, lead to `position`.
  func position(_ words: Int, before position: Int) -> Int {
    var index = position
    var left = words
    while index > 0, left > 0 {
      index -= 1
      if items[index].kind != .soft { left -= 1 }
    }
    return index
  }
}
