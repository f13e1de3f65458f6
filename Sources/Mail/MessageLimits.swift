/// What a message may hold at most, so that reading it is quick and takes little memory.
///
/// GMime needs time for each boundary line beside each boundary that is open, memory for each
/// field, and stack for groups of addresses in groups. Real mail is far below these limits.
enum MessageLimits {
  /// The bytes of the header; a list of 100,000 recipients takes about 4 MiB.
  static let header = 8 << 20
  /// The fields of a header.
  static let fields = 20_000
  /// The lines that begin with `--` in a message of several parts.
  static let boundaryLines = 50_000
  /// The bytes and colons of a field with addresses in a forwarded message: GMime takes those apart
  /// whether they are asked for or not.
  static let forwardedAddresses = 1 << 20
  static let forwardedColons = 2_000
  /// The bytes of a page of HTML that is the only form of a text.
  static let page = 16 << 20
  /// How deep parts may be nested.
  static let depth = 100

  static func check(_ input: [UInt8], _ shape: MessageShape) throws(MessageFailure) {
    guard shape.header.count <= header, shape.fieldCount <= fields else { throw .headerTooLong }
    guard shape.tellsOfParts else { return }
    var scan = MessageScan()
    var position = shape.bodyStart
    while position < input.count {
      let line = MessageLine(in: input, at: position)
      scan.read(line, of: input)
      position = line.next
    }
    guard scan.boundaryLines <= boundaryLines else { throw .tooManyParts }
    guard scan.mostFields <= fields, !scan.hasLongAddresses else { throw .headerTooLong }
  }
}

/// Counts what costs GMime time, memory and stack.
private struct MessageScan {
  private(set) var boundaryLines = 0
  /// The most fields that follow each other without another line between them.
  private(set) var mostFields = 0
  private(set) var hasLongAddresses = false
  private var fields = 0
  /// Of the field with addresses that is being read, if it is one.
  private var addresses: (bytes: Int, colons: Int)?

  private static let addressFields: [StaticString] = [
    "to", "cc", "bcc", "from", "sender", "reply-to",
  ]

  mutating func read(_ line: MessageLine, of input: [UInt8]) {
    guard !line.content.isEmpty else {
      fields = 0
      addresses = nil
      return
    }
    if input[line.content].starts(with: [0x2D, 0x2D]) { boundaryLines += 1 }
    if line.isIndented(in: input) {
      countAddresses(line, of: input)
    } else if let name = line.fieldName(in: input) {
      fields += 1
      mostFields = max(mostFields, fields)
      let isAddressField =
        name.count <= 8 && Self.addressFields.contains { input.matches($0, in: name) }
      addresses = isAddressField ? (0, 0) : nil
      countAddresses(line, of: input)
    } else {
      fields = 0
      addresses = nil
    }
  }

  private mutating func countAddresses(_ line: MessageLine, of input: [UInt8]) {
    guard let before = addresses else { return }
    let colons = before.colons + input[line.content].count { $0 == 0x3A }
    let bytes = before.bytes + line.content.count
    addresses = (bytes, colons)
    hasLongAddresses =
      hasLongAddresses || bytes > MessageLimits.forwardedAddresses
      || colons > MessageLimits.forwardedColons
  }
}
