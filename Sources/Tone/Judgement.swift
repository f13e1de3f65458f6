import Mail
import Rules

/// The verdict on a draft, with its reasons, and the advice that stands under it.
struct Judgement {
  /// The number of distinct findings from which on a draft is heated.
  private static let heatedFrom = 3
  /// The number of earlier messages from which on a thread with an upset client is long.
  private static let longFrom = 3
  /// The number of people in Cc from which on a draft is read by many.
  private static let manyCopies = 3

  let verdict: Verdict
  let reasons: [Reason]
  let advice: [Advice]

  /// `copies` is the number of people in Cc.
  init(
    of findings: [Finding], strengths: Set<Strength>, mood: Mood, earlier: Int, copies: Int
  ) {
    let heat = Self.heat(of: findings)
    let thread = Self.trouble(findings, mood, earlier)
    if !heat.isEmpty || thread != nil {
      verdict = .call
      reasons = heat + (thread.map { [$0] } ?? [])
    } else if !findings.isEmpty {
      verdict = .reword
      reasons = [.findings(findings.count)]
    } else {
      verdict = .send
      reasons = []
    }
    var advice = Self.escalation(mood)
    if !heat.isEmpty, !mood.isUpset { advice.append(.wait) }
    if mood.isUpset {
      let missing = Strength.expected.filter { !strengths.contains($0) }
      if !missing.isEmpty { advice.append(.missing(missing)) }
    }
    if !heat.isEmpty || copies >= Self.manyCopies {
      advice.append(.forwardable(copies: copies >= Self.manyCopies ? copies : 0))
    }
    self.advice = advice
  }

  /// Why the writer's own words are heated; empty when they aren't.
  private static func heat(of findings: [Finding]) -> [Reason] {
    var reasons: [Reason] = []
    if findings.contains(where: { $0.severity == .error }) { reasons.append(.attack) }
    if findings.count >= heatedFrom { reasons.append(.heated(findings.count)) }
    return reasons
  }

  /// Why an upset client should be called; nil when mail will do.
  private static func trouble(_ findings: [Finding], _ mood: Mood, _ earlier: Int) -> Reason? {
    guard mood.isUpset else { return nil }
    if earlier >= longFrom { return .longThread(earlier, mood.signals) }
    return findings.isEmpty ? nil : .upset(mood.signals)
  }

  /// Who abuses, doubts the writer's authority or speaks of lawyers isn't for the writer alone.
  private static func escalation(_ mood: Mood) -> [Advice] {
    Signal.escalating.filter(mood.clearSignals.contains).map { .escalate($0) }
  }
}

extension Signal {
  /// What calls for a colleague or manager.
  fileprivate static let escalating: [Signal] = [.insult, .authority, .legal]
}

extension Strength {
  /// What a reply to an upset client should have, in this order.
  fileprivate static let expected: [Strength] = [
    .acknowledgement, .apology, .restatement, .nextStep,
  ]
}
