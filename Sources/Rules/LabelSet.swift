/// A set of labels that is emptied at no cost.
struct LabelSet {
  /// The round in which each label was added last.
  private var rounds: [UInt32] = []
  private var round: UInt32 = 1
  private(set) var isEmpty = true

  mutating func removeAll() {
    guard !isEmpty else { return }
    if round == .max {
      rounds = []
      round = 0
    }
    round += 1
    isEmpty = true
  }

  func contains(_ label: Label) -> Bool {
    Int(label) < rounds.count && rounds[Int(label)] == round
  }

  mutating func formUnion(_ labels: ArraySlice<Label>) {
    for label in labels {
      if Int(label) >= rounds.count {
        rounds += Array(repeating: 0, count: Int(label) + 1 - rounds.count)
      }
      rounds[Int(label)] = round
      isEmpty = false
    }
  }
}
