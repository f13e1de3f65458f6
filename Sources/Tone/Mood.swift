import Rules

/// How upset the client is, as what they wrote last shows.
public struct Mood: Hashable, Sendable {
  /// How they show it, each once: the clear signals first, in the order of `Signal.allCases`.
  public let signals: [Signal]
  /// The signals that stand for themselves.
  let clearSignals: Set<Signal>
  /// True when one signal is clear, or several unclear ones come together.
  public let isUpset: Bool

  /// So many different signals that are unclear by themselves make a client upset.
  private static let fewestSignals = 2
  /// So many different rules do, too, when they are of one signal.
  private static let fewestRules = 3

  /// Somebody calm, or nobody.
  static let calm = Mood([])

  init(_ matches: [SignalMatch]) {
    let found = Set(matches.map(\.signal))
    clearSignals = Set(matches.filter { $0.severity >= .warning }.map(\.signal))
    isUpset =
      !clearSignals.isEmpty || found.count >= Self.fewestSignals
      || Set(matches.map(\.rule.id)).count >= Self.fewestRules
    let clear = Signal.allCases.filter(clearSignals.contains)
    signals = isUpset ? clear + Signal.allCases.filter(found.subtracting(clear).contains) : []
  }
}
