/// A message or draft, with the text of its body.
public struct Message: Sendable {
  /// The body's text as UTF-8. All ranges of a message are half-open byte offsets into it.
  public let text: [UInt8]

  /// Creates a message from the text of a bare draft.
  public init(plainText text: [UInt8]) { self.text = text }
}
