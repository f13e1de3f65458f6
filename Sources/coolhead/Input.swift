import SystemPackage

/// A file that couldn't be read, and why.
struct InputFailure: Error {
  var file: String
  var reason: String
}

enum Input {
  private static let chunk = 1 << 16

  /// Returns all bytes of a file, or of standard input when it is `-`.
  static func read(_ file: String) throws(InputFailure) -> [UInt8] {
    do {
      guard file != "-" else { return try readAll(.standardInput) }
      let descriptor = try FileDescriptor.open(FilePath(file), .readOnly)
      return try descriptor.closeAfter { try readAll(descriptor) }
    } catch {
      throw InputFailure(
        file: file == "-" ? "standard input" : file,
        reason: (error as? Errno)?.description ?? "\(error)")
    }
  }

  private static func readAll(_ descriptor: FileDescriptor) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: chunk)
    while true {
      let count = try buffer.withUnsafeMutableBytes { try descriptor.read(into: $0) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }
}

/// The lines of standard input, one at a time.
struct InputLines {
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var filled = 0..<0
  private var isAtEnd = false

  /// Returns the next line without its end, or nil after the last.
  mutating func next() throws(InputFailure) -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      if let end = buffer[filled].firstIndex(of: UInt8(ascii: "\n")) {
        line.append(contentsOf: buffer[filled.lowerBound..<end])
        filled = (end + 1)..<filled.upperBound
        return line
      }
      line.append(contentsOf: buffer[filled])
      filled = 0..<0
      guard try fill() else { return line.isEmpty ? nil : line }
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
