/// Lines such as `From:`, `Sent:`, `To:`, `Subject:` above a message that is quoted whole.
struct HeaderBlock {
  /// Its end, without blank lines below.
  var end: Int
  var lines: Int
  /// The kinds of its lines.
  var kinds: Conventions.Kinds = []
  var hasAddress = false
  var author: Correspondent?
  /// The kinds of the last of its lines.
  var lastKinds: Conventions.Kinds = []
  /// What stands behind `From:`.
  var fromValue: [UInt8] = []

  /// True when no writer would write such lines themself: itineraries have `From:` and `To:`, too.
  var isCertain: Bool {
    let hasFrom = kinds.contains(.from)
    let hasSubject = kinds.contains(.subject)
    let others = kinds.subtracting([.from, .subject])
    let hasDate = kinds.contains(.sent) || kinds.contains(.date)
    return lines >= 2
      && (hasFrom && (hasSubject || hasAddress && !others.isEmpty)
        || hasFrom && kinds.contains([.sent, .to])
        || hasSubject && hasDate && kinds.contains(.to))
  }
}

extension AnatomyReader {
  /// Returns the block of header lines that begins with `line`, if there is one.
  func headerBlock(from line: Line) -> HeaderBlock? {
    guard let (kinds, value) = headerLine(line) else { return nil }
    var block = HeaderBlock(end: line.start, lines: 0)
    add(line, kinds, value, to: &block)
    var position = line.end
    var strangers = 0
    while position < body.upperBound, block.lines < 16 {
      let next = lines.line(at: position)
      position = next.end
      guard next.depth == line.depth else { break }
      if next.isBlank {
        // Programs that turn HTML into text put blank lines between.
        guard position < body.upperBound else { break }
        let following = lines.line(at: position)
        guard following.depth == line.depth, headerLine(following) != nil else { break }
      } else if let (kinds, value) = headerLine(next) {
        if kinds.contains(.from), block.kinds.contains(.from) { break }
        add(next, kinds, value, to: &block)
        strangers = 0
      } else {
        strangers += 1
        guard strangers <= 3, goesOn(next, block) else { break }
        if block.lastKinds.contains(.from), block.author?.address.isEmpty ?? false {
          block.fromValue += [0x20] + Folding.folded(text, next.content, .spaces)
          block.author = AuthorReader(block.fromValue).headerAuthor()
        }
      }
    }
    return block
  }

  private func add(
    _ line: Line, _ kinds: Conventions.Kinds, _ value: Range<Int>, to block: inout HeaderBlock
  ) {
    // What goes on from an earlier header line lies between.
    block.end = line.end
    block.lines += 1
    block.kinds.formUnion(kinds)
    block.lastKinds = kinds
    let bytes = Folding.folded(text, value, .spaces)
    let isCorrespondent = !kinds.isDisjoint(with: [.from, .to])
    if isCorrespondent, bytes.contains(0x40) { block.hasAddress = true }
    if kinds.contains(.from), block.author == nil {
      block.fromValue = bytes
      block.author = AuthorReader(bytes).headerAuthor()
    }
  }

  /// True when the line may belong to the value of the header line above: an address, or one of
  /// those that the next header line shows to have been broken.
  private func goesOn(_ line: Line, _ block: HeaderBlock) -> Bool {
    let first = text[line.content.lowerBound]
    if first == 0x3C || line.indentation > 0 { return true }
    if text[line.content].contains(0x40) { return true }
    guard line.end < body.upperBound else { return false }
    let next = lines.line(at: line.end)
    return next.depth == line.depth && !next.isBlank && headerLine(next) != nil
  }

  /// Returns which header line this is, and where its value is.
  func headerLine(_ line: Line) -> (Conventions.Kinds, value: Range<Int>)? {
    var content = line.content
    while let first = text[content].first, first == 0x2A { content = content.dropFirst() }
    let possible = conventions.kinds(beginning: content, of: text)
    guard !possible.isDisjoint(with: .header) else { return nil }
    let head = text[content.prefix(40)]
    guard let colon = head.firstIndex(where: { $0 == 0x3A }) else { return nil }
    var name = Folding.folded(text, content.lowerBound..<colon)
    while let last = name.last, last == 0x2A || last == 0x20 { name.removeLast() }
    var kinds: Conventions.Kinds = []
    for kind in [Conventions.Kind.headerFrom, .headerSent, .headerDate, .headerTo, .headerSubject]
    where possible.contains(Conventions.Kinds(of: kind)) && conventions.contains(name, as: kind) {
      kinds.formUnion(Conventions.Kinds(of: kind))
    }
    guard !kinds.isEmpty else { return nil }
    var value = (colon + 1)..<content.upperBound
    while let first = text[value].first, first == 0x2A || first == 0x20 {
      value = value.dropFirst()
    }
    return (kinds, value)
  }

  /// Reads the header that a draft without MIME header begins with: one saved as text by a mail
  /// program, or Emacs's, which ends with `--text follows this line--`. Returns where it ends.
  func readOwnHeader() -> Int {
    let start = body.lowerBound
    guard !hasHeader, let line = nextLine(from: start), line.depth == 0,
      text[line.content.prefix(40)].contains(0x3A)
    else { return start }
    var end: Int?
    if let separator = emacsSeparator(from: line.start) {
      end = separator
    } else if let block = headerBlock(from: line), block.isCertain, block.lines >= 3,
      nextLine(from: block.end) != nil
    {
      end = block.end
    }
    guard let end else { return start }
    change(to: .rest(.header), at: start)
    var position = start
    while position < end {
      let line = lines.line(at: position)
      grow(line)
      position = line.end
    }
    change(to: .words, at: end)
    return end
  }

  private func emacsSeparator(from start: Int) -> Int? {
    let separator = Array("--text follows this line--".utf8)
    var position = start
    for _ in 0..<100 where position < body.upperBound {
      let line = lines.line(at: position)
      if text[line.content].elementsEqual(separator) { return line.end }
      let isHeader = line.indentation > 0 || text[line.content.prefix(80)].contains(0x3A)
      guard !line.isBlank, isHeader else { return nil }
      position = line.end
    }
    return nil
  }
}
