/// A field of a message's header that coolhead asks for, as it stands in the input.
struct HeaderField {
  enum Name: String {
    case from = "From"
    case to = "To"
    case cc = "Cc"
    case subject = "Subject"
    case references = "References"
    case inReplyTo = "In-Reply-To"
    case contentType = "Content-Type"
    case transferEncoding = "Content-Transfer-Encoding"
    case disposition = "Content-Disposition"
    /// Another field that says something of the message's parts.
    case otherOfParts = "Content-…"

    /// True for what says how the body is to be read.
    var isOfParts: Bool {
      switch self {
      case .contentType, .transferEncoding, .disposition, .otherOfParts: true
      default: false
      }
    }
  }

  let name: Name
  /// Its lines, with those that go on from the first one and with their ends.
  var lines: Range<Int>
  /// Where its value begins, behind the colon.
  let valueStart: Int

  var value: Range<Int> { valueStart..<lines.upperBound }
}

extension HeaderField.Name {
  /// Returns the name that stands in `range`; nil for all that coolhead doesn't ask for.
  init?(_ range: Range<Int>, of input: [UInt8]) {
    func isNamed(_ name: StaticString) -> Bool { input.matches(name, at: range.lowerBound) }
    switch range.count {
    case 2 where isNamed("to"): self = .to
    case 2 where isNamed("cc"): self = .cc
    case 4 where isNamed("from"): self = .from
    case 7 where isNamed("subject"): self = .subject
    case 10 where isNamed("references"): self = .references
    case 11 where isNamed("in-reply-to"): self = .inReplyTo
    case 12 where isNamed("mime-version"): self = .otherOfParts
    case 12 where isNamed("content-type"): self = .contentType
    case 19 where isNamed("content-disposition"): self = .disposition
    case 25 where isNamed("content-transfer-encoding"): self = .transferEncoding
    case 8... where isNamed("content-"): self = .otherOfParts
    default: return nil
    }
  }
}
