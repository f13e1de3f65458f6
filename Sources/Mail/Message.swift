/// A message or bare draft: what its header says, and the text of its body.
public struct Message: Sendable {
  /// The text that all ranges of a message point into: half-open byte offsets.
  ///
  /// Where the body stands unencoded in the input, this is the whole input, header included, so
  /// that editors can jump to what is found. Otherwise it is the decoded body, as UTF-8. An encoded
  /// subject stands decoded behind either, on a line of its own. Quotes of an HTML body are lines
  /// with `>`.
  public internal(set) var text: [UInt8]
  /// Where the body is in the text.
  public internal(set) var body: Range<Int>
  /// Where the subject is in the text; nil when there is none.
  public internal(set) var subject: Range<Int>?
  /// What the header says; nil for a bare draft.
  public internal(set) var header: Header?
  /// True when the text was decoded, so that ranges don't point into the input.
  public internal(set) var isDecoded = false
  /// True when the body is format=flowed (RFC 3676): one space at the beginning of a line is
  /// stuffing, and a quote begins with `>` in the first column.
  public internal(set) var isFlowed = false
  /// The parts that weren't read, in their order.
  public internal(set) var skippedParts: [SkippedPart] = []

  /// The most bytes of a message that are read.
  public static let mostBytes = 128 << 20

  /// Creates a message from the text of a bare draft.
  public init(plainText text: [UInt8]) {
    self.text = text
    body = 0..<text.count
  }

  /// What a message's header says, decoded, as far as coolhead needs it. Of a field with more than
  /// 1 MiB of addresses, only those in the first MiB are read.
  public struct Header: Hashable, Sendable {
    public var subject = ""
    public var from: [Correspondent] = []
    public var to: [Correspondent] = []
    public var cc: [Correspondent] = []
    /// The messages that this one follows, as References and In-Reply-To tell.
    public var references: [String] = []
  }

  /// A part of a message that wasn't read, and why.
  public enum SkippedPart: Hashable, Sendable {
    /// An attachment with its file's name, if it has one.
    case attachment(name: String?)
    /// An encrypted part.
    case encrypted
    /// A part in a charset that can't be read.
    case unreadable(charset: String)
    /// Parts that can't be told apart, as their boundary never comes.
    case torn
    /// A whole message that is passed on as a part of this one.
    case forwarded
    /// A part within more parts than any mail program nests.
    case nestedTooDeeply
  }
}

/// Somebody who writes or gets a message.
public struct Correspondent: Hashable, Sendable {
  public var name: String
  public var address: String

  public init(name: String, address: String) {
    self.name = name
    self.address = address
  }
}
