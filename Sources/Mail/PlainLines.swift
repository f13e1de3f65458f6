/// The way of most lines: words without anything that quotes, signatures or footers could begin with.
extension AnatomyReader {
  /// Takes the lines from `start` on that are plainly words, when words are what is being read, and
  /// returns where the first other line begins.
  func takePlainLines(from start: Int) -> Int {
    // What a line of dashes stands above may be a footer.
    guard depth == 0, !previousIsRule, case .words = mode else { return start }
    let run = text.withUnsafeBufferPointer { bytes in
      conventions.beginnings.withUnsafeBufferPointer { beginnings in
        PlainRun(of: UnsafeBufferPointer(rebasing: bytes[..<body.upperBound]), start, beginnings)
      }
    }
    if run.end > start {
      current.range = current.range.lowerBound..<run.end
      current.lines += run.lines
      previousIsBlank = run.endsWithBlankLine
    }
    return run.end
  }
}

/// A run of lines that are plainly words.
private struct PlainRun {
  /// Where it ends.
  var end: Int
  /// The number of its lines that aren't blank.
  var lines = 0
  var endsWithBlankLine = false

  init(
    of text: UnsafeBufferPointer<UInt8>, _ start: Int,
    _ beginnings: UnsafeBufferPointer<Conventions.Kinds>
  ) {
    end = start
    while end < text.count {
      let first = text[end]
      if first == 0x0A {
        endsWithBlankLine = true
        end += 1
        continue
      }
      guard Self.canBeginWords(first),
        let key = Folding.key(of: text, from: end, to: text.count),
        beginnings[Conventions.hash(key)].isDisjoint(with: .special),
        !Self.hasInitials(text, from: end)
      else { return }
      let lineEnd = text.endOfLine(from: end, to: text.count)
      var last = lineEnd
      while last > end, text[last - 1] <= 0x20 { last -= 1 }
      // A colon, or the last byte of a wide one.
      guard text[last - 1] != 0x3A, text[last - 1] != 0x9A else { return }
      lines += 1
      endsWithBlankLine = false
      end = min(lineEnd + 1, text.count)
    }
  }

  /// True for what can't begin a mark, a rule, a fence, a patch or an indented line.
  @inline(__always)
  private static func canBeginWords(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41...0x48, 0x4A...0x5A, 0x61...0x63, 0x65...0x7A, 0x30...0x39: true
    case 0x22, 0x27, 0x28, 0x49, 0x64: true
    case 0xC3...0xE1, 0xE3...0xEE: true
    default: false
    }
  }

  /// True for `JD> text`, and for the beginnings of patches.
  @inline(__always)
  private static func hasInitials(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    let first = text[start]
    guard first < 0x80, start + 2 < text.count else { return false }
    if first == 0x49, text[start + 1] == 0x6E, text[start + 2] == 0x64 { return true }
    if first == 0x64, text[start + 1] == 0x69, text[start + 2] == 0x66 { return true }
    guard first &- 0x41 < 26 else { return false }
    var position = start + 1
    let limit = min(text.count, start + 12)
    while position < limit, text[position] | 0x20 &- 0x61 < 26 { position += 1 }
    return position < limit && text[position] == UInt8(ascii: ">")
  }
}
