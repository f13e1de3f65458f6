extension AnatomyReader {
  /// Takes a line `--` or a dash alone as the beginning of a signature.
  func takeSignatureMark(_ line: Line, _ first: UInt8) -> Int? {
    guard line.content.count <= 8, first == 0x2D || first == 0xE2 || first == 0x2A else {
      return nil
    }
    let marks: [StaticString] = ["--", "—", "–", "—-", "–-", "——", "*--*"]
    let isMark = marks.contains { text.equals($0, line.content) }
    guard isMark, isStandardMark(line) || isSignature(below: line) else { return nil }
    return beginRest(.signature, at: line)
  }

  /// True for `-- ` as RFC 3676 has it.
  private func isStandardMark(_ line: Line) -> Bool {
    let end = line.content.upperBound
    return line.content.count == 2 && text[line.content.lowerBound] == 0x2D && end < line.end
      && text[end] == 0x20
  }

  /// True when there are but few lines below, up to the next quote or the end, and most are names,
  /// titles and the like, the first among them.
  private func isSignature(below line: Line) -> Bool {
    var position = line.end
    var (count, sentences) = (0, 0)
    while position < body.upperBound {
      let next = lines.line(at: position)
      position = next.end
      if next.isBlank { continue }
      if next.depth != line.depth || isRule(next) {
        // A row of dashes below dashes is no signature.
        if count == 0, next.depth == line.depth { return false }
        break
      }
      count += 1
      if !ContactLine(next, self).isShort { sentences += 1 }
      if count > 12 || sentences == count { return false }
    }
    return sentences * 2 <= count
  }

  /// True unless nobody asks where the signature of a segment begins: it is of a message further back
  /// than the one of the client, and has no dashes at its end, which would belong to the quote below,
  /// or above it, so that all of it would be signature.
  private func mayMatter(_ segment: Anatomy.Segment) -> Bool {
    guard segment.level > 1 else { return true }
    return segment.level <= 3 && (!isClientNext || previousIsRule || beginsWithRule(segment))
  }

  private func beginsWithRule(_ segment: Anatomy.Segment) -> Bool {
    var position = segment.range.lowerBound
    while position < segment.range.upperBound {
      let line = lines.line(at: position)
      if !line.isBlank { return isRule(line) }
      position = line.end
    }
    return false
  }

  /// True when the client is known to be who wrote the message that this one answers.
  private var isClientNext: Bool {
    if knownClient == nil, let author = anatomy.authors[1] {
      knownClient = !author.isSame(as: writer)
    }
    return writer == nil || knownClient == true
  }

  /// Adds a segment of words, with the signature at its end as a segment of its own.
  func append(withSignature segment: Anatomy.Segment) {
    guard segment.lines > 1, mayMatter(segment),
      let tail = SignatureFinder(self, segment).find(self)
    else {
      return append(segment)
    }
    let before = segment.range.lowerBound..<tail.range.lowerBound
    let after = tail.range.upperBound..<segment.range.upperBound
    append(
      Anatomy.Segment(
        role: .words, level: segment.level, range: before,
        lines: segment.lines - tail.lines - tail.linesBelow))
    append(
      Anatomy.Segment(
        role: tail.isRule ? .attribution : .signature, level: segment.level, range: tail.range,
        lines: tail.lines))
    append(
      Anatomy.Segment(
        role: .words, level: segment.level, range: after, lines: tail.linesBelow))
  }
}

/// Finds a signature that no mark announces, at the end of somebody's words.
struct SignatureFinder {
  struct Signature {
    var range: Range<Int>
    var lines: Int
    /// The number of lines between it and the end of the words, such as a postscript.
    var linesBelow: Int
    /// True for dashes only: they belong to the quote below.
    var isRule = false
  }

  /// What a line is, as far as signatures go.
  private struct Entry {
    var line: Line
    var isBelowBlank: Bool
    var kind: ContactLine
  }

  private static let mostLines = 24
  private let segment: Anatomy.Segment
  private var entries: [Entry] = []
  /// The last line with words such as `Kind regards`, and whether a name stands beside them.
  private var closing: (index: Int, kind: AnatomyReader.Closing)?

  init(_ reader: AnatomyReader, _ segment: Anatomy.Segment) {
    self.segment = segment
    readEntries(reader)
    readKinds(reader)
  }

  func find(_ reader: AnatomyReader) -> Signature? {
    guard !entries.isEmpty else { return nil }
    return belowClosing(reader) ?? belowRule() ?? belowName(reader) ?? trailingRules(reader)
  }

