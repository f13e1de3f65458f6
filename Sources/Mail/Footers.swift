extension AnatomyReader {
  /// True for what a telephone adds: a phrase of a few words, at the end of a paragraph.
  func isMobileFooter(_ line: Line) -> Bool {
    guard line.content.count <= 200 else { return false }
    var folded = Folding.folded(text, line.content)
    if let link = folded.firstIndex(of: 0x3C), folded.last == 0x3E {
      folded.removeLast(folded.count - link)
    }
    while let last = folded.last, last == 0x20 || last == 0x2E { folded.removeLast() }
    let words = folded.split(separator: 0x20)
    guard words.count <= 12, !folded.contains(0x2C), conventions.contains(folded, as: .mobileFooter)
    else { return false }
    guard line.end < body.upperBound else { return true }
    let next = lines.line(at: line.end)
    if next.isBlank || next.depth != line.depth || isRule(next) { return true }
    let kinds = conventions.kinds(beginning: next.content, of: text)
    return kinds.contains(.attribution) || !kinds.isDisjoint(with: .header)
  }

  /// True when a line of underscores stands right above.
  func isBelowRule(_ line: Line) -> Bool {
    guard previousIsRule, let previous = previousLine(before: line.start) else { return false }
    return isRule(previous)
  }

  func isListFooter(_ line: Line) -> Bool {
    let folded = Folding.folded(text, line.content)
    let isBelowRule = isBelowRule(line)
    var isFooter = false
    conventions.visitPhrases(.listFooter, beginning: folded) { phrase in
      let isOpen = conventions.letters[phrase.lowerBound] == Conventions.gap
      guard !isFooter, !isOpen || isBelowRule else { return }
      isFooter = conventions.match(phrase, folded, whole: isOpen) != nil
    }
    return isFooter
  }

  /// True for a heading that announces a disclaimer, and for a long paragraph that is one: a short
  /// one may be a sentence of the writer's.
  func isDisclaimer(_ line: Line) -> Bool {
    let folded = Folding.folded(text, line.content, limit: 80)
    let heading = Array(folded.prefix { $0 != UInt8(ascii: ":") })
    if heading.count == folded.count || heading.count + 1 == folded.count,
      conventions.contains(heading, as: .disclaimer)
    {
      return true
    }
    let isBracketed = folded.first == 0x2A || folded.first == 0x5B
    guard isBracketed || conventions.mayBegin(folded, as: .disclaimer) else { return false }
    let paragraph = paragraph(from: line)
    return paragraph.count >= 90 && conventions.prefix(of: paragraph, as: .disclaimer) != nil
  }

  /// Returns the beginning of the paragraph that begins with `line`, folded.
  func paragraph(from line: Line) -> [UInt8] {
    var folded: [UInt8] = []
    var position = line.start
    while position < body.upperBound, folded.count < 500 {
      let next = lines.line(at: position)
      guard !next.isBlank, next.depth == line.depth else { break }
      if !folded.isEmpty { folded.append(0x20) }
      Folding.fold(text, next.content, into: &folded)
      position = next.end
    }
    return Array(folded.drop { $0 == 0x2A || $0 == 0x5B })
  }
}
