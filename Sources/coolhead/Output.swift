import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output. When whoever reads it goes away, that is no error: nothing more is written.
struct Output {
  private(set) var isClosed = false

  mutating func write(_ bytes: [UInt8]) {
    guard !isClosed else { return }
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty, !isClosed {
        do {
          let bytes = UnsafeRawBufferPointer(rebasing: rest)
          rest = rest.dropFirst(try FileDescriptor.standardOutput.write(bytes))
        } catch {
          isClosed = true
        }
      }
    }
  }

  mutating func write(_ text: String) { write(Array(text.utf8)) }

  /// True when standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}

/// Lets writing to a closed pipe fail instead of ending the process.
func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }

/// Returns a variable of the environment that is set and not empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  let text = String(cString: value)
  return text.isEmpty ? nil : text
}
