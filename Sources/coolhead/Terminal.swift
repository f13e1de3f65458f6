import ArgumentParser
import Text

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// When to use colours.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// True when colours are wanted: with `auto`, in a terminal unless `NO_COLOR` is set.
  var isOn: Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: Output.isTerminal && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
    }
  }
}

extension Input {
  /// True when standard input is a terminal, so that somebody has to type.
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }
}

extension Language {
  /// The language of the environment's locale; English when coolhead doesn't know it.
  static var ofLocale: Language {
    let locale = environment("LC_ALL") ?? environment("LC_MESSAGES") ?? environment("LANG") ?? ""
    switch locale.prefix(2) {
    case "no": return .norwegian
    case let code: return Language(rawValue: String(code)) ?? .english
    }
  }
}
