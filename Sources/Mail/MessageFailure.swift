/// Why a message couldn't be read.
public enum MessageFailure: Error, Hashable, Sendable {
  /// Nothing in it is text: what there is instead.
  case noText(skipped: [Message.SkippedPart])
  /// It begins like a message, and no header could be made of it.
  case malformed
  /// It has more bytes than this.
  case tooLarge(limit: Int)
  /// Its header, or that of one of its parts, has more bytes or fields than any mail program
  /// writes.
  case headerTooLong
  /// It has more parts than any mail program writes.
  case tooManyParts
  /// Its text is HTML alone, of more bytes than this.
  case pageTooLarge(limit: Int)
  /// Its text is HTML alone, whose elements end so often where none began that reading it would
  /// take for ever.
  case pageTooTangled
}
