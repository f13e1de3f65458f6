/// Who wrote what stands below, as one to four lines above a quote say it.
struct Attribution {
  /// Where it begins.
  var start: Int
  /// The number of its lines.
  var lines: Int
  /// True when it can't be the writer's own sentence, as it has an address or a date, so that what
  /// stands below is quoted though nothing marks it.
  var isStrong: Bool
  /// The form that it has, where it is one of those that are known.
  var phrase: Range<Int>?
}

/// What in a line tells that a mail program wrote it.
struct AttributionEvidence {
  var hasAddress = false
  /// A year of four digits, or a date with three numbers.
  var hasYear = false
  /// Two numbers with `:` or `.` between them.
  var hasTime = false

  init(in line: [UInt8]) {
    var digits = 0
    for (index, byte) in line.enumerated() {
      if byte == UInt8(ascii: "@"), index > 0, index + 1 < line.count, line[index - 1] > 0x20,
        line[index + 1] > 0x20
      {
        hasAddress = true
      }
      if byte &- 0x30 < 10 {
        digits += 1
        continue
      }
      noteNumber(of: digits, before: index, in: line)
      digits = 0
    }
    noteNumber(of: digits, before: line.count, in: line)
  }

  private mutating func noteNumber(of digits: Int, before end: Int, in line: [UInt8]) {
    if digits == 4, line[end - 4] == 0x31 || line[end - 4] == 0x32 { hasYear = true }
    guard digits == 2, end >= 4, line[end - 3] == 0x3A || line[end - 3] == 0x2E else { return }
    if line[end - 4] &- 0x30 < 10 { hasTime = true }
  }
}

extension AnatomyReader {
  /// Returns the attribution that ends with `line`, if there is one.
  func attribution(endingWith line: Line) -> Attribution? {
    guard mayEndAttribution(line) else { return nil }
    let last = Folding.folded(text, line.content)
    let hasColon = last.last == UInt8(ascii: ":")
    var starts = [line.start]
    var best: Attribution?
    if conventions.mayBeginAttribution(last) {
      let candidate = AttributionCandidate(Self.undecorated(last), hasColon: hasColon)
      best = attribution(candidate, from: starts, isOpen: false, line)
    }
    var joined = last
    while starts.count < 4, joined.count < 500,
      let previous = previousLine(before: starts[starts.count - 1]),
      best == nil || beginsAttribution(previous)
    {
      let words = Folding.folded(text, previous.content)
      guard let end = words.last, end != 0x2E && end != 0x21 && end != 0x3F else { break }
      joined = words + [0x20] + joined
      starts.append(previous.start)
      guard conventions.mayBeginAttribution(words) else { continue }
      let candidate = AttributionCandidate(
        Self.undecorated(joined), hasColon: hasColon)
      best = attribution(candidate, from: starts, isOpen: false, line) ?? best
    }
    return best ?? openAttribution(line, last, hasColon: hasColon)
  }

  /// Says quickly of most lines that no attribution ends with them: it ends with words of its own,
  /// or has a number or an address on one of its last two lines.
  private func mayEndAttribution(_ line: Line) -> Bool {
    let tellsItself = Folding.withFolded(text, line.content) { folded in
      Self.isEvident(folded)
        || conventions.mayEndAttribution(
          UnsafeBufferPointer(rebasing: folded[..<Self.endWithoutDecoration(of: folded)]))
    }
    if tellsItself { return true }
    guard let previous = previousLine(before: line.start) else { return false }
    return text.withUnsafeBufferPointer {
      Self.isEvident(UnsafeBufferPointer(rebasing: $0[previous.content.prefix(300)]))
    }
  }

  private static func isEvident(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.contains { $0 &- 0x30 < 10 || $0 == 0x40 || $0 == 0x3E }
  }

  private static func isDecoration(_ byte: UInt8) -> Bool {
    byte == 0x2D || byte == 0x2A || byte == 0x20
  }

  private static func endWithoutDecoration(of folded: UnsafeBufferPointer<UInt8>) -> Int {
    var end = folded.count
    while end > 0, isDecoration(folded[end - 1]) || folded[end - 1] == 0x3A { end -= 1 }
    return end
  }

  private func beginsAttribution(_ line: Line) -> Bool {
    conventions.kinds(beginning: line.content, of: text).contains(.attribution)
  }

