import CGMime

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A message as GMime takes it apart.
final class GMimeReader {
  private let message: OpaquePointer

  /// The bytes must stay in memory as long as the reader is used.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(MessageFailure) {
    guard let base = bytes.baseAddress, let message = cgmime_open(base, bytes.count) else {
      throw .malformed
    }
    self.message = message
  }

  deinit { cgmime_close(message) }

  var root: GMimePart { GMimePart(reader: self, part: cgmime_root(message)) }
}

extension GMimeReader: FieldReader {
  func values(_ name: HeaderField.Name) -> [[CChar]] {
    var values: [[CChar]] = []
    var next: Int32 = 0
    while let value = cgmime_value(message, name.rawValue, &next) {
      values.append(Array(UnsafeBufferPointer(start: value, count: strlen(value) + 1)))
    }
    return values
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

  var type: String { mediaType(cgmime_part_type(part), cgmime_content_type(part)) }

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
    cgmime_parameter(cgmime_part_type(part), name).map { String(cString: $0) }
  }

  func content() -> [UInt8] {
    var length = 0
    guard let bytes = cgmime_content(part, &length) else { return [] }
    defer { cgmime_free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: length))
  }
}

/// Returns both halves of a type, such as `text/plain`, in small letters. `field` is the type as it
/// stands in the header.
func mediaType(_ type: OpaquePointer, _ field: UnsafePointer<CChar>?) -> String {
  let name =
    "\(String(cString: cgmime_type(type)))/\(String(cString: cgmime_subtype(type)))".lowercased()
  return name == "application/octet-stream" && field.map(saysText) == true ? "text/plain" : name
}

/// True when the content type is `text` without more, which GMime takes for any bytes.
private func saysText(_ field: UnsafePointer<CChar>) -> Bool {
  let words = String(cString: field).lowercased().drop { $0.isWhitespace }
  return words.hasPrefix("text") && !words.prefix { $0 != ";" }.contains("/")
}
