extension LineReader {
  /// Counts and passes over the marks of quotes: `>` and `|`, with spaces between them.
  func readMarks(_ line: inout Line) {
    if line.indentation > (isFlowed ? 0 : 8) || isEscapedFrom(line) { return }
    // The end of an attribution that was broken behind an address.
    if text.equals(">:", line.content) { return }
    var position = line.content.lowerBound
    let last = line.content.upperBound
    if isTableRow(line) { return }
    while position < last {
      let byte = text[position]
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "|") {
        line.depth += 1
      } else if byte != 0x20 && byte != 0x09 {
        break
      }
      position += 1
    }
    line.indentation = 0
    while position > line.content.lowerBound, text[position - 1] == 0x20 {
      position -= 1
      line.indentation += 1
    }
    line.content = (position + line.indentation)..<last
    // One space belongs to the mark.
    line.indentation = max(0, line.indentation - 1)
  }

  /// True for `| one | two |`.
  private func isTableRow(_ line: Line) -> Bool {
    let mark = UInt8(ascii: "|")
    return line.content.count > 1 && text[line.content.lowerBound] == mark
      && text[line.content.upperBound - 1] == mark
  }

  /// True for `>From here on …` without a quote around it: mail programs write so in place of
  /// `From here on …`.
  private func isEscapedFrom(_ line: Line) -> Bool {
    guard text.begins(with: ">From ", line.content) else { return false }
    return !hasNeighbour(of: line, beginningWith: [0x3E])
  }

  /// Reads marks with initials or a name: `JD> text`. A name, unlike up to three capitals, must
  /// stand before the next line, too, as `Settings> General` is no quote.
  @inline(__always)
  func readInitials(_ line: inout Line) {
    var position = line.content.lowerBound
    let limit = min(line.content.upperBound, position + 12)
    while position < limit, text[position] | 0x20 &- 0x61 < 26 { position += 1 }
    if position < limit, text[position] == UInt8(ascii: ">") { readInitials(&line, position) }
  }

  private func readInitials(_ line: inout Line, _ mark: Int) {
    let name = line.content.lowerBound..<mark
    let isInitials = name.count <= 3 && text[name].allSatisfy { $0 &- 0x41 < 26 }
    let next = mark + 1
    let isSpaced =
      next >= line.content.upperBound || text[next] == 0x20 || text[next] == UInt8(ascii: ">")
    let prefix = text[line.content.lowerBound..<next]
    guard isSpaced, isInitials || hasNeighbour(of: line, beginningWith: prefix) else { return }
    line.content = mark..<line.content.upperBound
    line.indentation = 0
    readMarks(&line)
  }

  /// True when the line before or behind begins with `prefix`.
  private func hasNeighbour(of line: Line, beginningWith prefix: ArraySlice<UInt8>) -> Bool {
    if line.end < end, text[line.end..<end].starts(with: prefix) { return true }
    guard line.start > 1 else { return false }
    var start = line.start - 1
    let limit = max(0, line.start - 200)
    while start > limit, text[start - 1] != 0x0A { start -= 1 }
    return text[start..<line.start].starts(with: prefix)
  }
}
