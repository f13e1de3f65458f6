import Mail
import Rules

extension Conventions {
  /// What mail programs write, in all languages that the lexicons know of.
  static var builtIn: Conventions {
    var conventions = Conventions()
    let kinds = Kind.allCases
    Facts.readBuiltInLines(of: kinds.map(\.rawValue)) { key, value in
      conventions.add(value, of: kinds[key])
    }
    return conventions
  }
}
