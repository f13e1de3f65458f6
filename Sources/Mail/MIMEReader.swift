/// What takes a message apart: its header and the tree of its parts.
///
/// There is one, `GMimeReader`; the rest of the module sees no more of it than this.
protocol MIMEReader {
  associatedtype Part: MIMEPart

  /// Reads a message, which must stay in memory as long as the reader is used.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(MessageFailure)

  /// The part that the message is made of.
  var root: Part { get }

  /// Returns a field of the header, decoded and on one line.
  func field(_ name: String) -> String?

  /// Returns whom a field of the header names, those in groups included.
  func correspondents(_ name: String) -> [Correspondent]

  /// Returns the identifiers of messages in a field of the header.
  func references(_ name: String) -> [String]
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
