/// What a message answers, as far as it is known.
public struct Thread: Sendable {
  /// The number of messages before this one.
  public private(set) var earlier = 0
  /// Whom the message answers; never the writer.
  public private(set) var client: Correspondent?
  /// What the client wrote last, as UTF-8 without marks of quotes: neither what they quote and
  /// forward, nor their signature.
  public private(set) var clientWords: [UInt8] = []
  /// The client's telephone number, as their signature has it.
  public private(set) var telephone: String?

  init(of message: borrowing Message, _ anatomy: borrowing Anatomy) {
    let references = message.header?.references.count ?? 0
    earlier = references > 0 ? references : anatomy.levels
    let writer = message.header?.from.first
    var level = 1
    while level < anatomy.levels, let author = anatomy.authors[level],
      author.isSame(as: writer)
    {
      level += 1
    }
    client = anatomy.authors[level].flatMap { $0.isSame(as: writer) ? nil : $0 }
    client = client ?? message.header?.to.first { !$0.isSame(as: writer) }
    readWords(level, of: message, anatomy)
  }

  private mutating func readWords(
    _ level: Int, of message: borrowing Message, _ anatomy: borrowing Anatomy
  ) {
    let lines = LineReader(
      text: message.text, end: message.body.upperBound, isFlowed: message.isFlowed)
    var signature: [UInt8] = []
    for segment in anatomy.segments where segment.level == level {
      switch segment.role {
      case .words: Self.append(segment.range, of: lines, to: &clientWords)
      case .signature: Self.append(segment.range, of: lines, to: &signature)
      default: break
      }
    }
    telephone =
      TelephoneNumber.first(in: signature, isSignature: true)
      ?? TelephoneNumber.first(in: Array(clientWords.suffix(300)))
  }

  /// Appends the lines of a range without the marks of quotes. A blank line stands between ranges,
  /// and never more than one between lines.
  private static func append(_ range: Range<Int>, of lines: LineReader, to words: inout [UInt8]) {
    if !words.isEmpty, !endsBlank(words) { words.append(0x0A) }
    var position = range.lowerBound
    while position < range.upperBound {
      let line = lines.line(at: position)
      position = line.end
      if line.isBlank, words.isEmpty || endsBlank(words) { continue }
      words.append(contentsOf: lines.text[line.content])
      words.append(0x0A)
    }
  }

  private static func endsBlank(_ words: [UInt8]) -> Bool {
    words.count >= 2 && words[words.count - 1] == 0x0A && words[words.count - 2] == 0x0A
  }
}

extension Correspondent {
  /// True when this is the same person, as the address tells, or the name where there is none.
  func isSame(as other: Correspondent?) -> Bool {
    guard let other else { return false }
    if !address.isEmpty, !other.address.isEmpty {
      return folded(address) == folded(other.address)
    }
    return !name.isEmpty && folded(name) == folded(other.name)
  }

  private func folded(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    return Folding.folded(bytes, bytes.indices)
  }
}
