import Mail
import Rules
import Text

/// All that a check says of one draft.
public struct Review: Sendable {
  /// What was checked; ranges point into its text.
  public let message: Message
  public let language: Language
  /// True when the draft was too short to tell its language, and `language` is the reader's.
  public let isLanguageAssumed: Bool
  public let ownWords: OwnWords
  /// How upset the client is whom the draft answers.
  public let mood: Mood
  /// In the order of the text; no two overlap.
  public let findings: [Finding]
  /// In the order of the text.
  public let strengths: [StrengthMatch]
  public let verdict: Verdict
  /// Why the verdict; empty when there is nothing to mend.
  public let reasons: [Reason]
  public let advice: [Advice]
  /// What to say on the phone, when the verdict is to call.
  public let plan: CallPlan?

  /// The text that ranges point into, as UTF-8.
  public var text: [UInt8] { message.text }
}

/// Why a draft couldn't be checked.
public enum CheckFailure: Error, Hashable, Sendable {
  /// The text isn't UTF-8 from this byte on.
  case notUTF8(offset: Int)
  /// There is no word in it.
  case noWords
  /// It is written in a language that coolhead doesn't know.
  case unsupportedLanguage(code: String, name: String)
  /// ICU's data is missing on this machine.
  case noSegmentation
}
