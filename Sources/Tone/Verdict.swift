import Rules

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
  /// The client is upset, as these signals show, and the draft has findings.
  case upset([Signal])
  /// The client is still upset after so many messages.
  case longThread(Int, [Signal])

  /// True when the reason says already that the client is upset.
  public var namesMood: Bool {
    switch self {
    case .upset, .longThread: true
    case .findings, .heated, .attack: false
    }
  }

  /// The reason's name in reports, and of its message.
  public var kind: String {
    switch self {
    case .findings: "findings"
    case .heated: "heated"
    case .attack: "attack"
    case .upset: "upset"
    case .longThread: "long-thread"
    }
  }
}

/// What else to think of before sending.
public enum Advice: Hashable, Sendable {
  /// Bring in a colleague or manager, for this reason: insult, authority or legal.
  case escalate(Signal)
  /// Let it rest: the draft is heated though the other side isn't upset.
  case wait
  /// What a reply to an upset client should have, and this one lacks.
  case missing([Strength])
  /// It will be read by people that it was never meant for; by those who get a copy, if many do.
  case forwardable(copies: Int)

  /// The advice's name in reports.
  public var kind: String {
    switch self {
    case .escalate: "escalate"
    case .wait: "wait"
    case .missing: "missing"
    case .forwardable: "forwardable"
    }
  }
}
