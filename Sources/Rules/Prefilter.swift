/// Tells which patterns of the built-in lexicons may match a short draft: never a wrong no, seldom a
/// wrong yes.
///
/// A pattern is read once, byte by byte, with the places of the draft that are reached so far. Most
/// patterns are done with after a word or two: no place is left.
final class Prefilter {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  private let draft: DraftWords
  private var classes: [WordClass] = []

  private struct WordClass {
    let name: ArraySlice<UInt8>
    let hash: UInt64
    var words: [ArraySlice<UInt8>] = []
    var isRead = false
    var isOpen = false
    /// The places before which one of its single words stands.
    var places = PositionSet.none
    /// What is reached from anywhere.
    var reached = PositionSet.none
    /// The rows that are more than a word, as far as they are in the draft.
    var rows: [ArraySlice<UInt8>] = []
  }

  /// `classes` are the language's, as the patterns use them.
  init(draft: DraftWords, classes: [LexiconFile]) {
    self.draft = draft
    for file in classes {
      for entry in Entries(of: file) {
        if entry.isNamed("class") {
          let hash = DraftWords.Hash(entry.value).value
          self.classes.append(WordClass(name: entry.value, hash: hash))
        }
        guard entry.isNamed("words"), let last = self.classes.indices.last else { continue }
        self.classes[last].words.append(entry.value)
      }
    }
    self.classes.sort { $0.hash < $1.hash }
  }

  /// Returns the index of the class of that name.
  private func index(of name: Slice<Bytes>) -> Int? {
    let hash = DraftWords.Hash(name).value
    var low = 0
    var high = classes.count
    while low < high {
      let middle = low + (high - low) / 2
      if classes[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    return classes[low...].prefix { $0.hash == hash }
      .firstIndex { $0.name.elementsEqual(name) }
  }

  /// True when the draft may hold a match of a pattern without mistakes: it can begin anywhere.
  func mayMatch(_ pattern: Bytes) -> Bool {
    var position = 0
    return !row(pattern, &position, from: .all).isEmpty
  }
}

// Each of these goes through a part of a pattern from `position` on, and returns the places that are
// reached `from` others.
extension Prefilter {
  /// Goes through rows separated by `|` to the closing bracket or the end.
  private func rows(
    _ bytes: Bytes, _ position: inout Int, from places: PositionSet
  ) -> PositionSet {
    var reached = PositionSet.none
    while true {
      let found =
        plainRow(bytes, &position, from: places) ?? row(bytes, &position, from: places)
      if found.isEmpty { skip(bytes, &position, to: .nextRow) }
      reached |= found
      guard position < bytes.count, bytes[position] == UInt8(ascii: "|") else { return reached }
      position += 1
    }
  }

  /// Goes through a row that is one word of small letters, as most are; returns nil at any other.
  @inline(__always)
  private func plainRow(
    _ bytes: Bytes, _ position: inout Int, from places: PositionSet
  ) -> PositionSet? {
    guard draft.comparesAsWritten else { return nil }
    var end = position
    while end < bytes.count, isSpace(bytes[end]) { end += 1 }
    let start = end
    var hash = DraftWords.Hash()
    while end < bytes.count, isLowerCase(bytes[end]) {
      hash.add(bytes[end])
      end += 1
    }
    guard end > start else { return nil }
    let isKnown = end - start < 2 || draft.mayBegin(bytes[start], bytes[start + 1])
    while end < bytes.count, isSpace(bytes[end]) { end += 1 }
    guard end == bytes.count || endsRow(bytes[end]) else { return nil }
    position = end
    return isKnown ? (places & draft[hash]).next : PositionSet.none
  }

  /// Goes through the items of a row to its end, or to one behind which no place is left.
  private func row(
    _ bytes: Bytes, _ position: inout Int, from places: PositionSet
  ) -> PositionSet {
    var reached = places
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case UInt8(ascii: "|"), UInt8(ascii: ")"), UInt8(ascii: "]"): return reached
      default:
        reached = item(bytes, &position, from: reached)
        if reached.isEmpty { return .none }
      }
    }
    return reached
  }

