/// The lines of a page while it is read: words with one space between them, and how deep in quotes
/// they are.
struct HTMLLines {
  /// How deep in quotes what comes next is.
  var depth = 0

  private struct Line {
    var range: Range<Int>
    var depth: Int
  }

  /// The words of all lines, one behind the other.
  private var words: [UInt8] = []
  private var lines: [Line] = []
  /// Where the line that is being written begins in `words`.
  private var start = 0
  private var wantsSpace = false
  private var wantsEmptyLine = false
  /// What an item of a list begins with, until its first word comes.
  private var marker: [UInt8] = []

  /// More quotes than this in each other are shown as this many.
  static let deepest = 1_000

  /// How many elements that quote all that is in them may be in each other.
  static let mostNested = 50

  /// The number of lines that are ended.
  var count: Int { lines.count }

  /// Adds text; spaces and line ends are one space unless the text is preformatted.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, isPreformatted: Bool) {
    var index = 0
    while index < bytes.count {
      let wordStart = index
      while index < bytes.count, bytes[index] > 0x20, !isHardSpace(bytes, at: index) { index += 1 }
      if index > wordStart { add(word: bytes[wordStart..<index]) }
      guard index < bytes.count else { return }
      if isPreformatted, bytes[index] == 0x0A {
        breakLine()
      } else if isPreformatted, bytes[index] == 0x20 {
        beginLine()
        words.append(0x20)
      } else {
        wantsSpace = true
      }
      index += bytes[index] == 0xC2 ? 2 : 1
    }
  }

  /// True at U+00A0.
  private func isHardSpace(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0
  }

  private mutating func add(word: Slice<UnsafeBufferPointer<UInt8>>) {
    if words.count == start {
      beginLine()
    } else if wantsSpace {
      words.append(0x20)
    }
    wantsSpace = false
    words.append(contentsOf: UnsafeBufferPointer(rebasing: word))
  }

  private mutating func beginLine() {
    guard words.count == start else { return }
    if wantsEmptyLine, let last = lines.last, !last.range.isEmpty {
      lines.append(Line(range: start..<start, depth: min(depth, last.depth)))
    }
    wantsEmptyLine = false
    words += marker
    marker = []
  }

  /// Asks for a space before the next word of the line.
  mutating func space() { wantsSpace = true }

  /// Asks for an empty line before the next one.
  mutating func leaveEmpty() { wantsEmptyLine = true }

  /// Ends the line if there is something on it.
  mutating func endLine(leavingEmpty: Bool = false) {
    if words.count > start {
      lines.append(Line(range: start..<words.count, depth: depth))
      start = words.count
    }
    wantsSpace = false
    if leavingEmpty { wantsEmptyLine = true }
  }

  /// Ends the line; an empty one counts, but not after another.
  mutating func breakLine() {
    if words.count > start { endLine() } else { wantsEmptyLine = true }
    wantsSpace = false
  }

  /// Begins an item of a list.
  mutating func mark(_ number: Int?, depth: Int) {
    let indent = [UInt8](repeating: 0x20, count: 2 * min(max(depth - 1, 0), 8))
    marker = indent + (number.map { Array("\($0). ".utf8) } ?? [0x2D, 0x20])
  }

  /// Ends an item of a list.
  mutating func unmark() { marker = [] }

  /// Makes the lines from `first` on one deeper; an attribution at their beginning stays.
  mutating func quote(from first: Int, sparingAttribution: Bool) {
    endLine()
    var first = first
    while first < lines.count, lines[first].range.isEmpty { first += 1 }
    if sparingAttribution, first < lines.count, words[lines[first].range].last == 0x3A {
      first += 1
    }
    for index in lines.indices.dropFirst(first) { lines[index].depth += 1 }
  }

  /// True when the lines from `first` on are like a header: at least two of them have a colon near
  /// their beginning.
  mutating func areHeader(from first: Int) -> Bool {
    endLine()
    return lines.dropFirst(first).prefix(20).count { line in
      words[line.range].prefix(40).contains(0x3A)
    } > 1
  }

  /// Returns the text, each line with a `>` for each quote around it.
  mutating func rendered() -> [UInt8] {
    endLine()
    // A page can be made so that the signs before its lines are far more than its text.
    let deepest = lines.reduce(0) { $0 + min($1.depth, Self.deepest) } > 1 << 25 ? 8 : Self.deepest
    var text: [UInt8] = []
    text.reserveCapacity(words.count + 2 * lines.count)
    for line in lines {
      text.append(contentsOf: repeatElement(UInt8(ascii: ">"), count: min(line.depth, deepest)))
      if line.depth > 0, !line.range.isEmpty { text.append(0x20) }
      text.append(contentsOf: words[line.range])
      text.append(0x0A)
    }
    return text
  }
}
