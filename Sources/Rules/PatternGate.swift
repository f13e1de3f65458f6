/// Tells from the text of a pattern whether it could match a draft at all, without parsing it.
///
/// A row of words can match only if each word that isn't optional is in the draft. The answer is
/// yes wherever it isn't plainly no: for gaps, signs of place, and patterns that are wrong.
struct PatternGate {
  private let draft: DraftWords
  private let classes: ClassTable
  private var possibleClasses: [ArraySlice<UInt8>: Bool] = [:]

  init(draft: DraftWords, classes: ClassTable) {
    self.draft = draft
    self.classes = classes
  }

  /// False when no sentence of the draft can match `pattern`.
  mutating func mayMatch(_ pattern: ArraySlice<UInt8>) -> Bool {
    var position = pattern.startIndex
    return alternatives(of: pattern, &position)
  }

  /// Reads alternatives up to a closing bracket or the end.
  private mutating func alternatives(
    of source: ArraySlice<UInt8>, _ position: inout Int
  ) -> Bool {
    var isPossible = false
    while true {
      if isPossible {
        skipRow(of: source, &position)
      } else {
        isPossible = row(of: source, &position)
      }
      guard position < source.endIndex, source[position] == UInt8(ascii: "|") else {
        return isPossible
      }
      position += 1
    }
  }

  private mutating func row(of source: ArraySlice<UInt8>, _ position: inout Int) -> Bool {
    while position < source.endIndex {
      switch source[position] {
      case UInt8(ascii: "|"), UInt8(ascii: ")"), UInt8(ascii: "]"): return true
      default:
        guard item(of: source, &position) else {
          skipRow(of: source, &position)
          return false
        }
      }
    }
    return true
  }

  private mutating func item(of source: ArraySlice<UInt8>, _ position: inout Int) -> Bool {
    let first = source[position]
    switch first {
    case UInt8(ascii: "?"):
      position += 1
      if position < source.endIndex { _ = item(of: source, &position) }
      return true
    case UInt8(ascii: "("), UInt8(ascii: "["):
      position += 1
      let isPossible = alternatives(of: source, &position)
      if position < source.endIndex { position += 1 }
      return isPossible
    case UInt8(ascii: "{"):
      let end = source[position...].firstIndex(of: UInt8(ascii: "}")) ?? source.endIndex
      let name = source[(position + 1)..<max(position + 1, end)]
      position = min(source.endIndex, end + 1)
      return isPossibleClass(name)
    case UInt8(ascii: "\""):
      let start = position + 1
      let end = source[start...].firstIndex(of: first) ?? source.endIndex
      position = min(source.endIndex, end + 1)
      return draft.mayHold(sign: source[start..<end])
    case _ where isPatternWord(first):
      let word = source[position...].prefix(while: isPatternWord)
      position = word.endIndex
      return mayHold(word, before: position < source.endIndex ? source[position] : 0)
    case UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "."):
      // A case, a repetition, a gap: nothing that the draft could lack.
      position = source[position...].firstIndex { isSpace($0) || isBracket($0) } ?? source.endIndex
      return true
    default:
      position += 1
      return true
    }
  }

  /// A name before `=` is no word of the pattern.
  private func mayHold(_ word: ArraySlice<UInt8>, before next: UInt8) -> Bool {
    if next == UInt8(ascii: "=") { return true }
    guard word.contains(UInt8(ascii: "-")) else { return draft.mayHold(word) }
    return word.split(separator: UInt8(ascii: "-")).allSatisfy { draft.mayHold($0) }
  }

  private mutating func isPossibleClass(_ name: ArraySlice<UInt8>) -> Bool {
    if let known = possibleClasses[name] { return known }
    possibleClasses[name] = true  // for a class within itself
    let isPossible = classes.words(of: String(decoding: name, as: UTF8.self)).contains {
      mayMatch($0)
    }
    possibleClasses[name] = isPossible
    return isPossible
  }

  /// Moves to the next `|` or closing bracket of the same depth, or to the end.
  private func skipRow(of source: ArraySlice<UInt8>, _ position: inout Int) {
    var depth = 0
    while position < source.endIndex {
      switch source[position] {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        if depth == 0 { return }
        depth -= 1
      case UInt8(ascii: "|"): if depth == 0 { return }
      case UInt8(ascii: "\""):
        let next = source[(position + 1)...].firstIndex(of: UInt8(ascii: "\""))
        position = next ?? source.endIndex - 1
      default: break
      }
      position += 1
    }
  }
}

private func isBracket(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
    UInt8(ascii: "|"):
    true
  default: false
  }
}
