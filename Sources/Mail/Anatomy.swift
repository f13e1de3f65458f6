/// What each part of a message's text is, and in which message of the thread it stands.
struct Anatomy {
  /// What a part of a text is.
  enum Role {
    case words
    /// Who wrote what stands below: an attribution, a block of header lines, a marker.
    case attribution
    case signature
    /// What isn't anybody's words: disclaimers, banners, footers of lists.
    case footer
    case code
    case patch
    /// A block that is encrypted.
    case encrypted
    /// Header lines of the draft itself.
    case header
  }

  /// Lines that belong together.
  struct Segment {
    var role: Role
    /// 0 for the writer's message, 1 for the one that it answers, and so on.
    var level: Int
    var range: Range<Int>
    /// The number of its lines that aren't blank.
    var lines: Int
  }

  var segments: [Segment] = []
  /// Who wrote the quoted messages, as far as it is told: the first one of each level.
  var authors: [Int: Correspondent] = [:]
  /// The highest level, counting messages of which only the attribution is there.
  var levels = 0

  init() {}

  init(of message: borrowing Message, _ conventions: borrowing Conventions) {
    let reader = AnatomyReader(message, conventions)
    reader.read()
    self = reader.anatomy
  }
}

/// Goes through the lines of a message once, and back over a few where it needs to.
final class AnatomyReader {
  /// What the following lines are, until the quote or the text ends.
  enum Mode {
    case words
    /// A role for all lines of the same level.
    case rest(Anatomy.Role)
    /// A role for the lines of one paragraph.
    case paragraph(Anatomy.Role)
  }

  let text: [UInt8]
  let body: Range<Int>
  let conventions: Conventions
  let lines: LineReader
  let writer: Correspondent?
  let hasHeader: Bool
  var anatomy = Anatomy()
  var mode = Mode.words
  /// The segment that grows; the lines of it are those of one level.
  var current: Anatomy.Segment
  /// The marks of the lines of the current segment.
  var depth = 0
  /// How many unmarked quotes begin among the lines of each depth.
  var unmarked: [Int] = []
  var previousIsBlank = true
  var previousIsRule = false
  /// What is known about the text further down, so that it is looked for once only.
  var knownFence = Landmark()
  var knownPatch = Landmark()
  /// True when there is a segment of words.
  var hasWords = false
  /// Whether the author of the message that this one answers isn't the writer, once it is known.
  var knownClient: Bool?
  /// Up to here, no block of header lines and no indented code begins.
  var headerless = 0
  var codeless = 0

  init(_ message: borrowing Message, _ conventions: borrowing Conventions) {
    text = message.text
    body = message.body
    self.conventions = copy conventions
    lines = LineReader(
      text: message.text, end: message.body.upperBound, isFlowed: message.isFlowed)
    writer = message.header?.from.first
    hasHeader = message.header != nil
    current = Anatomy.Segment(
      role: .words, level: 0, range: body.lowerBound..<body.lowerBound, lines: 0)
  }

  func read() {
    var position = readOwnHeader()
    while position < body.upperBound {
      position = takePlainLines(from: position)
      guard position < body.upperBound else { break }
      position = take(lines.line(at: position))
    }
    close()
  }

  /// The level of a line of the current depth.
  func level(at depth: Int) -> Int { depth + unmarked.prefix(depth + 1).reduce(0, +) }

  /// Takes a line, or several, and returns where the next one begins.
  private func take(_ line: Line) -> Int {
    if line.isBlank, line.depth == 0 || line.depth == depth {
      grow(line)
      endParagraph()
      return line.end
    }
    if line.depth != depth, !isBrokenOff(line) { begin(depth: line.depth, at: line) }
    if line.isBlank {
      grow(line)
      endParagraph()
      return line.end
    }
    let end = takeSpecial(line)
    previousIsBlank = false
    previousIsRule = isRule(line)
    if let end { return end }
    grow(line)
    return line.end
  }

  private func endParagraph() {
    previousIsBlank = true
    if case .paragraph = mode { change(to: .words, at: current.range.upperBound) }
  }

  /// The most bytes that breaking a line a second time leaves over.
  private static let longestRest = 30

  /// True for the end of a quoted line that was broken by a mail program: it has no mark itself,
  /// but the lines around it have one.
  private func isBrokenOff(_ line: Line) -> Bool {
    guard line.depth == 0, depth > 0, line.indentation == 0,
      let previous = previousLine(before: line.start), previous.depth == depth,
      previous.content.upperBound - previous.start >= 70, line.content.count <= Self.longestRest,
      line.end < body.upperBound
    else { return false }
    let last = text[previous.content.upperBound - 1]
    let first = text[line.content.lowerBound]
    let end = text[line.content.upperBound - 1]
    let isSentenceEnd = { (byte: UInt8) in
      byte == 0x2E || byte == 0x3F || byte == 0x21 || byte == 0x3A
    }
    // More than two words with a full stop may be an answer.
    guard !isSentenceEnd(last), !isSentenceEnd(end) || line.content.count <= 12,
      first &- 0x61 < 26 || first >= 0x80
    else {
      return false
    }
    return lines.line(at: line.end).depth == depth
  }

