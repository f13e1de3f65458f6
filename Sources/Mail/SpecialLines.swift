extension AnatomyReader {
  /// Takes a line that is more than words, with those that belong to it, and returns where the next
  /// one begins; nil when it is words like those around it.
  func takeSpecial(_ line: Line) -> Int? {
    let first = text[line.content.lowerBound]
    let last = text[line.content.upperBound - 1]
    let kinds = conventions.kinds(beginning: line.content, of: text)
    let isAttributed =
      last == 0x3A || last == 0x9A
      || kinds.contains(.attribution) && (last >= 0x80 || hasAddress(upTo: line))
    if isAttributed || first == 0x2D && isAddressed(line), let end = takeAttribution(line) {
      return end
    }
    let isHeader = !kinds.isDisjoint(with: .header) || first == 0x2A
    if isHeader, let end = takeHeaderBlock(line) { return end }
    let named = named(kinds, beginning: line.content)
    if let end = takeMarker(line, named, first) { return end }
    guard case .words = mode else { return nil }
    if let end = takeArmor(line, first) { return end }
    return takeSignatureMark(line, first) ?? takePatch(line, first) ?? takeFooter(line, named)
      ?? takeCode(line, first)
  }

  /// True when there is an `@` in a line or not far above it. An attribution without a colon has one
  /// on the last of its four lines at most.
  private func hasAddress(upTo line: Line) -> Bool {
    // Of longer lines, only the beginning is looked at, which may end with a colon.
    if line.content.count > 600 { return true }
    let start = max(current.range.lowerBound, line.start - 3003)
    return text.withUnsafeBufferPointer {
      $0.firstIndex(of: 0x40, from: start, to: line.content.upperBound) != nil
    }
  }

  private func isAddressed(_ line: Line) -> Bool {
    line.content.count < 300 && text[line.content].contains(0x40)
  }

  // MARK: Messages below

  private func takeAttribution(_ line: Line) -> Int? {
    guard let attribution = attribution(endingWith: line) else { return nil }
    let next = nextLine(from: line.end)
    let isMarked = next.map { $0.depth > line.depth } ?? false
    guard isMarked || attribution.isStrong else { return nil }
    let isInside = !isMarked && introducesItself(from: attribution.start)
    cut(from: attribution.start, to: line.end, .attribution, lines: attribution.lines)
    begin(
      author(from: attribution.start, to: line, phrase: attribution.phrase), isMarked: isMarked,
      isInside: isInside, at: line.end)
    return line.end
  }

  private func takeHeaderBlock(_ line: Line) -> Int? {
    guard line.start >= headerless, let block = headerBlock(from: line) else { return nil }
    guard block.isCertain else {
      headerless = block.end
      return nil
    }
    take(block, from: line.start, lines: block.lines)
    return block.end
  }

  /// Takes a line such as `-----Original Message-----` with the header lines below it.
  private func takeMarker(
    _ line: Line, _ kinds: Conventions.Kinds, _ first: UInt8
  ) -> Int? {
    guard line.content.count <= 120, Self.isRuleByte(first) || !kinds.isDisjoint(with: .marker),
      !isRule(line)
    else { return nil }
    guard mayHoldMarker(line) else { return nil }
    let (isMarker, isDecorated) = Folding.withFolded(text, line.content) { folded in
      let start = folded.firstIndex { !Self.isRuleByte($0) } ?? folded.count
      var end = folded.count
      while end > start, Self.isRuleByte(folded[end - 1]) || folded[end - 1] == 0x3A { end -= 1 }
      let name = UnsafeBufferPointer(rebasing: folded[start..<end])
      let isMarker =
        !name.isEmpty
        && (conventions.contains(name, as: .originalMessage)
          || conventions.contains(name, as: .forwardedMessage))
      return (isMarker, start > 0)
    }
    guard isMarker, isDecorated || !kinds.isDisjoint(with: .marker) else { return nil }
    let next = nextLine(from: line.end)
    let block = next.flatMap { $0.depth == line.depth ? headerBlock(from: $0) : nil }
    let isMarked = next.map { $0.depth > line.depth } ?? false
    guard isDecorated || block != nil || isMarked else { return nil }
    if let block {
      take(block, from: line.start, lines: block.lines + 1)
      return block.end
    }
    cut(from: line.start, to: line.end, .attribution, lines: 1)
    beginMessage(isMarked: isMarked, at: line.end)
    return line.end
  }

  /// Says quickly of most lines that no marker stands behind the dashes that they begin with.
  private func mayHoldMarker(_ line: Line) -> Bool {
    var words = line.content
    while let first = words.first, text[first] < 0x80, Self.isRuleByte(text[first]) {
      words.removeFirst()
    }
    guard let first = words.first, text[first] > 0x20, text[first] < 0x80 else { return true }
    let kinds = conventions.kinds(beginning: words, of: text).intersection(.marker)
    return !named(kinds, beginning: words).isEmpty
  }

  /// Returns the kinds without those that are told by the first letters only, not by more of them.
  private func named(
    _ kinds: Conventions.Kinds, beginning content: Range<Int>
  ) -> Conventions.Kinds {
    // Banners and disclaimers are paragraphs of their own.
    let isBeginning = previousIsBlank || previousIsRule
    let asked: Conventions.Kinds = isBeginning ? .named : [.marker, .listFooter]
    let possible = kinds.intersection(asked)
    guard !possible.isEmpty else { return kinds }
    let found = Folding.withFolded(text, content.prefix(32), limit: 12) {
      conventions.kinds(among: possible, beginning: $0)
    }
    return kinds.subtracting(asked).union(found)
  }

  private func take(_ block: HeaderBlock, from start: Int, lines: Int) {
    let isMarked = nextLine(from: block.end).map { $0.depth > depth } ?? false
    let isInside = !isMarked && introducesItself(from: start)
    cut(from: start, to: block.end, .attribution, lines: lines)
    begin(block.author, isMarked: isMarked, isInside: isInside, at: block.end)
  }

  /// True for an attribution that stands within the quote that it belongs to, as its first line.
  private func introducesItself(from start: Int) -> Bool {
    guard depth > 0, start <= current.range.lowerBound || isBlank(current.range.lowerBound..<start)
    else { return false }
    guard let last = anatomy.segments.last else { return true }
    return last.role != .attribution && last.level < level(at: depth)
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    range.count <= 200 && text[range].allSatisfy { $0 <= 0x20 || $0 == 0x3E || $0 == 0x7C }
  }

  /// Begins the message of which an attribution tells the author.
  private func begin(
    _ author: @autoclosure () -> Correspondent?, isMarked: Bool, isInside: Bool, at position: Int
  ) {
    let level = level(at: depth) + (isInside ? 0 : 1)
    if anatomy.authors[level] == nil, let author = author() { anatomy.authors[level] = author }
    if isInside {
      current.range = position..<position
      change(to: .words, at: position)
    } else {
      beginMessage(isMarked: isMarked, at: position)
    }
  }

  /// Makes the lines from `start` to `end` a segment of their own. Those before `end` that already
  /// are in the current segment are taken back.
  func cut(from start: Int, to end: Int, _ role: Anatomy.Role, lines count: Int) {
    let taken = count - 1
    if start < current.range.upperBound {
      current.range = current.range.lowerBound..<max(start, current.range.lowerBound)
      current.lines = max(0, current.lines - taken)
    }
    close()
    append(Anatomy.Segment(role: role, level: level(at: depth), range: start..<end, lines: count))
  }

  /// Begins the message that an attribution announced. When its lines have no marks, all that is
  /// below, up to the end of the quote around it, belongs to it.
  private func beginMessage(isMarked: Bool, at position: Int) {
    anatomy.levels = max(anatomy.levels, level(at: depth) + 1)
    if !isMarked, depth < 64, position < body.upperBound {
      while unmarked.count <= depth { unmarked.append(0) }
      unmarked[depth] += 1
    }
    current.range = position..<position
    change(to: .words, at: position)
    previousIsBlank = true
  }

  static func isRuleByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2D, 0x5F, 0x3D, 0x2A, 0x7E, 0x20, 0x23: true
    // The bytes of dashes and lines of boxes: U+2010 to U+2015, U+2500, U+2501.
    case 0xE2, 0x80, 0x90...0x95, 0x81: true
    default: false
    }
  }

  /// True for a line of dashes, underscores or the like.
  func isRule(_ line: Line) -> Bool {
    !line.isBlank && text[line.content].allSatisfy(Self.isRuleByte)
  }

  // MARK: What is nobody's words

  private func takePatch(_ line: Line, _ first: UInt8) -> Int? {
    let content = line.content
    switch first {
    case 0x64 where text.begins(with: "diff --git ", content): break
    case 0x49 where text.begins(with: "Index: ", content):
      guard let next = nextLine(from: line.end), text.begins(with: "===", next.content)
      else { return nil }
    case 0x2D where text.equals("---", content):
      guard patch(after: line.end) != nil else { return nil }
    case 0x2D where text.begins(with: "--- ", content):
      guard let next = nextLine(from: line.end),
        text.begins(with: "+++ ", next.content)
      else { return nil }
    default: return nil
    }
    cut(from: line.start, to: line.end, .patch, lines: 1)
    change(to: .rest(.patch), at: line.end)
    return line.end
  }

  /// Returns where the next patch of git begins.
  private func patch(after position: Int) -> Int? {
    let lines = lines
    let mark = Array("diff --git ".utf8)
    return knownPatch.next(after: position) { start in
      var position = start
      while position < lines.end {
        if lines.text[position..<lines.end].starts(with: mark) { return position }
        position = lines.endOfLine(from: position) + 1
      }
      return nil
    }
  }

  private func takeFooter(_ line: Line, _ kinds: Conventions.Kinds) -> Int? {
    if kinds.contains(.mobileFooter), isMobileFooter(line) {
      return beginRest(.signature, at: line)
    }
    if isRule(line) { return nil }
    if kinds.contains(.listFooter) || isBelowRule(line), isListFooter(line) {
      return beginRest(.footer, at: line, withRule: true)
    }
    guard previousIsBlank || isBelowRule(line) else { return nil }
    // A banner stands above all words, a disclaimer below some.
    if kinds.contains(.banner), current.lines == 0, !hasWords,
      begins(paragraph(from: line), as: .banner)
    {
      change(to: .paragraph(.footer), at: line.start)
      grow(line)
      return line.end
    }
    if kinds.contains(.disclaimer), current.lines > 0 || !anatomy.segments.isEmpty,
      isDisclaimer(line)
    {
      return beginRest(.footer, at: line, withRule: true)
    }
    return nil
  }

  /// Makes all lines from `line` on, up to the next quote, a segment of one role.
  /// `withRule` also takes a line of dashes right above.
  func beginRest(
    _ role: Anatomy.Role, at line: Line, withRule: Bool = false
  ) -> Int {
    var start = line.start
    if withRule, let previous = previousLine(before: start), isRule(previous) {
      start = previous.start
      current.range = current.range.lowerBound..<start
      current.lines = max(0, current.lines - 1)
    }
    change(to: .rest(role), at: start)
    if start < line.start { current.lines += 1 }
    grow(line)
    return line.end
  }
}