  /// Reads the last lines that aren't blank.
  private mutating func readEntries(_ reader: AnatomyReader) {
    var start = max(segment.range.lowerBound, segment.range.upperBound - 3000)
    if start > segment.range.lowerBound { start = reader.lines.endOfLine(from: start) + 1 }
    entries.reserveCapacity(min(segment.lines, 64))
    var isBelowBlank = false
    while start < segment.range.upperBound {
      let line = reader.lines.line(at: start)
      start = line.end
      if line.isBlank {
        isBelowBlank = true
        continue
      }
      entries.append(Entry(line: line, isBelowBlank: isBelowBlank, kind: .sentence))
      isBelowBlank = false
    }
    if entries.count > Self.mostLines { entries.removeFirst(entries.count - Self.mostLines) }
  }

  /// Finds out what the lines are below the last closing and the last rule, and above them up to a
  /// sentence: no signature begins higher.
  private mutating func readKinds(_ reader: AnatomyReader) {
    for index in entries.indices.reversed() {
      guard let kind = reader.closing(entries[index].line) else { continue }
      closing = (index, kind)
      break
    }
    let rule = entries.lastIndex { reader.isRule($0.line) }
    let mark = min(closing?.index ?? entries.count, rule ?? entries.count)
    for index in entries.indices.reversed() {
      entries[index].kind = ContactLine(entries[index].line, reader)
      if entries[index].kind == .sentence, index <= mark { break }
    }
  }

  /// A closing and a name stay words; what is below them is signature, up to a sentence.
  private func belowClosing(_ reader: AnatomyReader) -> Signature? {
    guard let closing else { return nil }
    var first = closing.index + 1
    if closing.kind == .withoutName {
      guard first < entries.count, entries[first].kind.isShort,
        entries[first].kind == .contact || !reader.text[entries[first].line.content].contains(0x3A)
      else { return nil }
      if entries[first].kind != .contact { first += 1 }
    }
    return signature(from: first, reader)
  }

  /// Returns the signature that begins with the entry `first`.
  private func signature(from first: Int, _ reader: AnatomyReader) -> Signature? {
    var end = first
    while end < entries.count {
      let entry = entries[end]
      let isFollowed = entries[end...].contains { $0.kind == .contact }
      let hasContact = entries[first..<end].contains { $0.kind == .contact }
      let isPart =
        switch entry.kind {
        case .contact, .rule: true
        case .short:
          isFollowed || hasContact && end + 1 == entries.count
            || !entry.isBelowBlank && (hasContact || reader.isTitle(entry.line))
        case .sentence: false
        }
      guard isPart else { break }
      // What a firm puts below dashes at the end is no longer the writer's.
      end = entry.kind == .rule && hasContact ? entries.count : end + 1
    }
    return end > first ? signature(first..<end) : nil
  }

  private func signature(_ range: Range<Int>) -> Signature? {
    guard let first = entries[range].first, let last = entries[range].last else { return nil }
    let below = entries.count - range.upperBound
    return Signature(
      range: first.line.start..<(below == 0 ? segment.range.upperBound : last.line.end),
      lines: range.count, linesBelow: below)
  }

  /// A line of dashes above a name or above contact lines begins a signature.
  private func belowRule() -> Signature? {
    guard let rule = entries.lastIndex(where: { $0.kind == .rule }), rule + 1 < entries.count else {
      return nil
    }
    let below = entries[(rule + 1)...]
    let contacts = below.count { $0.kind == .contact }
    guard below.allSatisfy({ $0.kind.isShort }), contacts >= 2 || contacts == 1 && below.count <= 4
    else { return nil }
    return signature(rule..<entries.count)
  }

  /// Contact lines below the name of whoever wrote these words, or below another name without a
  /// blank line between.
  private func belowName(_ reader: AnatomyReader) -> Signature? {
    var first = entries.count
    while first > 0, entries[first - 1].kind.isShort { first -= 1 }
    let author = segment.level == 0 ? reader.writer : reader.anatomy.authors[segment.level]
    for name in entries[first...].indices.dropLast() where entries[name].kind == .short {
      let isAuthor = reader.isName(entries[name].line, of: author)
      let next = entries[name + 1]
      let isBlock =
        entries[name].isBelowBlank && next.kind == .contact && !next.isBelowBlank
        && reader.isNameLike(entries[name].line)
      guard isAuthor || isBlock, entries[name...].contains(where: { $0.kind == .contact }) else {
        continue
      }
      return signature((name + 1)..<entries.count)
    }
    return nil
  }

  /// A line of dashes at the very end belongs to what is below.
  private func trailingRules(_ reader: AnatomyReader) -> Signature? {
    var first = entries.count
    while first > 0, entries[first - 1].kind == .rule { first -= 1 }
    guard first < entries.count, segment.range.upperBound < reader.body.upperBound else {
      return nil
    }
    var rule = signature(first..<entries.count)
    rule?.isRule = true
    return rule
  }
}

