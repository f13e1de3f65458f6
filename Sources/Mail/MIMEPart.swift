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
