import CHTML

/// The text of an HTML page as a reader sees it, line by line, with `>` before quoted lines.
enum HTMLText {
  /// Returns the text of a page in UTF-8. Any bytes may come; hidden text is left out.
  static func text(of page: [UInt8]) throws(MessageFailure) -> [UInt8] {
    guard page.count <= MessageLimits.page else { throw .pageTooLarge(limit: MessageLimits.page) }
    let page = readable(page)
    var reader = HTMLReader()
    let handler = CHTMLHandler(
      start: { context, name, attributes in
        context.assumingMemoryBound(to: HTMLReader.self).pointee.start(
          String(cString: name), attributes)
      },
      end: { context, name in
        context.assumingMemoryBound(to: HTMLReader.self).pointee.end()
      },
      text: { context, bytes, length in
        context.assumingMemoryBound(to: HTMLReader.self).pointee.text(
          UnsafeBufferPointer(start: bytes, count: Int(length)))
      })
    let isRead = page.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return true }
      return withUnsafePointer(to: handler) { handler in
        withUnsafeMutablePointer(to: &reader) { chtml_read(base, bytes.count, handler, $0) }
      }
    }
    guard isRead else { throw .pageTooTangled }
    let text = reader.finish()
    return Charset.isUTF8(text) ? text : Array(String(decoding: text, as: UTF8.self).utf8)
  }

  /// Returns the page without what libxml2 stumbles over: zero bytes, at which it stops, and
  /// Outlook's `<![if …]>` and `<![endif]>`, which it takes for text.
  private static func readable(_ page: [UInt8]) -> [UInt8] {
    var rest = page[...]
    var readable: [UInt8] = []
    while let start = rest.firstIndex(where: { $0 == UInt8(ascii: "<") || $0 == 0 }) {
      readable += rest[..<start]
      rest = rest[start...]
      if rest.first == 0 {
        readable.append(0x20)
        rest.removeFirst()
      } else if page.matches("<![if", at: start) || page.matches("<![endif", at: start),
        let end = rest.prefix(200).firstIndex(of: UInt8(ascii: ">")), rest[end - 1] == 0x5D
      {
        rest = rest[(end + 1)...]
      } else {
        readable.append(UInt8(ascii: "<"))
        rest.removeFirst()
      }
    }
    return readable + rest
  }

  /// Returns the charset that a page claims near its beginning, or nil.
  static func charset(of page: [UInt8]) -> String? {
    let head = Array(page.prefix(1024))
    guard let start = head.indices.first(where: { head.matches("charset=", at: $0) }) else {
      return nil
    }
    let label = head[(start + 8)...].drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }.prefix {
      $0 > 0x20 && $0 < 0x7F && ![0x22, 0x27, 0x3B, 0x3E, 0x2F].contains($0)
    }
    return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
  }
}

/// Goes through the elements of a page.
private struct HTMLReader {
  private var lines = HTMLLines()
  private var open: [OpenElement] = []
  /// The number of open elements of which the outermost is no text for the reader.
  private var dropped = 0
  /// Where the open containers of quotes are in `open`.
  private var containers: [Int] = []
  /// The numbers of the next items of open lists; nil for lists without numbers.
  private var lists: [Int?] = []
  private var preformatted = 0
  private var isInOutlookHeader = false

  private struct OpenElement {
    enum Role {
      case none, quote, container, outlookHeader, outlookQuote, list, item, preformatted

      /// True when the element's lines are looked at again when it ends.
      var quotesItsLines: Bool {
        self == .container || self == .outlookHeader || self == .outlookQuote
      }
    }

    var role = Role.none
    var layout: HTMLElement.Layout
    /// The number of lines before the element.
    var firstLine: Int
    /// The depth of quotes before it.
    var depth: Int
    /// True when a quote has begun in this container.
    var hasQuote = false
    /// True for a paragraph without space around it.
    var isTight = false
  }

  mutating func start(_ name: String, _ list: UnsafePointer<UnsafePointer<CChar>?>?) {
    if dropped > 0 {
      dropped += 1
      return
    }
    let layout = HTMLElement.layout(of: name)
    let attributes = list.map { HTMLAttributes($0) }
    if layout == .dropped || attributes?.hidesText == true {
      dropped = 1
      return
    }
    var element = OpenElement(layout: layout, firstLine: 0, depth: lines.depth)
    element.isTight = name == "p" && attributes?.isTight == true
    switch element.isTight ? .block : layout {
    case .paragraph: lines.endLine(leavingEmpty: lists.isEmpty)
    case .block: lines.endLine()
    default: startInline(name)
    }
    element.role = role(of: name, attributes)
    if element.role.quotesItsLines { lines.endLine() }
    element.firstLine = lines.count
    begin(&element, name)
    open.append(element)
  }

  private mutating func startInline(_ name: String) {
    switch name {
    case "br": lines.breakLine()
    case "td", "th": lines.space()
    default: break
    }
  }

  private func role(of name: String, _ attributes: HTMLAttributes?) -> OpenElement.Role {
    switch name {
    case "blockquote": return .quote
    case "ul", "ol": return .list
    case "li": return .item
    case "pre": return .preformatted
    default: break
    }
    // Each of these goes over its lines again when it ends, so no more than some may be nested.
    guard let attributes, containers.count < HTMLLines.mostNested else { return .none }
    if attributes.isQuoteContainer { return .container }
    if attributes.isOutlookQuote { return .outlookQuote }
    return attributes.isOutlookHeader && !isInOutlookHeader ? .outlookHeader : .none
  }

  private mutating func begin(_ element: inout OpenElement, _ name: String) {
    switch element.role {
    case .quote:
      lines.depth += 1
      if let last = containers.last { open[last].hasQuote = true }
    case .container, .outlookQuote: containers.append(open.count)
    case .outlookHeader: isInOutlookHeader = true
    case .list: lists.append(name == "ol" ? 1 : nil)
    case .item:
      lines.mark(lists.last.flatMap { $0 }, depth: lists.count)
      if let number = lists.last.flatMap({ $0 }) { lists[lists.count - 1] = number &+ 1 }
    case .preformatted: preformatted += 1
    case .none: break
    }
  }

  mutating func end() {
    if dropped > 0 {
      dropped -= 1
      return
    }
    guard let element = open.popLast() else { return }
    switch element.isTight ? .block : element.layout {
    case .paragraph:
      lines.endLine(leavingEmpty: lists.count == (element.role == .list ? 1 : 0))
    case .block: lines.endLine()
    default: break
    }
    if element.isTight, lines.count == element.firstLine { lines.leaveEmpty() }
    switch element.role {
    case .quote: lines.depth = element.depth
    case .container:
      containers.removeLast()
      if !element.hasQuote { lines.quote(from: element.firstLine, sparingAttribution: true) }
      lines.depth = element.depth
    case .outlookQuote:
      containers.removeLast()
      if lines.depth == element.depth {
        lines.quote(from: element.firstLine, sparingAttribution: false)
      }
      lines.depth = element.depth
    case .outlookHeader:
      isInOutlookHeader = false
      if lines.areHeader(from: element.firstLine) { lines.depth += 1 }
    case .list: lists.removeLast()
    case .item: lines.unmark()
    case .preformatted: preformatted -= 1
    case .none: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard dropped == 0 else { return }
    lines.add(bytes, isPreformatted: preformatted > 0)
  }

  mutating func finish() -> [UInt8] {
    while !open.isEmpty { end() }
    return lines.rendered()
  }
}
