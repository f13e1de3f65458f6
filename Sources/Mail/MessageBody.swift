/// The text that a message's writer would see on the screen, and the parts that aren't shown.
struct MessageBody {
  var texts: [TextPart] = []
  var skipped: [Message.SkippedPart] = []

  /// True when there are words in it.
  var hasWords: Bool { texts.contains { !$0.isBlank } }
  /// True when there are words in it, and nothing of it is HTML.
  var isPlain: Bool { hasWords && !texts.contains(where: \.isHTML) }
}

/// A part of the text, decoded to UTF-8.
struct TextPart {
  enum Content {
    /// A text that stands unencoded in the message.
    case inPlace(ArraySlice<UInt8>)
    case decoded([UInt8])
    /// A page of HTML, of which the text is still to be made.
    case page([UInt8])
  }

  var content: Content
  var isHTML = false
  var isFlowed = false

  var bytes: ArraySlice<UInt8> {
    switch content {
    case .inPlace(let text): text
    case .decoded(let text), .page(let text): text[...]
    }
  }

  var isBlank: Bool { bytes.allSatisfy { $0 <= 0x20 } }

  /// Makes text of a page.
  mutating func render() throws(MessageFailure) {
    guard case .page(let page) = content else { return }
    content = .decoded(try HTMLText.text(of: page))
  }
}

/// Chooses the parts of a message that are its text.
struct BodyReader<Part: MIMEPart> {
  /// The message, as the parts' ranges count.
  let message: ArraySlice<UInt8>
  /// Where the message's body begins.
  let bodyStart: Int
  /// True when all that the message's text may point into is UTF-8.
  let canPointIntoInput: Bool

  /// Where a part stands.
  struct Place {
    var depth = 0
    /// True when its name doesn't make it a file: it is the first, or the only one.
    var isFirst = true
    var isRelated = false
  }

  func body(of part: Part, at place: Place = Place()) throws(MessageFailure) -> MessageBody {
    guard place.depth < MessageLimits.depth else {
      return MessageBody(skipped: [.nestedTooDeeply])
    }
    switch part.kind {
    case .multipart(let parts): return try body(of: part, parts, at: place)
    case .message: return MessageBody(skipped: [.forwarded])
    case .leaf: return leaf(part, at: place)
    }
  }

  private func body(
    of part: Part, _ parts: [Part], at place: Place
  ) throws(MessageFailure) -> MessageBody {
    if parts.isEmpty {
      return place.depth == 0 ? unparted() : MessageBody(skipped: [.torn])
    }
    var inner = Place(depth: place.depth + 1)
    switch part.type {
    case "multipart/alternative": return try alternative(parts, at: inner)
    case "multipart/encrypted": return MessageBody(skipped: [.encrypted])
    case "multipart/signed":
      return try parts.first.map { first throws(MessageFailure) in try body(of: first, at: inner) }
        ?? MessageBody()
    case let type:
      inner.isRelated = type == "multipart/related"
      var all = MessageBody()
      for (index, part) in parts.enumerated() {
        inner.isFirst = index == 0
        let body = try body(of: part, at: inner)
        all.texts += body.texts
        all.skipped += body.skipped
      }
      if let boundary = part.parameter("boundary") { all.dropDelimiters(of: boundary) }
      return all
    }
  }

  /// Returns all that is behind the header: the message says that there are parts, and none is
  /// found.
  private func unparted() -> MessageBody {
    let bytes = message[min(bodyStart, message.endIndex)...]
    if canPointIntoInput { return MessageBody(texts: [TextPart(content: .inPlace(bytes))]) }
    let text = Charset.decode(Array(bytes), label: nil) ?? []
    return MessageBody(texts: [TextPart(content: .decoded(withPlainLineEnds(text)))])
  }

  /// Returns the plain one of several forms of the same text, unless it says no more than that the
  /// reader's program is too old for HTML.
  private func alternative(_ parts: [Part], at place: Place) throws(MessageFailure) -> MessageBody {
    var bodies: [MessageBody] = []
    for part in parts { bodies.append(try body(of: part, at: place)) }
    let plain = bodies.firstIndex(where: \.isPlain)
    var chosen = plain ?? 0
    if plain.map({ bodies[$0].mayBeExcuse }) ?? true {
      for index in bodies.indices { try bodies[index].render() }
      let rich = bodies.firstIndex { $0.hasWords && !$0.isPlain }
      if let rich, plain == nil || !bodies[rich].mentionsHTML { chosen = rich }
    }
    let texts = bodies.indices.contains(chosen) ? bodies[chosen].texts : []
    // Parts of the same type aren't forms of the same text, whatever the message says.
    let more = chosen == plain ? bodies.dropFirst(chosen + 1).filter(\.isPlain) : []
    return MessageBody(
      texts: texts + more.flatMap(\.texts), skipped: bodies.flatMap(\.skipped))
  }

