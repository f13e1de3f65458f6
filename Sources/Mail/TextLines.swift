/// Returns the text with LF where it has CRLF or a CR alone.
func withPlainLineEnds(_ text: [UInt8]) -> [UInt8] {
  guard text.contains(0x0D) else { return text }
  var plain: [UInt8] = []
  plain.reserveCapacity(text.count)
  for (index, byte) in text.enumerated() {
    if byte != 0x0D {
      plain.append(byte)
    } else if index + 1 == text.count || text[index + 1] != 0x0A {
      plain.append(0x0A)
    }
  }
  return plain
}

/// Returns format=flowed text whose lines are joined without a space (RFC 3676, DelSp=yes): a
/// space at the end of a line is no part of the text, and the next line of the same depth follows
/// it. The signature's line `-- ` stays alone. A line that begins with `>` and is no quote gets a
/// space before it.
func joinedFlow(_ text: [UInt8]) -> [UInt8] {
  var joined: [UInt8] = []
  joined.reserveCapacity(text.count)
  /// The depth of the line that the next one may follow.
  var open: Int?
  for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
    let depth = line.prefix { $0 == UInt8(ascii: ">") }.count
    var words = line.dropFirst(depth)
    if words.first == 0x20 { words.removeFirst() }
    let isSignature = words.elementsEqual([0x2D, 0x2D, 0x20])
    if open != depth || isSignature {
      if !joined.isEmpty || open != nil { joined.append(0x0A) }
      joined.append(contentsOf: line.prefix(depth))
      if depth > 0 || words.first == UInt8(ascii: ">") { joined.append(0x20) }
    }
    let flows = words.last == 0x20 && !isSignature
    joined.append(contentsOf: flows ? words.dropLast() : words)
    open = flows ? depth : -1
  }
  return joined
}
