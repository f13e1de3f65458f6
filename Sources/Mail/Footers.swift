extension AnatomyReader {
  /// True for what a telephone adds: a phrase of a few words, at the end of a paragraph.
  func isMobileFooter(_ line: Line) -> Bool {
    guard line.content.count <= 200 else { return false }
    let isPhrase = Folding.withFolded(text, line.content) { folded in
      var end = folded.count
      if folded.last == 0x3E, let link = folded.firstIndex(of: 0x3C) { end = link }
      while end > 0, folded[end - 1] == 0x20 || folded[end - 1] == 0x2E { end -= 1 }
      let words = UnsafeBufferPointer(rebasing: folded[..<end])
      return words.count { $0 == 0x20 } < 12 && !words.contains(0x2C)
        && conventions.contains(words, as: .mobileFooter)
    }
    guard isPhrase else { return false }
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
    let isBelowRule = isBelowRule(line)
    return Folding.withFolded(text, line.content) { folded in
      var isFooter = false
      conventions.visitPhrases(.listFooter, beginning: folded) { phrase in
        let isOpen = conventions.letters[phrase.lowerBound] == Conventions.gap
        guard !isFooter, !isOpen || isBelowRule else { return }
        isFooter = conventions.match(phrase, folded, whole: isOpen) != nil
      }
      return isFooter
    }
  }

  /// True for a heading that announces a disclaimer, and for a long paragraph that is one: a short
  /// one may be a sentence of the writer's.
  func isDisclaimer(_ line: Line) -> Bool {
    let (isHeading, mayBegin) = Folding.withFolded(text, line.content, limit: 80) { folded in
      let end = folded.firstIndex(of: UInt8(ascii: ":")) ?? folded.count
      let isAlone = end + 1 >= folded.count
      let isBracketed = folded.first == 0x2A || folded.first == 0x5B
      return (
        isAlone
          && conventions.contains(UnsafeBufferPointer(rebasing: folded[..<end]), as: .disclaimer),
        isBracketed || conventions.mayBegin(folded, as: .disclaimer)
      )
    }
    if isHeading { return true }
    guard mayBegin else { return false }
    let paragraph = paragraph(from: line)
    return paragraph.count >= 90 && begins(paragraph, as: .disclaimer)
  }

  /// True when a folded paragraph begins with one of the phrases of a kind.
  func begins(_ paragraph: [UInt8], as kind: Conventions.Kind) -> Bool {
    paragraph.withUnsafeBufferPointer { conventions.prefix(of: $0, as: kind) != nil }
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
