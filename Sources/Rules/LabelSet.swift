/// A set of labels, one bit for each.
struct LabelSet {
  private var words: [UInt64] = []

  mutating func removeAll() {
    for index in words.indices { words[index] = 0 }
  }

  func contains(_ label: Label) -> Bool {
    let index = Int(label) &>> 6
    return index < words.count && words[index] &>> UInt64(truncatingIfNeeded: label & 63) & 1 != 0
  }

  /// Adds the labels of some words of such a set.
  mutating func formUnion(_ other: [UInt64], _ range: Range<Int>) {
    if words.count < range.count { words += Array(repeating: 0, count: range.count - words.count) }
    other.withUnsafeBufferPointer { other in
      let row = UnsafeBufferPointer(rebasing: other[range])
      words.withUnsafeMutableBufferPointer { words in
        for index in 0..<min(words.count, row.count) { words[index] |= row[index] }
      }
    }
  }
}