  /// Returns the line before `start` if it is of the current segment and not blank.
  func previousLine(before start: Int) -> Line? {
    guard start > current.range.lowerBound else { return nil }
    let limit = max(current.range.lowerBound, start - 1000)
    let first = text.withUnsafeBufferPointer { bytes in
      var first = start - 1
      while first > limit, bytes[first - 1] != 0x0A { first -= 1 }
      return first
    }
    guard first == current.range.lowerBound || first > 0 && text[first - 1] == 0x0A else {
      return nil
    }
    let line = lines.line(at: first)
    return line.isBlank ? nil : line
  }

  /// Returns the first line from `position` on that isn't blank; nil when there are ten blank ones,
  /// or only blank ones.
  func nextLine(from position: Int) -> Line? {
    var position = position
    for _ in 0..<10 {
      guard position < body.upperBound else { return nil }
      let line = lines.line(at: position)
      if !line.isBlank { return line }
      position = line.end
    }
    return nil
  }

  /// Adds a line to the current segment.
  @inline(__always)
  func grow(_ line: Line) {
    current.range = current.range.lowerBound..<line.end
    if !line.isBlank || line.depth > 0 { current.lines += 1 }
  }

  /// Ends the current segment and begins one of another depth.
  private func begin(depth: Int, at line: Line) {
    close()
    if unmarked.count > depth + 1 { unmarked.removeLast(unmarked.count - depth - 1) }
    self.depth = depth
    mode = .words
    let level = level(at: depth)
    current = Anatomy.Segment(role: .words, level: level, range: line.start..<line.start, lines: 0)
    anatomy.levels = max(anatomy.levels, level)
    previousIsBlank = true
  }

  /// Ends the current segment and begins one with another role of the same level.
  func change(to mode: Mode, at position: Int) {
    close()
    self.mode = mode
    let role: Anatomy.Role =
      switch mode {
      case .words: .words
      case .rest(let role), .paragraph(let role): role
      }
    current = Anatomy.Segment(
      role: role, level: level(at: depth), range: position..<position, lines: 0)
    anatomy.levels = max(anatomy.levels, current.level)
  }

  /// Ends the current segment: what in it is a signature becomes one.
  func close() {
    guard !current.range.isEmpty else { return }
    if current.lines == 0, !anatomy.segments.isEmpty {
      // Blank lines belong to what is above them.
      anatomy.segments[anatomy.segments.count - 1].range =
        anatomy.segments[anatomy.segments.count - 1].range.lowerBound..<current.range.upperBound
    } else if current.role == .words {
      append(withSignature: current)
    } else {
      append(current)
    }
    current.range = current.range.upperBound..<current.range.upperBound
    current.lines = 0
  }

  /// Adds a segment to the anatomy, or to the last segment if it goes on from it.
  func append(_ segment: Anatomy.Segment) {
    var segment = segment
    if segment.role == .words, !anatomy.segments.isEmpty { giveBlankLines(of: &segment) }
    guard !segment.range.isEmpty else { return }
    if segment.role == .words { hasWords = true }
    if let last = anatomy.segments.last, last.role == segment.role, last.level == segment.level,
      last.range.upperBound == segment.range.lowerBound
    {
      let index = anatomy.segments.count - 1
      anatomy.segments[index].range = last.range.lowerBound..<segment.range.upperBound
      anatomy.segments[index].lines += segment.lines
    } else {
      anatomy.segments.append(segment)
    }
  }
}

extension AnatomyReader {
  /// Gives the blank lines at the beginning of a segment to the one before.
  private func giveBlankLines(of segment: inout Anatomy.Segment) {
    var start = segment.range.lowerBound
    var position = start
    while position < segment.range.upperBound, text[position] <= 0x20 {
      position += 1
      if text[position - 1] == 0x0A { start = position }
    }
    let index = anatomy.segments.count - 1
    guard anatomy.segments[index].range.upperBound == segment.range.lowerBound else { return }
    anatomy.segments[index].range = anatomy.segments[index].range.lowerBound..<start
    segment.range = start..<segment.range.upperBound
  }
}

/// What is known of something further down in a text: where it is next, or that there is none.
struct Landmark {
  private var known: Int?
  private var isAbsent = false

  /// Returns where it is at or after `position`; `find` looks for it where that isn't known.
  mutating func next(after position: Int, find: (Int) -> Int?) -> Int? {
    if isAbsent { return nil }
    if let known, known >= position { return known }
    known = find(position)
    isAbsent = known == nil
    return known
  }
}
