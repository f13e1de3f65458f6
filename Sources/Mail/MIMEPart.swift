/// What reads the fields of a message's header.
protocol FieldReader {
  /// Returns a field of the header, decoded and on one line.
  func field(_ name: HeaderField.Name) -> String?

  /// Returns whom the fields of that name tell, those in groups included.
  func correspondents(_ name: HeaderField.Name) -> [Correspondent]

  /// Returns the identifiers of messages in a field of the header.
  func references(_ name: HeaderField.Name) -> [String]
}

/// A part of a message.
protocol MIMEPart {
  var kind: MIMEKind<Self> { get }
  /// The media type, such as `text/plain`, in small letters.
  var type: String { get }
  /// True when the part is to be shown as a file, not as text.
  var isAttachment: Bool { get }
  /// The name of the file that the part holds.
  var fileName: String? { get }
  /// True when the content stands in the message as it is, without an encoding for transfer.
  var isUnencoded: Bool { get }
  /// Where the content stands in the message.
  var range: Range<Int> { get }

  /// Returns a parameter of the content type.
  func parameter(_ name: String) -> String?

  /// Returns the content without its encoding for transfer.
  func content() -> [UInt8]
}

/// What a part of a message is made of.
enum MIMEKind<Part> {
  case multipart([Part])
  /// A whole message, forwarded.
  case message
  case leaf
}
