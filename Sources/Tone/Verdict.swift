/// What to do with a draft.
public enum Verdict: String, CaseIterable, Comparable, Hashable, Sendable {
  /// Nothing to mend.
  case send
  /// There are findings, and wording can mend them.
  case reword
  /// Step away from email: nobody can hear your voice in it.
  case call

  public static func < (left: Verdict, right: Verdict) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .send: 0
    case .reword: 1
    case .call: 2
    }
  }
}

/// Why a verdict was given.
public enum Reason: Hashable, Sendable {
  /// So many phrases may sting.
  case findings(Int)
  /// So many distinct phrases sting: the draft is heated.
  case heated(Int)
  /// There is an insult or a threat.
  case attack

  /// The reason's name in reports, and of its message.
  public var kind: String {
    switch self {
    case .findings: "findings"
    case .heated: "heated"
    case .attack: "attack"
    }
  }

  /// The number that its message speaks of.
  public var number: Int {
    switch self {
    case .findings(let number), .heated(let number): number
    case .attack: 1
    }
  }
}

/// What else to think of before sending.
public enum Advice: String, CaseIterable, Hashable, Sendable {
  /// Let it rest: the draft is heated though the other side isn't upset.
  case wait
  /// It will be read by people that it was never meant for.
  case forwardable
}
