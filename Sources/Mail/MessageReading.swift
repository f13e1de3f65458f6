import CGMime

extension Message {
  /// Reads a message (RFC 5322 with MIME) or a bare draft, told apart by looking.
  ///
  /// Of a message, the text parts that a mail program would show are its body; attachments and
  /// forwarded messages aren't read, nor is what is encrypted. Any bytes may come.
  public init(reading input: [UInt8]) throws(MessageFailure) {
    guard input.count <= Message.mostBytes else {
      throw .tooLarge(limit: Message.mostBytes)
    }
    guard let shape = MessageShape(of: input) else {
      self.init(plainText: input)
      return
    }
    try MessageLimits.check(input, shape)
    self = try MessageAssembly(input, shape).message()
  }
}

/// Makes a message of what is found in an input.
private struct MessageAssembly {
  private let input: [UInt8]
  private let shape: MessageShape
  private let canPointIntoInput: Bool

  init(_ input: [UInt8], _ shape: MessageShape) {
    self.input = input
    self.shape = shape
    canPointIntoInput = Charset.isUTF8(input)
  }

  func message() throws(MessageFailure) -> Message {
    guard let fields = HeaderFields(of: input, shape) else {
      return shape.hasEmptyLine
        ? try message(input[shape.header.lowerBound...], offset: 0, nil)
        : try message(withEmptyLine(behind: input[shape.header]), nil)
    }
    if let part = OnlyPart(fields, shape, shape.bodyStart..<input.count) {
      let body = try reader(input[...], offset: 0).body(of: part)
      return try message(body, offset: 0, fields)
    }
    // GMime takes time for each field, so it gets only those that it needs for the parts.
    return try message(withEmptyLine(behind: fields.linesOfParts[...]), fields)
  }

  /// Returns a header with an empty line and the body behind it.
  private func withEmptyLine(behind header: ArraySlice<UInt8>) -> [UInt8] {
    var message: [UInt8] = []
    message.reserveCapacity(header.count + 2 + input.count - shape.bodyStart)
    message += header
    if message.last != 0x0A { message.append(0x0A) }
    message.append(0x0A)
    message += input[shape.bodyStart...]
    return message
  }

  /// Reads what GMime gets in place of the input: another header, and the same body.
  private func message(
    _ bytes: [UInt8], _ fields: HeaderFields?
  ) throws(MessageFailure) -> Message {
    try message(bytes[...], offset: input.count - bytes.count, fields)
  }

  /// Has GMime take a message apart, and read its header where there are no `fields`. `offset` is
  /// what to add to an index into `bytes`, in the body, to make it one into the input.
  private func message(
    _ bytes: ArraySlice<UInt8>, offset: Int, _ fields: HeaderFields?
  ) throws(MessageFailure) -> Message {
    try bytes.withUnsafeBufferPointer { buffer throws(MessageFailure) in
      let gmime = try GMimeReader(buffer)
      let body = try reader(bytes, offset: offset).body(of: gmime.root)
      let message =
        if let fields { try message(body, offset: offset, fields) } else {
          try message(body, offset: offset, gmime)
        }
      withExtendedLifetime(gmime) {}
      return message
    }
  }

  private func reader<Part>(_ bytes: ArraySlice<UInt8>, offset: Int) -> BodyReader<Part> {
    BodyReader(
      message: bytes, bodyStart: shape.bodyStart - offset, canPointIntoInput: canPointIntoInput)
  }

  private func message(
    _ body: MessageBody, offset: Int, _ fields: some FieldReader
  ) throws(MessageFailure) -> Message {
    guard !body.texts.isEmpty || body.skipped.isEmpty else {
      throw .noText(skipped: body.skipped)
    }
    var body = body
    try body.render()
    let header = header(fields)
    var message = Message(plainText: input)
    if body.texts.count == 1, case .inPlace(let text) = body.texts[0].content {
      message.body = place(of: text, offset: offset)
      if let subject = shape.subject, !subject.isEmpty, !isEncoded(subject) {
        message.subject = subject
      } else {
        message.add(subject: header.subject)
      }
    } else {
      message.decode(body.texts, subject: header.subject)
    }
    message.header = header
    message.isFlowed = !body.texts.isEmpty && body.texts.allSatisfy(\.isFlowed)
    message.skippedParts = body.skipped
    return message
  }

  /// Returns where a text stands in the input. One that isn't there at all is said to be before the
  /// header.
  private func place(of text: ArraySlice<UInt8>, offset: Int) -> Range<Int> {
    let start = text.startIndex + offset
    guard start >= shape.bodyStart else {
      return shape.header.lowerBound..<shape.header.lowerBound
    }
    return start..<(start + text.count)
  }

  private func header(_ fields: some FieldReader) -> Message.Header {
    var references = fields.references(.references)
    let answered = fields.references(.inReplyTo)
    // Most messages answer one.
    let known = answered.count > 1 ? Set(references) : []
    let isKnown = answered.count == 1 && references.contains(answered[0])
    if !isKnown { references += answered.filter { !known.contains($0) } }
    return Message.Header(
      subject: fields.field(.subject) ?? "", from: fields.correspondents(.from),
      to: fields.correspondents(.to), cc: fields.correspondents(.cc), references: references)
  }

  /// True when a subject has words in it that are encoded (RFC 2047).
  private func isEncoded(_ subject: Range<Int>) -> Bool {
    subject.contains { input[$0] == UInt8(ascii: "=") && input.matches("=?", at: $0) }
  }
}

extension Message {
  /// Takes the texts, one below the other, and the subject behind them for its text.
  fileprivate mutating func decode(_ texts: [TextPart], subject: String) {
    text = []
    for part in texts {
      if let last = text.last, last != 0x0A { text.append(0x0A) }
      text += withPlainLineEnds(Array(part.bytes))
    }
    body = 0..<text.count
    isDecoded = true
    add(subject: subject)
  }

  /// Puts a decoded subject behind the text.
  fileprivate mutating func add(subject: String) {
    self.subject = nil
    guard !subject.isEmpty else { return }
    text += [0x0A, 0x0A]
    let start = text.count
    text += subject.utf8.map { $0 < 0x20 ? 0x20 : $0 }
    self.subject = start..<text.count
  }
}
