import Mail
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that couldn't be read, and why.
struct InputFailure: Error {
  var file: String
  var reason: String
}

enum Input {
  /// The most that is read of a file or a line, in bytes.
  static let limit = Message.mostBytes
  private static let chunk = 1 << 16

  /// What is wrong with larger files.
  private struct TooLarge: Error, CustomStringConvertible {
    let description =
      "it is larger than \(limit >> 20) MiB, which is more than coolhead reads at once; check the "
      + "text without attachments, or in parts"
  }

  /// Returns all bytes of a file, or of standard input when it is `-`.
  static func read(_ file: String) throws(InputFailure) -> [UInt8] {
    do {
      guard file != "-" else { return try readAll(.standardInput) }
      let descriptor = try FileDescriptor.open(FilePath(file), .readOnly)
      return try descriptor.closeAfter { try readAll(descriptor) }
    } catch {
      throw InputFailure(
        file: name(of: file), reason: (error as? Errno)?.description ?? "\(error)")
    }
  }

  /// Returns what diagnostics call a file, which is standard input when it is `-`.
  static func name(of file: String) -> String { file == "-" ? "standard input" : file }

  private static func readAll(_ descriptor: FileDescriptor) throws -> [UInt8] {
    var bytes: [UInt8] = []
    // A pipe or a terminal can't tell how much there is.
    if let start = try? descriptor.seek(offset: 0, from: .current),
      let end = try? descriptor.seek(offset: 0, from: .end)
    {
      try descriptor.seek(offset: start, from: .start)
      bytes.reserveCapacity(Int(clamping: max(0, min(end - start, Int64(limit)))))
    }
    return try withUnsafeTemporaryAllocation(byteCount: chunk, alignment: 1) { buffer in
      while true {
        let count = try descriptor.read(into: buffer)
        if count == 0 { return bytes }
        guard bytes.count + count <= limit else { throw TooLarge() }
        bytes.append(contentsOf: buffer[..<count])
      }
    }
  }
}

/// The lines of standard input, one at a time.
struct InputLines {
  /// A line without its end.
  enum Line {
    case bytes([UInt8])
    /// It was longer than coolhead reads at once, and was passed over.
    case tooLong
  }

  /// What is wrong with lines that are too long.
  static let tooLong =
    "This line is longer than \(Input.limit >> 20) MiB, which is more than coolhead reads at once."

  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var filled = 0..<0
  private var isAtEnd = false

  /// Returns the next line, or nil after the last.
  mutating func next() throws(InputFailure) -> Line? {
    var line: [UInt8] = []
    var length = 0
    while true {
      let end = lineEnd()
      let piece = filled.lowerBound..<(end ?? filled.upperBound)
      filled = (end.map { $0 + 1 } ?? filled.upperBound)..<filled.upperBound
      length += piece.count
      if length <= Input.limit { line.append(contentsOf: buffer[piece]) } else { line = [] }
      if end == nil, try fill() { continue }
      if end == nil, length == 0 { return nil }
      return length <= Input.limit ? .bytes(line) : .tooLong
    }
  }

  /// Returns where the line ends that the buffer holds the beginning of, if it ends there.
  private func lineEnd() -> Int? {
    buffer[filled].withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let end = memchr(base, 0x0A, bytes.count) else {
        return nil
      }
      return filled.lowerBound + (UnsafeRawPointer(end) - base)
    }
  }

  private mutating func fill() throws(InputFailure) -> Bool {
    guard !isAtEnd else { return false }
    do {
      let count = try buffer.withUnsafeMutableBytes {
        try FileDescriptor.standardInput.read(into: $0)
      }
      filled = 0..<count
      isAtEnd = count == 0
      return count > 0
    } catch {
      throw InputFailure(
        file: "standard input", reason: (error as? Errno)?.description ?? "\(error)")
    }
  }
}
