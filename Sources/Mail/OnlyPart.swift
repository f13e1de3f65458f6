import CGMime

/// The text of a message that has no parts and isn't encoded for transfer: it takes no tree to read.
final class OnlyPart: MIMEPart {
  let range: Range<Int>
  /// Nil where the header says nothing of it.
  private let contentType: OpaquePointer?
  /// What the header says of the type.
  private let field: [CChar]

  /// Nil when the body has parts or is encoded, or may be.
  init?(_ fields: HeaderFields, _ shape: MessageShape, _ body: Range<Int>) {
    guard !shape.tellsOfParts, fields.isUnencoded else { return nil }
    range = body
    field = fields.contentType ?? []
    contentType = field.isEmpty ? nil : cgmime_open_type(field)
  }

  deinit { contentType.map(cgmime_close_type) }

  var kind: MIMEKind<OnlyPart> { .leaf }
  var type: String { contentType.map { mediaType($0, field) } ?? "text/plain" }
  var isAttachment: Bool { false }
  var fileName: String? { parameter("name") }
  var isUnencoded: Bool { true }

  func parameter(_ name: String) -> String? {
    contentType.flatMap { cgmime_parameter($0, name) }.map { String(cString: $0) }
  }

  func content() -> [UInt8] { [] }
}