  private func leaf(_ part: Part, at place: Place) -> MessageBody {
    let type = part.type
    if type.hasPrefix("application/"), type.hasSuffix("pkcs7-mime"),
      part.parameter("smime-type")?.lowercased() != "signed-data"
    {
      return MessageBody(skipped: [.encrypted])
    }
    let name = part.fileName
    let isText =
      type == "text/plain" || type == "text/html" || place.depth == 0 && type.hasPrefix("text/")
    guard isText, !part.isAttachment, place.isFirst || !place.isRelated && name == nil else {
      return MessageBody(skipped: [.attachment(name: name)])
    }
    let text = type == "text/html" ? html(part) : plain(part)
    guard let text else {
      return MessageBody(skipped: [.unreadable(charset: part.parameter("charset") ?? "")])
    }
    if text.isEncrypted { return MessageBody(skipped: [.encrypted]) }
    return MessageBody(texts: [text])
  }

  private func plain(_ part: Part) -> TextPart? {
    let isFlowed = part.parameter("format")?.lowercased() == "flowed"
    let joins = isFlowed && part.parameter("delsp")?.lowercased() == "yes"
    let charset = part.parameter("charset")
    let isUnencoded = part.isUnencoded
    let range = part.range
    let mayStay = isUnencoded && canPointIntoInput && !joins
    if mayStay, Charset.leavesUTF8(charset), cutsNoCharacter(range) {
      return TextPart(content: .inPlace(bytes(at: range)), isFlowed: isFlowed)
    }
    let bytes = isUnencoded ? Array(bytes(at: range)) : part.content()
    guard let text = Charset.decode(bytes, label: charset) else { return nil }
    if mayStay, text == bytes {
      return TextPart(content: .inPlace(self.bytes(at: range)), isFlowed: isFlowed)
    }
    let lines = withPlainLineEnds(text)
    return joins
      ? TextPart(content: .decoded(joinedFlow(lines)))
      : TextPart(content: .decoded(lines), isFlowed: isFlowed)
  }

  private func html(_ part: Part) -> TextPart? {
    let bytes = part.isUnencoded ? Array(bytes(at: part.range)) : part.content()
    let label = part.parameter("charset") ?? HTMLText.charset(of: bytes)
    guard let page = Charset.decode(bytes, label: label) else { return nil }
    return TextPart(content: .page(page), isHTML: true)
  }

  /// True when a range of a UTF-8 text begins and ends between characters.
  private func cutsNoCharacter(_ range: Range<Int>) -> Bool {
    let bytes = bytes(at: range)
    return [bytes.startIndex, bytes.endIndex].allSatisfy {
      $0 >= message.endIndex || message[$0] & 0xC0 != 0x80
    }
  }

  private func bytes(at range: Range<Int>) -> ArraySlice<UInt8> {
    let start = message.startIndex + range.lowerBound
    return message[start..<(start + range.count)]
  }
}

extension MessageBody {
  /// Makes text of the pages in it.
  mutating func render() throws(MessageFailure) {
    for index in texts.indices { try texts[index].render() }
  }

  /// True when this text may only say that the other one can't be shown: it is short and speaks
  /// of HTML.
  fileprivate var mayBeExcuse: Bool {
    texts.reduce(0) { $0 + $1.bytes.count } <= 500 && mentionsHTML
  }

  fileprivate var mentionsHTML: Bool {
    texts.contains { text in
      text.bytes.indices.contains { index in
        lowercased(text.bytes[index]) == UInt8(ascii: "h")
          && text.bytes[index...].prefix(4).map(lowercased).elementsEqual("html".utf8)
      }
    }
  }
}

extension MessageBody {
  /// Cuts off delimiters of parts at the end of texts, where a message closes its parts in the
  /// wrong order.
  fileprivate mutating func dropDelimiters(of boundary: String) {
    let delimiter = Array("--\(boundary)".utf8)
    for index in texts.indices { texts[index].dropLastLines { $0.starts(with: delimiter) } }
  }
}

extension TextPart {
  /// Cuts off the last lines that aren't empty as long as they are as said.
  fileprivate mutating func dropLastLines(while isDropped: (ArraySlice<UInt8>) -> Bool) {
    var rest = bytes
    while true {
      var text = rest
      while let last = text.last, last <= 0x20 { text.removeLast() }
      let start = text.lastIndex(of: 0x0A).map { $0 + 1 } ?? text.startIndex
      guard start < text.endIndex, isDropped(text[start...]) else { break }
      rest = rest[..<start]
    }
    guard rest.count < bytes.count else { return }
    switch content {
    case .inPlace: content = .inPlace(rest)
    case .decoded, .page: content = .decoded(Array(rest))
    }
  }

  /// True when the text is what PGP made of another.
  fileprivate var isEncrypted: Bool {
    bytes.drop { $0 <= 0x20 }.starts(with: "-----BEGIN PGP MESSAGE-----".utf8)
  }
}
