import Text
import Tone

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@main
enum Main {
  static func main() throws {
    ignoreClosedPipes()
    guard let files = plainFiles(CommandLine.arguments.dropFirst()) else { return Coolhead.main() }
    exit(
      try Check(files: files).run(Configuration(assumedLanguage: .ofLocale), DiagnosticOutput()))
  }

  /// Returns the drafts when nothing is asked but to check them, else nil.
  ///
  /// That is the check that people wait for, and reading a command line by reflection would take a
  /// third of its time.
  private static func plainFiles(_ arguments: ArraySlice<String>) -> [String]? {
    var files = arguments
    if files.first == "check" {
      files.removeFirst()
    } else if let first = files.first, Coolhead.commandNames.contains(first) {
      return nil
    }
    guard files.allSatisfy({ $0 == "-" || !$0.hasPrefix("-") }) else { return nil }
    return files.isEmpty ? ["-"] : Array(files)
  }
}

/// Leaves an object to the end of the process, which frees all memory at once.
func keepForever(_ object: AnyObject) { _ = Unmanaged.passRetained(object) }
