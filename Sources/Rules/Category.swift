/// What makes a phrase sting.
public enum Category: String, CaseIterable, Hashable, Sendable {
  /// Talks down to the reader.
  case condescending
  /// Shields the writer instead of taking up the matter.
  case defensive
  /// Puts the fault on the reader, or on another in order to be rid of it.
  case blaming
  /// Waves the reader's concern or feeling away.
  case dismissive
  /// Insults, threatens, shouts, or wounds by sarcasm.
  case hostile
}

/// How sure it is that a phrase stings, and how much; for a signal, how sure it is that somebody is
/// upset.
public enum Severity: String, CaseIterable, Comparable, Hashable, Sendable {
  /// May sting.
  case suggestion
  /// Stings.
  case warning
  /// An insult, a threat or swearing at the reader.
  case error

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .suggestion: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// How somebody shows that they are upset.
public enum Signal: String, CaseIterable, Hashable, Sendable {
  /// Says that they are angry, disappointed, at the end of their patience.
  case anger
  /// Capitals, `!!`, `??`.
  case shouting
  /// Swears at the matter.
  case swearing
  /// Insults or swears at the one who reads it.
  case insult
  /// Has asked again and again without an answer that helps.
  case repeatedContact = "repeated-contact"
  /// Will leave, cancel, want their money back.
  case leaving
  /// Speaks of lawyers, courts, authorities.
  case legal
  /// Will tell the public: reviews, the press, social media.
  case publicity
  /// Doubts that the reader may or can decide; asks for somebody above them.
  case authority
}

/// What makes a reply to an upset reader better. The cases stand in the order in which a good reply
/// has them.
public enum Strength: String, CaseIterable, Hashable, Sendable {
  /// Names the reader's feeling or trouble.
  case acknowledgement
  /// Says sorry for what the writer's side did.
  case apology
  /// Says back what was understood, or asks whether it is right.
  case restatement
  /// Takes the fault.
  case ownership
  /// Says what happens next, best with a when and a who.
  case nextStep = "next-step"
}
