extension AnatomyReader {
  private static let fence = Array("```".utf8)

  /// Takes a block of code: between fences, or indented and looking like code.
  func takeCode(_ line: Line, _ first: UInt8) -> Int? {
    if first == 0x60, text[line.content].starts(with: Self.fence) {
      guard !closesItself(line), let fence = fence(after: line.end),
        lines.line(at: fence).depth == line.depth
      else { return nil }
      return takeCode(from: line, to: lines.line(at: fence).end)
    }
    guard line.indentation >= 4, previousIsBlank, line.start >= codeless else { return nil }
    return codeBlock(from: line).map { takeCode(from: line, to: $0) }
  }

  /// True for a line that opens a fence and closes it.
  private func closesItself(_ line: Line) -> Bool {
    let rest = Array(text[line.content].drop { $0 == 0x60 })
    return rest.firstOffset(of: Self.fence[...], from: 0) != nil
  }

  private func takeCode(from line: Line, to end: Int) -> Int {
    change(to: .paragraph(.code), at: line.start)
    var position = line.start
    while position < end {
      let next = lines.line(at: position)
      grow(next)
      position = next.end
    }
    change(to: .words, at: position)
    return position
  }

  /// Returns where the next closing fence is.
  private func fence(after position: Int) -> Int? {
    let lines = lines
    return knownFence.next(after: position) { start in
      var position = start
      while position < lines.end {
        let line = lines.line(at: position)
        if lines.text[line.content].starts(with: Self.fence) { return position }
        position = line.end
      }
      return nil
    }
  }

  /// Returns the end of the indented block that begins with `line` if half of its lines look like
  /// code.
  private func codeBlock(from line: Line) -> Int? {
    var (position, end) = (line.start, line.start)
    var (all, code) = (0, 0)
    while position < body.upperBound, all < 100 {
      let next = lines.line(at: position)
      position = next.end
      if next.isBlank, next.depth == line.depth || next.depth == 0 { continue }
      guard next.depth == line.depth, next.indentation >= 4 else { break }
      all += 1
      if isCode(next) { code += 1 }
      end = next.end
    }
    codeless = end
    return code * 2 >= all && code > 0 ? end : nil
  }

  private func isCode(_ line: Line) -> Bool {
    guard let last = text[line.content].last else { return false }
    if last == 0x3B || last == 0x7B || last == 0x7D { return true }
    let signs = text[line.content.prefix(200)].count { byte in
      switch byte {
      case 0x28, 0x29, 0x3B, 0x3C, 0x3D, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D, 0x24, 0x5F, 0x5C: true
      default: false
      }
    }
    return signs >= 3 && signs * 12 >= min(200, line.content.count)
  }
}
