/// What of a message its writer wrote, and what was left out.
public struct OwnWords: Sendable {
  /// The writer's own words, in order: byte offsets into the message's text.
  public private(set) var ranges: [Range<Int>] = []
  /// The number of lines that quote somebody, with the lines that say who wrote them.
  public private(set) var quotedLines = 0
  /// The number of lines of the signature.
  public private(set) var signatureLines = 0
  /// The number of messages before this one, as the depth of the quotes tells.
  public private(set) var quoteDepth = 0

  /// Cuts a message down to its writer's own words.
  ///
  /// Quoted are lines that begin with `>`, and the line (or the two lines) above them that match
  /// one of `attributions`: what mail programs put there, with `…` for what varies. A signature
  /// goes from a line `--` to the next quote or to the end.
  public init(of message: Message, attributions: [Attribution]) {
    var reader = OwnWordsReader(text: message.text, attributions: attributions)
    reader.read()
    ranges = reader.ranges
    quotedLines = reader.quotedLines
    signatureLines = reader.signatureLines
    quoteDepth = reader.quoteDepth
  }
}

/// What a mail program writes above a quote, such as `On … wrote:`, with `…` for what varies.
public struct Attribution: Sendable {
  private let parts: [[UInt8]]

  public init(_ pattern: String) {
    parts = pattern.split(separator: "…", omittingEmptySubsequences: false).map { part in
      Array(part.utf8)
    }
  }

  /// True when it begins with words of its own, so that it can be told over two lines.
  var hasBeginning: Bool { parts.first?.isEmpty == false }

  /// True when the line, without spaces around it, is of this form.
  func matches(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = parts.first, let last = parts.last, parts.count > 1,
      line.starts(with: first)
    else { return line.elementsEqual(parts.first ?? []) }
    var rest = line.dropFirst(first.count)
    for part in parts[1..<(parts.count - 1)] {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.count >= last.count && rest.suffix(last.count).elementsEqual(last)
  }
}

/// Goes through the lines of a text.
private struct OwnWordsReader {
  let text: [UInt8]
  let attributions: [Attribution]
  var ranges: [Range<Int>] = []
  var quotedLines = 0
  var signatureLines = 0
  var quoteDepth = 0

  init(text: [UInt8], attributions: [Attribution]) {
    self.text = text
    self.attributions = attributions
  }

  mutating func read() {
    /// The last lines of own words, newest last: an attribution among them is taken back.
    var recent: [Range<Int>] = []
    var inSignature = false
    var position = 0
    while position < text.count {
      let line = line(from: position)
      let isQuote = quoteDepth(of: line) > 0
      if isQuote {
        if !recent.isEmpty { takeBackAttribution(recent) }
        recent = []
        inSignature = false
        quotedLines += 1
        quoteDepth = max(quoteDepth, quoteDepth(of: line))
      } else if inSignature || isSignatureMark(line) {
        inSignature = !startsQuote(at: line)
        if inSignature { signatureLines += 1 } else { keep(line) }
      } else {
        keep(line)
      }
      if !isQuote, !trimmed(line).isEmpty { recent = recent.suffix(1) + [line] }
      position = line.upperBound
    }
  }

  private func line(from start: Int) -> Range<Int> {
    let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count - 1
    return start..<(end + 1)
  }

  private mutating func keep(_ line: Range<Int>) {
    if let last = ranges.last, last.upperBound == line.lowerBound {
      ranges[ranges.count - 1] = last.lowerBound..<line.upperBound
    } else {
      ranges.append(line)
    }
  }

  private func trimmed(_ line: Range<Int>) -> ArraySlice<UInt8> {
    var line = text[line].drop { $0 <= 0x20 }
    while let last = line.last, last <= 0x20 { line.removeLast() }
    return line
  }

  private func quoteDepth(of line: Range<Int>) -> Int {
    var depth = 0
    for byte in text[line] {
      if byte == UInt8(ascii: ">") { depth += 1 } else if byte != 0x20 { break }
    }
    return depth
  }

  private func isSignatureMark(_ line: Range<Int>) -> Bool {
    trimmed(line).elementsEqual([0x2D, 0x2D])
  }

  /// True when the line is an attribution with a quote below it.
  private func startsQuote(at line: Range<Int>) -> Bool {
    guard isAttribution(trimmed(line)) else { return false }
    var next = line.upperBound
    while next < text.count {
      let following = self.line(from: next)
      if quoteDepth(of: following) > 0 { return true }
      if !trimmed(following).isEmpty { return false }
      next = following.upperBound
    }
    return false
  }

  private func isAttribution(_ line: ArraySlice<UInt8>) -> Bool {
    attributions.contains { $0.matches(line) }
  }

  /// Takes the attribution above a quote out of the own words: one line, or two that are one.
  private mutating func takeBackAttribution(_ recent: [Range<Int>]) {
    guard let last = recent.last else { return }
    if let first = recent.first, recent.count == 2, first.upperBound == last.lowerBound {
      let joined = trimmed(first) + [0x20] + trimmed(last)
      if attributions.contains(where: { $0.hasBeginning && $0.matches(joined) }) {
        return takeBack(from: first.lowerBound, lines: 2)
      }
    }
    if isAttribution(trimmed(last)) { takeBack(from: last.lowerBound, lines: 1) }
  }

  private mutating func takeBack(from start: Int, lines: Int) {
    guard let last = ranges.last, last.contains(start) else { return }
    quotedLines += lines
    if last.lowerBound == start {
      ranges.removeLast()
    } else {
      ranges[ranges.count - 1] = last.lowerBound..<start
    }
  }
}
