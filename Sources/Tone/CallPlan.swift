import Mail

/// What a plan for a call with the client is made of.
public struct CallPlan: Hashable, Sendable {
  /// The client's name, if it is known.
  public let name: String?
  /// The number that their signature gives.
  public let telephone: String?
  /// What they complain of, in their own words: a sentence of what they wrote last.
  public let complaint: String?

  init(thread: Thread, complaint: String?) {
    name = thread.client.map(\.name).flatMap { $0.isEmpty ? nil : $0 }
    telephone = thread.telephone
    self.complaint = complaint
  }
}
