#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A lexicon's text and where it came from.
public struct LexiconFile: Sendable {
  /// The file as diagnostics name it.
  public var path: String
  public var bytes: [UInt8]
  /// The draft for which rules were left out of it, if any were.
  private(set) var draft: DraftWords?

  /// True when its rules are for the words of an upset client, not for those of the writer.
  public var isForClient: Bool { Subject(path: path) == .rules(.upset) }

  /// True when it holds rules; else classes, facts or messages.
  public var hasRules: Bool {
    if case .rules = Subject(path: path) { true } else { false }
  }

  /// True when it holds facts of its language.
  var hasFacts: Bool { Subject(path: path) == .facts }

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Creates a file with what a draft may need of a lexicon.
  init(path: String, bytes: [UInt8], for draft: DraftWords) {
    self.path = path
    self.bytes = bytes
    self.draft = draft
  }
}

/// A key and its value: one line of a lexicon with the lines that go on from it.
struct Entry {
  var key: ArraySlice<UInt8>
  var value: ArraySlice<UInt8>

  /// True when the entry's key is `name`.
  func isNamed(_ name: StaticString) -> Bool {
    key.withUnsafeBufferPointer { key in
      guard let base = key.baseAddress, key.count == name.utf8CodeUnitCount else { return false }
      return memcmp(base, name.utf8Start, key.count) == 0
    }
  }
}

/// The entries of a lexicon, in order. Comments and empty lines are passed over.
///
/// The value of an entry with continuation lines holds their line breaks: whoever reads it takes
/// them for spaces.
struct Entries: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position: Int

  init(of file: LexiconFile) {
    bytes = file.bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func next() -> Entry? {
    while position < bytes.count {
      let start = position
      var end = endOfLine(from: start)
      position = end + 1
      guard !isComment(start), !isBlank(start..<end) else { continue }
      while position < bytes.count, isSpace(bytes[position]) {
        let following = endOfLine(from: position)
        if isBlank(position..<following) { break }
        end = following
        position = end + 1
      }
      return entry(start..<end)
    }
    return nil
  }

  private func isBlank(_ line: Range<Int>) -> Bool { bytes[line].allSatisfy(isSpace) }

  private func entry(_ range: Range<Int>) -> Entry {
    var key = range.lowerBound
    while key < range.upperBound, !isSpace(bytes[key]) { key += 1 }
    var (start, end) = (key, range.upperBound)
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return Entry(key: bytes[range.lowerBound..<key], value: bytes[start..<end])
  }

  private func isComment(_ start: Int) -> Bool {
    bytes[start] == UInt8(ascii: "#")
  }

  private func endOfLine(from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      let end = Rules.endOfLine(of: buffer, from: start)
      return end > start && buffer[end - 1] == 0x0A ? end - 1 : end
    }
  }
}

/// Returns where the line that begins at `start` ends, behind its line break.
func endOfLine(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  guard let base = bytes.baseAddress, start < bytes.count,
    let found = memchr(base + start, 0x0A, bytes.count - start)
  else { return bytes.count }
  return UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
}

/// True for what separates words in a lexicon.
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A }

extension LexiconFile {
  /// Returns a diagnostic at a byte of the file.
  func diagnostic(at offset: Int, _ message: String) -> Diagnostic {
    let offset = Swift.min(Swift.max(0, offset), bytes.count)
    let lineStart = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let lineEnd = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let newlines = bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
    return Diagnostic(
      file: path, line: newlines + 1,
      column: String(decoding: bytes[lineStart..<offset], as: UTF8.self).count + 1,
      message: message,
      source: String(decoding: bytes[lineStart..<lineEnd], as: UTF8.self))
  }
}

/// Returns the text of a slice in one line: breaks and the spaces around them become one space.
func text(_ slice: ArraySlice<UInt8>) -> String {
  guard slice.contains(UInt8(ascii: "\n")) else { return String(decoding: slice, as: UTF8.self) }
  let lines = slice.split(separator: UInt8(ascii: "\n"))
  return lines.map { line in
    var line = line.drop(while: isSpace)
    while let last = line.last, isSpace(last) { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }.joined(separator: " ")
}