/// What a line is, as far as signatures go.
enum ContactLine {
  /// An address, a link, a telephone number.
  case contact
  /// Dashes or the like.
  case rule
  /// Few words without a full stop: a name, a title, a firm.
  case short
  case sentence

  var isShort: Bool { self != .sentence }

  init(_ line: Line, _ reader: AnatomyReader) {
    if reader.isRule(line) {
      self = .rule
      return
    }
    if reader.hasManyWords(line) {
      self = .sentence
      return
    }
    let signs = Folding.withFolded(reader.text, line.content, limit: 200) { ContactSigns($0) }
    if signs.words <= 10, signs.hasLink || signs.hasAddress || signs.digits >= 7 {
      self = signs.last == 0x3F || signs.last == 0x21 ? .sentence : .contact
      return
    }
    let ends =
      switch signs.last {
      case 0x2E: signs.words > 2 && !reader.isTitle(line)
      case 0x21, 0x3A, 0x3F: true
      default: false
      }
    let isSentence =
      signs.words > 8 || line.content.count > 90 || ends || signs.isPostscript
    self = isSentence ? .sentence : .short
  }
}

/// What in a folded line tells of an address, a link or a telephone number.
private struct ContactSigns {
  var words = 0
  var digits = 0
  var hasLink = false
  var hasAddress = false
  var isPostscript = false
  /// The last byte of the line.
  var last: UInt8 = 0

  init(_ line: UnsafeBufferPointer<UInt8>) {
    words = line.wordCount
    for byte in line { digits &+= byte &- 0x30 < 10 ? 1 : 0 }
    hasLink = line.has("://") || line.has("www.")
    hasAddress = Self.hasAddress(line)
    isPostscript = line.begins(with: "ps:") || line.begins(with: "p.")
    last = line.last ?? 0
  }

  /// True when there is an `@` within a word.
  private static func hasAddress(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while let sign = line.firstIndex(of: 0x40, from: start, to: line.count) {
      if sign > 0, line[sign - 1] != 0x20, sign + 1 < line.count, line[sign + 1] != 0x20 {
        return true
      }
      start = sign + 1
    }
    return false
  }
}

extension AnatomyReader {
  /// Whether a name stands beside a closing on the same line.
  enum Closing { case withName, withoutName }

  /// Returns whether a name stands beside the words that close a message; nil for other lines.
  func closing(_ line: Line) -> Closing? {
    guard line.content.count <= 80,
      conventions.kinds(beginning: line.content, of: text).contains(.closing)
    else { return nil }
    let closing = Folding.withFolded(text, line.content) { folded -> Int? in
      guard let end = conventions.prefix(of: folded, as: .closing) else { return nil }
      if end < folded.count, isLetter(folded[end]) { return nil }
      return UnsafeBufferPointer(rebasing: folded[..<end]).wordCount
    }
    guard let closing else { return nil }
    let words = Folding.folded(text, line.content, .spaces).split(separator: 0x20)
    let name = words.dropFirst(closing).filter { $0.contains(where: isLetter) }
    guard name.count <= 4, name.allSatisfy(isCapitalised) else { return nil }
    return name.isEmpty ? .withoutName : .withName
  }

  private func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 &- 0x61 < 26 || byte &- 0xC3 < 0x2D }

  /// True for more words than any line of a signature has, as is soon seen.
  func hasManyWords(_ line: Line) -> Bool {
    text.withUnsafeBufferPointer { UnsafeBufferPointer(rebasing: $0[line.content]).wordCount > 10 }
  }

  /// True when half of the words have a capital, as in `Sales Manager, Acme`.
  func isTitle(_ line: Line) -> Bool {
    let words = countWords(line)
    return words.capitalised * 2 >= words.all
  }

  /// True for a line of one to four words with a capital each.
  func isNameLike(_ line: Line) -> Bool {
    let words = countWords(line)
    return (1...4).contains(words.all) && words.capitalised == words.all
  }

  private func countWords(_ line: Line) -> (all: Int, capitalised: Int) {
    var count = (all: 0, capitalised: 0)
    var start = line.content.lowerBound
    for position in line.content.lowerBound...line.content.upperBound
    where position == line.content.upperBound || text[position] == 0x20 {
      if position > start {
        count.all += 1
        if isCapitalised(text[start..<position]) { count.capitalised += 1 }
      }
      start = position + 1
    }
    return count
  }

  func isName(_ line: Line, of correspondent: Correspondent?) -> Bool {
    guard let correspondent, !correspondent.name.isEmpty else { return false }
    let name = Array(correspondent.name.utf8)
    let folded = Folding.folded(name, name.indices)
    let own = Folding.folded(text, line.content)
    return own == folded || own.elementsEqual(folded.prefix { $0 != 0x20 })
  }
}
