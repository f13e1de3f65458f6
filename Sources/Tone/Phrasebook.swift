import Rules
import Text

/// What coolhead says, in one language.
public struct Phrasebook: Sendable {
  let messages: Messages
  /// The language that it speaks.
  public let language: Language
  /// The language of the draft that it speaks about.
  let draft: Language
  /// What is to be said on the phone is said in the draft's language.
  let draftMessages: Messages

  /// Returns a message with its places filled. A message that is missing is its own name.
  public func callAsFunction(
    _ name: String, _ arguments: KeyValuePairs<String, MessageFormat.Argument> = [:]
  ) -> String {
    guard let remark = messages[name] else { return name }
    guard arguments.count > 0 else { return remark.text }
    return MessageFormat(remark.text, language: language).filled(with: arguments) ?? remark.text
  }

  /// Returns why a rule's words sting.
  public func because(of rule: Rule) -> String {
    rule.because.text(for: language, writtenIn: draft)
  }

  /// Returns a reason as a sentence.
  public func text(of reason: Reason) -> String {
    let name = "reason-\(reason.kind)"
    switch reason {
    case .findings(let number), .heated(let number): return self(name, ["n": .number(number)])
    case .attack: return self(name)
    case .upset(let signals): return self(name, ["signs": .text(list(signals))])
    case .longThread(let earlier, let signals):
      return self(name, ["n": .number(earlier), "signs": .text(list(signals))])
    }
  }

  /// Returns how upset the client is as a sentence.
  public func text(of mood: Mood) -> String { self("upset", ["signs": .text(list(mood.signals))]) }

  /// Returns a piece of advice as a sentence.
  public func text(of advice: Advice) -> String {
    switch advice {
    case .escalate(let signal): self("advice-escalate-\(signal.rawValue)")
    case .wait: self("advice-wait")
    case .missing(let strengths):
      self(
        "advice-missing",
        ["list": .text(strengths.map { self("strength-\($0.rawValue)") }.joined(separator: "; "))])
    case .forwardable(0): self("advice-forwardable")
    case .forwardable(let copies): self("advice-wide-copy", ["n": .number(copies)])
    }
  }

  /// Returns the plan for a call, in the draft's language: its title, and a line for each step.
  public func text(of plan: CallPlan) -> (title: String, steps: [String]) {
    let own = Phrasebook(
      messages: draftMessages, language: draft, draft: draft, draftMessages: draftMessages)
    let title = plan.name.map { own("plan-with", ["name": .text($0)]) } ?? own("plan")
    var steps: [String] = []
    if let number = plan.telephone { steps.append(own("plan-number", ["number": .text(number)])) }
    steps += [own("plan-acknowledge"), own("plan-listen")]
    steps.append(
      plan.complaint.map { own("plan-say-back-words", ["words": .text($0)]) }
        ?? own("plan-say-back"))
    steps += ["plan-apologise", "plan-next-step", "plan-confirm"].map { own($0) }
    return (title, steps)
  }

  /// The most signals that a sentence names.
  private static let mostSignals = 2

  private func list(_ signals: [Signal]) -> String {
    signals.prefix(Self.mostSignals).map { self("signal-\($0.rawValue)") }.joined(separator: ", ")
  }
}
