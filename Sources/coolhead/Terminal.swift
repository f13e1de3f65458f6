import ArgumentParser
import Text

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