  private func item(
    _ bytes: Bytes, _ position: inout Int, from places: PositionSet
  ) -> PositionSet {
    if bytes[position] == UInt8(ascii: "?") {
      position += 1
      guard position < bytes.count else { return places }
      let start = position
      let reached = item(bytes, &position, from: places)
      // What can't match may have been left halfway.
      if reached.isEmpty {
        position = start
        skip(bytes, &position, to: .nextItem)
      }
      return places | reached
    }
    let reached = atom(bytes, &position, from: places)
    guard !reached.isEmpty, position < bytes.count else { return reached }
    switch bytes[position] {
    case UInt8(ascii: "+"):
      skip(bytes, &position, to: .nextItem)
      return repeated(reached)
    case UInt8(ascii: "/"):
      let isCapitals = bytes[position...].dropFirst().starts(with: "caps".utf8)
      let written = reached & (isCapitals ? draft.capitals : draft.capitalized).next
      position += 1
      while position < bytes.count, isLowerCase(bytes[position]) { position += 1 }
      guard position < bytes.count, bytes[position] == UInt8(ascii: "+") else { return written }
      skip(bytes, &position, to: .nextItem)
      return written.isEmpty ? written : repeated(written)
    default: return reached
    }
  }

  private func atom(
    _ bytes: Bytes, _ position: inout Int, from places: PositionSet
  ) -> PositionSet {
    switch bytes[position] {
    case UInt8(ascii: "("), UInt8(ascii: "["):
      position += 1
      let reached = rows(bytes, &position, from: places)
      position += 1
      return reached
    case UInt8(ascii: "{"): return wordClass(bytes, &position, from: places)
    case UInt8(ascii: "\""):
      let start = position + 1
      moveToQuotationMark(bytes, &position)
      defer { position += 1 }
      return start < position ? sign(bytes[start..<position], from: places) : places
    case UInt8(ascii: "^"):
      position += 1
      return places & draft.starts
    case UInt8(ascii: "$"):
      position += 1
      return places & draft.stops
    case UInt8(ascii: "#"):
      position += 1
      return (places & draft.numbers).next
    case UInt8(ascii: "."): return gap(bytes, &position, from: places)
    default: return word(bytes, &position, from: places)
    }
  }

  private func sign(_ sign: Slice<Bytes>, from places: PositionSet) -> PositionSet {
    let stops = (places & draft.positions(ofStop: sign)).next
    return draft.mayHold(softSign: sign) ? places | stops : stops
  }

  private func gap(
    _ bytes: Bytes, _ position: inout Int, from places: PositionSet
  ) -> PositionSet {
    var most = 0
    while position < bytes.count, !endsItem(bytes[position]) {
      if bytes[position] &- 0x30 < 10, most < PatternParser.longestGap {
        most = most * 10 + Int(bytes[position] &- 0x30)
      }
      position += 1
    }
    var reached = places
    for _ in 0..<most { reached |= (reached & draft.allWords).next }
    return reached
  }

  /// What comes again may reach any place behind, in the same sentence.
  private func repeated(_ places: PositionSet) -> PositionSet {
    var reached = places
    while true {
      let further = reached | (reached & draft.tokens).next
      if further == reached { return reached }
      reached = further
    }
  }

