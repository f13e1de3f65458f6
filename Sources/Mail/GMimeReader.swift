import CGMime

/// A message as GMime takes it apart.
final class GMimeReader: MIMEReader {
  private let message: OpaquePointer

  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(MessageFailure) {
    guard let base = bytes.baseAddress, let message = cgmime_open(base, bytes.count) else {
      throw .malformed
    }
    self.message = message
  }

  deinit { cgmime_close(message) }

  var root: GMimePart { GMimePart(reader: self, part: cgmime_root(message)) }

  func field(_ name: String) -> String? {
    guard let text = cgmime_field(message, name) else { return nil }
    defer { cgmime_free(text) }
    return String(cString: text)
  }

  func correspondents(_ name: String) -> [Correspondent] {
    var found: [Correspondent] = []
    withUnsafeMutablePointer(to: &found) { found in
      cgmime_visit_addresses(
        message, name,
        { context, name, address in
          context.assumingMemoryBound(to: [Correspondent].self).pointee.append(
            Correspondent(
              name: name.map { String(cString: $0) } ?? "", address: String(cString: address)))
        }, found)
    }
    return found
  }

  func references(_ name: String) -> [String] {
    var found: [String] = []
    withUnsafeMutablePointer(to: &found) { found in
      cgmime_visit_references(
        message, name,
        { context, identifier in
          context.assumingMemoryBound(to: [String].self).pointee.append(String(cString: identifier))
        }, found)
    }
    return found
  }
}

/// A part of a message as GMime sees it. It keeps the whole message alive.
struct GMimePart: MIMEPart {
  let reader: GMimeReader
  let part: OpaquePointer

  var kind: MIMEKind<GMimePart> {
    switch cgmime_kind(part) {
    case CGMIME_MULTIPART:
      .multipart(
        (0..<cgmime_count(part)).map { GMimePart(reader: reader, part: cgmime_child(part, $0)) })
    case CGMIME_MESSAGE: .message
    default: .leaf
    }
  }

  var type: String {
    let type =
      "\(String(cString: cgmime_type(part)))/\(String(cString: cgmime_subtype(part)))".lowercased()
    return type == "application/octet-stream" && saysText ? "text/plain" : type
  }

  /// True when the content type is `text` without more, which GMime takes for any bytes.
  private var saysText: Bool {
    guard let field = cgmime_content_type(part) else { return false }
    let words = String(cString: field).lowercased().drop { $0.isWhitespace }
    return words.hasPrefix("text") && !words.prefix { $0 != ";" }.contains("/")
  }

  var isAttachment: Bool {
    guard let disposition = cgmime_disposition(part) else { return false }
    return String(cString: disposition).lowercased() == "attachment"
  }

  var fileName: String? { cgmime_file_name(part).map { String(cString: $0) } }

  var isUnencoded: Bool { cgmime_encoding(part) == CGMIME_IDENTITY }

  var range: Range<Int> {
    let range = cgmime_range(part)
    return Int(range.start)..<Int(range.end)
  }

  func parameter(_ name: String) -> String? {
    cgmime_parameter(part, name).map { String(cString: $0) }
  }

  func content() -> [UInt8] {
    var length = 0
    guard let bytes = cgmime_content(part, &length) else { return [] }
    defer { cgmime_free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: length))
  }
}
