/// What of a message its writer wrote, and what was left out.
public struct OwnWords: Sendable {
  /// What is left out of a check.
  public enum LeftOut: String, CaseIterable, Sendable {
    /// Lines that quote somebody, with those that say who wrote them.
    case quoted
    case signature
    /// Disclaimers, banners and the footers of lists.
    case footer
    case code
    case patch
    /// Header lines that stand in the text of the draft.
    case header
    /// A block that is encrypted with OpenPGP.
    case encrypted
  }

  /// The writer's own words, in order: byte offsets into the message's text.
  public private(set) var ranges: [Range<Int>] = []
  /// The number of lines of each kind that were left out; blank lines don't count.
  public private(set) var leftOut: [LeftOut: Int] = [:]
  /// What the message answers.
  public let thread: Thread

  /// Cuts a message down to its writer's own words.
  public init(of message: borrowing Message, conventions: borrowing Conventions) {
    let anatomy = Anatomy(of: message, conventions)
    thread = Thread(of: message, anatomy)
    var quoted: Int?
    for segment in anatomy.segments {
      switch LeftOut(segment) {
      case .quoted: quoted = (quoted ?? 0) + segment.lines
      case let kind?: leftOut[kind, default: 0] += segment.lines
      case nil: add(segment.range)
      }
    }
    leftOut[.quoted] = quoted
    addSubject(of: message, conventions)
  }

  private mutating func add(_ range: Range<Int>) {
    if let last = ranges.last, last.upperBound == range.lowerBound {
      ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
    } else {
      ranges.append(range)
    }
  }

  /// The subject is the writer's own unless it is that of an older message.
  private mutating func addSubject(
    of message: borrowing Message, _ conventions: borrowing Conventions
  ) {
    guard let subject = message.subject, !subject.isEmpty,
      !conventions.isTakenOver(Folding.folded(message.text, subject, limit: 80))
    else { return }
    let place = ranges.firstIndex { $0.lowerBound >= subject.upperBound } ?? ranges.count
    ranges.insert(subject, at: place)
  }
}

extension OwnWords.LeftOut {
  fileprivate init?(_ segment: Anatomy.Segment) {
    guard segment.level == 0 else {
      self = .quoted
      return
    }
    switch segment.role {
    case .words: return nil
    case .attribution: self = .quoted
    case .signature: self = .signature
    case .footer: self = .footer
    case .code: self = .code
    case .patch: self = .patch
    case .encrypted: self = .encrypted
    case .header: self = .header
    }
  }
}

extension Conventions {
  /// True for a folded subject that begins with `Re:` or the like: it was somebody else's first.
  func isTakenOver(_ subject: [UInt8]) -> Bool {
    guard let colon = subject.firstIndex(of: UInt8(ascii: ":")) else { return false }
    var prefix = subject[..<colon]
    // `Re[2]:`, `Re (3):`
    if let bracket = prefix.firstIndex(where: { $0 == 0x5B || $0 == 0x28 }) {
      prefix = prefix[..<bracket]
    }
    while prefix.last == 0x20 { prefix.removeLast() }
    let name = Array(prefix)
    return contains(name, as: .replyPrefix) || contains(name, as: .forwardPrefix)
  }
}
