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
    /// Another field that says something of the message's parts, such as this one.
    case otherOfParts = "MIME-Version"

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
  init?(_ range: Range<Int>, of input: borrowing [UInt8]) {
    switch range.count {
    case 2 where input.matches("to", at: range.lowerBound): self = .to
    case 2 where input.matches("cc", at: range.lowerBound): self = .cc
    case 4 where input.matches("from", at: range.lowerBound): self = .from
    case 7 where input.matches("subject", at: range.lowerBound): self = .subject
    case 10 where input.matches("references", at: range.lowerBound): self = .references
    case 11 where input.matches("in-reply-to", at: range.lowerBound): self = .inReplyTo
    case 12 where input.matches("mime-version", at: range.lowerBound): self = .otherOfParts
    case 12 where input.matches("content-type", at: range.lowerBound): self = .contentType
    case 19 where input.matches("content-disposition", at: range.lowerBound): self = .disposition
    case 25 where input.matches("content-transfer-encoding", at: range.lowerBound):
      self = .transferEncoding
    case 8... where input.matches("content-", at: range.lowerBound): self = .otherOfParts
    default: return nil
    }
  }
}
