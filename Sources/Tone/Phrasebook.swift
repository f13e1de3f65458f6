import Rules
import Text

/// What coolhead says, in one language.
public struct Phrasebook: Sendable {
  let messages: Messages
  /// The language that it speaks.
  public let language: Language
  /// The language of the draft that it speaks about.
  let draft: Language

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
    self("reason-\(reason.kind)", ["n": .number(reason.number)])
  }

  /// Returns a piece of advice as a sentence.
  public func text(of advice: Advice) -> String { self("advice-\(advice.rawValue)") }
}