  private func wordClass(
    _ bytes: Bytes, _ position: inout Int, from places: PositionSet
  ) -> PositionSet {
    let start = position + 1
    position = bytes[start...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.endIndex
    let name = bytes[start..<position]
    if position < bytes.count { position += 1 }
    guard let index = index(of: name) else { return .all }
    // A class that contains itself may match anything.
    guard !classes[index].isOpen else { return .all }
    classes[index].isOpen = true
    defer { classes[index].isOpen = false }
    if !classes[index].isRead { read(index) }
    if places == .all { return classes[index].reached }
    var reached = (places & classes[index].places).next
    for row in classes[index].rows {
      row.withUnsafeBufferPointer {
        var position = 0
        reached |= self.row($0, &position, from: places)
      }
    }
    return reached
  }

  /// Sorts the rows of a class.
  private func read(_ index: Int) {
    var places = PositionSet.none
    var reached = PositionSet.none
    var rows: [ArraySlice<UInt8>] = []
    for words in classes[index].words {
      words.withUnsafeBufferPointer { bytes in
        var position = 0
        while position < bytes.count {
          while position < bytes.count, isSpace(bytes[position]) { position += 1 }
          let start = position
          let found = row(bytes, &position, from: .all)
          reached |= found
          if found.isEmpty { skip(bytes, &position, to: .nextRow) }
          if !found.isEmpty {
            var end = position
            while end > start, isSpace(bytes[end - 1]) { end -= 1 }
            if bytes[start..<end].allSatisfy(isSingleWord) {
              places |= draft.positions(of: bytes[start..<end])
            } else {
              rows.append(words[(words.startIndex + start)..<(words.startIndex + end)])
            }
          }
          position += 1
        }
      }
    }
    classes[index].places = places
    classes[index].reached = reached
    classes[index].rows = rows
    classes[index].isRead = true
  }

  private func isSingleWord(_ byte: UInt8) -> Bool {
    isPatternWord(byte) && byte != UInt8(ascii: "-")
  }

  /// Goes through a word, with its hash where it can be compared as it is written.
  private func word(
    _ bytes: Bytes, _ position: inout Int, from places: PositionSet
  ) -> PositionSet {
    let start = position
    let isKnown = mayBegin(bytes, at: start)
    var hash = DraftWords.Hash()
    var isPlain = true
    if isKnown {
      while position < bytes.count, isPatternWord(bytes[position]) {
        let byte = bytes[position]
        hash.add(byte)
        isPlain = isPlain && isLowerCase(byte)
        position += 1
      }
    } else {
      while position < bytes.count, isPatternWord(bytes[position]) { position += 1 }
    }
    guard position > start else {
      // Nothing that a pattern may hold: whoever parses it says so.
      position += 1
      return places
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: "=") {
      position += 1
      return position == bytes.count ? places : item(bytes, &position, from: places)
    }
    guard isKnown else { return .none }
    if isPlain, draft.comparesAsWritten { return (places & draft[hash]).next }
    return self.word(bytes[start..<position], from: places)
  }

  /// False for a word that no word of the draft begins like.
  private func mayBegin(_ bytes: Bytes, at start: Int) -> Bool {
    guard draft.comparesAsWritten, start + 1 < bytes.count else { return true }
    let (first, second) = (bytes[start], bytes[start + 1])
    guard isLowerCase(first), isLowerCase(second) else { return true }
    return draft.mayBegin(first, second)
  }

  /// True for small letters of ASCII, and for any beyond.
  private func isLowerCase(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte >= 0x80 }

  /// A word with hyphens is several.
  private func word(_ word: Slice<Bytes>, from places: PositionSet) -> PositionSet {
    var reached = places
    var rest = word
    while !rest.isEmpty {
      let part = rest.prefix { $0 != UInt8(ascii: "-") }
      if !part.isEmpty { reached = (reached & draft.positions(of: part)).next }
      rest = rest[part.endIndex...].dropFirst()
    }
    return reached
  }

  private enum Goal { case nextItem, nextRow }

  /// Moves to the goal within the same brackets, or to the bracket that closes them, or to the end.
  private func skip(_ bytes: Bytes, _ position: inout Int, to goal: Goal) {
    var level = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "("), UInt8(ascii: "["): level += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        if level == 0 { return }
        level -= 1
      case UInt8(ascii: "|"): if level == 0 { return }
      case UInt8(ascii: "\""): moveToQuotationMark(bytes, &position)
      case 0x20, 0x09, 0x0A, 0x0D: if level == 0, goal == .nextItem { return }
      default: break
      }
      position += 1
    }
  }

  private func endsItem(_ byte: UInt8) -> Bool { isSpace(byte) || endsRow(byte) }

  /// Moves from a quotation mark to the next, or to the last byte.
  private func moveToQuotationMark(_ bytes: Bytes, _ position: inout Int) {
    let mark = UInt8(ascii: "\"")
    position = bytes[(position + 1)...].firstIndex(of: mark) ?? bytes.count - 1
  }
}
