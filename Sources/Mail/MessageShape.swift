/// Where the header and the body of a message stand in an input.
///
/// An input is a message when it begins like a header: two fields that every mail has, or one that
/// nobody would write into a draft. A draft that begins with `Note: …`, or with `Subject: …`
/// alone, is none.
struct MessageShape {
  /// From the first field to the line that ends the header.
  private(set) var header: Range<Int>
  /// Where the body begins.
  private(set) var bodyStart: Int
  /// False when something else than an empty line is between header and body: nothing at all, or
  /// the line that Emacs puts there.
  private(set) var hasEmptyLine = false
  /// What stands in the first field Subject, when it takes one line only.
  private(set) var subject: Range<Int>?
  private var subjectCount = 0
  /// The fields of the header that coolhead asks for.
  private(set) var fields: [HeaderField] = []
  /// The number of all fields of the header.
  private(set) var fieldCount = 0
  /// True when each line of the header is a field or goes on from one.
  private(set) var isRegular = true
  /// True when the header says that there are parts or another message in the body.
  private(set) var tellsOfParts = false

  /// The line between header and body while a message is written in Emacs.
  private static let separator = Array("--text follows this line--".utf8)

  /// Looks at the beginning of an input; nil when it is a bare draft.
  init?(of input: [UInt8]) {
    var start = input.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = MessageLine(in: input, at: start)
    while line.content.isEmpty, line.next < input.count {
      start = line.next
      line = MessageLine(in: input, at: start)
    }
    var evidence = 0
    if line.isMailboxLine(in: input) {
      start = line.next
      evidence = 1
    }
    header = start..<start
    bodyStart = start
    guard read(input, evidence: evidence) else { return nil }
  }

  /// Goes through the lines of the header. Returns false when it is none.
  private mutating func read(_ input: [UInt8], evidence points: Int) -> Bool {
    var evidence = MessageEvidence(points)
    /// The first of lines that are no part of a header, with no field behind them.
    var stray: Int?
    /// The field of the line above, if coolhead asks for it.
    var field: HeaderField.Name?
    var position = header.lowerBound
    while position < input.count, position - header.lowerBound <= MessageLimits.header {
      let line = MessageLine(in: input, at: position)
      if line.content.isEmpty {
        end(at: stray ?? position, body: stray ?? line.next, isEmptyLine: stray == nil)
        return evidence.isEnough
      }
      if let name = line.fieldName(in: input) {
        // Once it is a message, fields matter only behind stray lines.
        let isKnown = evidence.isEnough && stray == nil || evidence.add(name, of: line, in: input)
        if isKnown { stray = nil }
        field = begin(name, of: line, in: input)
      } else if line.isIndented(in: input), position > header.lowerBound {
        carryOn(field, line, in: input)
      } else if line.equals(Self.separator, in: input) {
        evidence.add(1)
        end(at: position, body: line.next, isEmptyLine: false)
        return evidence.isEnough
      } else if position == header.lowerBound {
        return false
      } else {
        isRegular = false
        if !line.isEscapedMailboxLine(in: input) { stray = stray ?? position }
      }
      position = line.next
    }
    end(at: stray ?? position, body: stray ?? position, isEmptyLine: false)
    return evidence.isEnough
  }

  private mutating func begin(
    _ name: Range<Int>, of line: MessageLine, in input: [UInt8]
  ) -> HeaderField.Name? {
    fieldCount += 1
    // Only behind a name without spaces is it sure to be the same field for all.
    if input[name.upperBound] != 0x3A { isRegular = false }
    guard let known = HeaderField.Name(name, of: input) else { return nil }
    fields.append(
      HeaderField(name: known, lines: line.start..<line.next, valueStart: name.upperBound + 1))
    switch known {
    case .subject:
      // Where there are several, the first is what mail programs show.
      subjectCount += 1
      if subjectCount == 1 { subject = line.value(behind: name, in: input) }
    case .contentType: lookForParts(line, in: input)
    default: break
    }
    return known
  }

  /// Takes in another line of a field.
  private mutating func carryOn(
    _ field: HeaderField.Name?, _ line: MessageLine, in input: [UInt8]
  ) {
    guard let field, let last = fields.indices.last else { return }
    fields[last].lines = fields[last].lines.lowerBound..<line.next
    switch field {
    case .subject: if subjectCount == 1 { subject = nil }
    case .contentType: lookForParts(line, in: input)
    default: break
    }
  }

  private mutating func lookForParts(_ line: MessageLine, in input: [UInt8]) {
    tellsOfParts =
      tellsOfParts
      || line.content.contains { position in
        input.matches("multipart", at: position) || input.matches("message/", at: position)
      }
  }

  private mutating func end(at headerEnd: Int, body: Int, isEmptyLine: Bool) {
    header = header.lowerBound..<headerEnd
    bodyStart = body
    hasEmptyLine = isEmptyLine
  }
}

/// What speaks for an input being a message: a sum of points, of which two are enough.
private struct MessageEvidence {
  private var points: Int
  /// The fields counted so far, as bits, so that one field twice counts once.
  private var seen = 0

  /// Fields of every mail, whose names may be the first word of a draft, too.
  private static let common: [StaticString] = [
    "from", "to", "cc", "bcc", "subject", "date", "sender", "reply-to", "received", "references",
    "organization", "status", "x-status", "lines", "fcc", "gcc",
  ]
  /// Fields that nobody begins a draft with.
  private static let certain: [StaticString] = [
    "message-id", "mime-version", "content-type", "content-transfer-encoding", "return-path",
    "delivered-to", "in-reply-to", "dkim-signature", "x-mailer", "user-agent",
  ]

  init(_ points: Int) { self.points = points }

  var isEnough: Bool { points > 1 }

  mutating func add(_ points: Int) { self.points += points }

  /// Counts a field. Returns true when it is one of a mail.
  mutating func add(_ name: Range<Int>, of line: MessageLine, in input: [UInt8]) -> Bool {
    if let index = Self.common.firstIndex(where: { input.matches($0, in: name) }) {
      if seen & (1 << index) == 0 { points += 1 }
      seen |= 1 << index
      if points == 1, index < 4, line.endsWithAddress(in: input) { points = 2 }
      return true
    }
    guard Self.certain.contains(where: { input.matches($0, in: name) }) else {
      return input.matches("x-", at: name.lowerBound)
    }
    points += 2
    return true
  }
}