  /// Returns the attribution of a form that begins with what varies: a date or a name.
  private func openAttribution(_ line: Line, _ last: [UInt8], hasColon: Bool) -> Attribution? {
    guard hasColon else { return nil }
    var starts = [line.start]
    var joined = last
    var best: Attribution?
    // Several lines need evidence, so those without any aren't tried.
    var isEvident = true
    repeat {
      if isEvident {
        let candidate = AttributionCandidate(
          Self.undecorated(joined), hasColon: hasColon)
        if let found = attribution(candidate, from: starts, isOpen: true, line) {
          if found.isStrong && candidate.evidence.hasDate { return found }
          best = best ?? found
        }
      }
      guard let previous = previousLine(before: starts[starts.count - 1]) else { break }
      if starts.count == 1 { isEvident = AttributionEvidence(in: last).isAny }
      var words = Folding.folded(text, previous.content)
      isEvident = isEvident || AttributionEvidence(in: words).isAny
      words.append(0x20)
      words += joined
      joined = words
      starts.append(previous.start)
    } while starts.count < 4 && joined.count < 400
    return best
  }

  private func attribution(
    _ candidate: AttributionCandidate, from starts: [Int], isOpen: Bool, _ line: Line
  ) -> Attribution? {
    guard let start = starts.last, start >= current.range.lowerBound else { return nil }
    let evidence = candidate.evidence
    if starts.count > 1, !evidence.hasAddress, !evidence.hasDate { return nil }
    guard let phrase = candidate.phrase(isOpen: isOpen, conventions) else {
      guard isOpen, candidate.isNeutral, isParagraphStart(start) else { return nil }
      return Attribution(
        start: start, lines: starts.count, isStrong: true)
    }
    if !candidate.hasColon, !evidence.hasAddress || !evidence.hasDate { return nil }
    if isOpen, !evidence.hasAddress, !evidence.hasDate, !isName(line, besides: phrase) {
      return nil
    }
    return Attribution(
      start: start, lines: starts.count,
      isStrong: isOpen ? evidence.isStrongAlone : evidence.isStrong, phrase: phrase)
  }

  /// True when nothing of the current segment stands right above.
  private func isParagraphStart(_ start: Int) -> Bool { previousLine(before: start) == nil }

  /// True when the line is a name and the words of the phrase: each word has a capital but those.
  private func isName(_ line: Line, besides phrase: Range<Int>) -> Bool {
    let literals = conventions.letters[phrase].split { $0 == 0x20 || $0 == Conventions.gap }.count
    let words = Folding.folded(text, line.content, .spaces).split(separator: 0x20)
    let small = words.count { ($0.first ?? 0) &- 0x61 < 26 }
    return words.count <= literals + 4 && small <= literals || words.count == literals + 1
  }

  /// Returns a folded line without dashes around it, without the colon at its end, and with a space
  /// behind an address.
  private static func undecorated(_ folded: [UInt8]) -> [UInt8] {
    var line = folded[...].drop(while: isDecoration)
    while let last = line.last, isDecoration(last) || last == 0x3A { line.removeLast() }
    guard let bracket = line.lastIndex(of: 0x3E), bracket + 1 < line.endIndex,
      line[bracket + 1] != 0x20
    else { return Array(line) }
    return line[...bracket] + [0x20] + line[(bracket + 1)...]
  }
}

extension AttributionEvidence {
  var hasDate: Bool { hasYear || hasTime }
  var isAny: Bool { hasAddress || hasDate }
  /// Enough for a form that begins with words of its own.
  var isStrong: Bool { isAny }
  /// Enough for a form that begins with what varies.
  var isStrongAlone: Bool { hasAddress && hasDate || hasYear && hasTime }
}

/// Lines that may be an attribution, joined and folded.
private struct AttributionCandidate {
  let folded: [UInt8]
  let hasColon: Bool
  let evidence: AttributionEvidence

  init(_ folded: [UInt8], hasColon: Bool) {
    self.folded = folded
    self.hasColon = hasColon
    evidence = AttributionEvidence(in: folded)
  }

  /// Returns the phrase that it matches: one with a beginning of its own, or an open one.
  func phrase(isOpen: Bool, _ conventions: borrowing Conventions) -> Range<Int>? {
    if !isOpen, !conventions.kinds(beginning: 0..<folded.count, of: folded).contains(.attribution) {
      return nil
    }
    return folded.withUnsafeBufferPointer { folded in
      var first: Range<Int>?
      conventions.visitPhrases(.attribution, beginning: folded) { phrase in
        let isEarlier = first.map { phrase.lowerBound < $0.lowerBound } ?? true
        guard isEarlier, (conventions.letters[phrase.lowerBound] == Conventions.gap) == isOpen,
          conventions.match(phrase, folded, whole: true) != nil
        else { return }
        first = phrase
      }
      return first
    }
  }

  /// True for a date and an address at the end, which some programs write without any words.
  var isNeutral: Bool {
    hasColon && evidence.hasAddress && evidence.hasDate && folded.last == UInt8(ascii: ">")
  }
}
