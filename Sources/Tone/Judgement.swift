import Rules

/// The verdict on a draft, with its reasons, and the advice that stands under it.
struct Judgement {
  /// The number of distinct findings from which on a draft is heated.
  private static let heatedFrom = 3

  let verdict: Verdict
  let reasons: [Reason]
  let advice: [Advice]

  init(of findings: [Finding]) {
    var reasons: [Reason] = []
    if findings.contains(where: { $0.severity == .error }) { reasons.append(.attack) }
    if findings.count >= Self.heatedFrom { reasons.append(.heated(findings.count)) }
    if !reasons.isEmpty {
      verdict = .call
      advice = [.wait, .forwardable]
    } else if !findings.isEmpty {
      reasons = [.findings(findings.count)]
      verdict = .reword
      advice = []
    } else {
      verdict = .send
      advice = []
    }
    self.reasons = reasons
  }
}
