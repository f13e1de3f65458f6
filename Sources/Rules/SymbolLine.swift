/// A sentence as the symbols of its tokens.
struct SymbolLine {
  private(set) var symbols: [Symbol] = []
  private(set) var kinds: [Kind] = []

  /// What a token means for a match that hasn't reached its end.
  enum Kind: Hashable {
    /// A word or a number: it has to be taken.
    case word
    /// A comma, a dash, a bracket, an emoji: passed over unless a pattern names it.
    case soft
    /// A full stop, a colon and the like: the end of a part of the sentence.
    case stop
    /// The match that a guard is asked about.
    case place
  }

  var count: Int { symbols.count }

  mutating func removeAll() {
    symbols.removeAll(keepingCapacity: true)
    kinds.removeAll(keepingCapacity: true)
  }

  mutating func append(_ symbol: Symbol, _ kind: Kind) {
    symbols.append(symbol)
    kinds.append(kind)
  }

  func isSoft(_ position: Int) -> Bool { kinds[position] == .soft }

  /// True when nothing but signs that are passed over stands between the last stop, or the
  /// beginning of the sentence, and `position`.
  func startsPart(at position: Int) -> Bool {
    var index = position - 1
    while index >= 0, kinds[index] == .soft { index -= 1 }
    return index < 0 || kinds[index] == .stop
  }

  /// True when nothing but such signs stands between `position` and the next stop or the end.
  func endsPart(at position: Int) -> Bool {
    var index = position
    while index < count, kinds[index] == .soft { index += 1 }
    return index == count || kinds[index] == .stop
  }

  /// Returns the line with the tokens of a match as one.
  func collapsing(_ match: Range<Int>) -> SymbolLine {
    var line = self
    line.symbols.replaceSubrange(match, with: CollectionOfOne(-1))
    line.kinds.replaceSubrange(match, with: CollectionOfOne(.place))
    return line
  }
}
