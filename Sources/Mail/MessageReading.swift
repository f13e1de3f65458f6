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
    self = try MessageAssembly<GMimeReader>(input, shape).message()
  }
}

/// Makes a message of what a reader finds in an input.
private struct MessageAssembly<Reader: MIMEReader> {
  private let input: [UInt8]
  private let shape: MessageShape
  /// What the reader reads: the input from its header on, with an empty line behind the header.
  private let bytes: ArraySlice<UInt8>
  /// What to add to an index into `bytes`, in the body, to make it one into the input.
  private let offset: Int

  init(_ input: [UInt8], _ shape: MessageShape) {
    self.input = input
    self.shape = shape
    if shape.hasEmptyLine {
      bytes = input[shape.header.lowerBound...]
      offset = 0
    } else {
      var copy = Array(input[shape.header])
      if copy.last != 0x0A { copy.append(0x0A) }
      copy.append(0x0A)
      offset = shape.bodyStart - copy.count
      copy += input[shape.bodyStart...]
      bytes = copy[...]
    }
  }

  func message() throws(MessageFailure) -> Message {
    try bytes.withUnsafeBufferPointer { bytes throws(MessageFailure) in
      let reader = try Reader(bytes)
      let message = try message(reader)
      withExtendedLifetime(reader) {}
      return message
    }
  }

  private func message(_ reader: Reader) throws(MessageFailure) -> Message {
    var body = try BodyReader<Reader.Part>(
      message: bytes, bodyStart: shape.bodyStart - offset,
      canPointIntoInput: Charset.isUTF8(input)
    ).body(of: reader.root)
    guard !body.texts.isEmpty || body.skipped.isEmpty else {
      throw .noText(skipped: body.skipped)
    }
    try body.render()
    let header = header(reader)
    var message = Message(plainText: input)
    if body.texts.count == 1, case .inPlace(let text) = body.texts[0].content {
      message.body = (text.startIndex + offset)..<(text.endIndex + offset)
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

  private func header(_ reader: Reader) -> Message.Header {
    var references = reader.references("References")
    let known = Set(references)
    references += reader.references("In-Reply-To").filter { !known.contains($0) }
    return Message.Header(
      subject: reader.field("Subject") ?? "", from: reader.correspondents("From"),
      to: reader.correspondents("To"), cc: reader.correspondents("Cc"), references: references)
  }

  /// True when a subject has words in it that are encoded (RFC 2047).
  private func isEncoded(_ subject: Range<Int>) -> Bool {
    subject.contains { input.matches("=?", at: $0) }
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
