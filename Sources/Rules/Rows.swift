/// Rows of numbers, one behind the other in one array.
struct Rows {
  private(set) var numbers: [Int32] = []
  private var ends: [Int] = [0]

  init() {}

  /// Puts each of `entries` into its row, one of `count`: the numbers of a row keep their order.
  init(_ entries: [Int32], rows: [Int32], count: Int) {
    ends = Array(repeating: 0, count: count + 1)
    for row in rows { ends[Int(row) + 1] += 1 }
    for row in 0..<count { ends[row + 1] += ends[row] }
    numbers = entries
    var next = ends
    for (entry, row) in zip(entries, rows) {
      numbers[next[Int(row)]] = entry
      next[Int(row)] += 1
    }
  }

  mutating func append(_ row: [Int32]) {
    numbers += row
    ends.append(numbers.count)
  }

  func range(of row: Int32) -> Range<Int> { ends[Int(row)]..<ends[Int(row) + 1] }

  subscript(row: Int32) -> ArraySlice<Int32> { numbers[range(of: row)] }
}

/// Returns the numbers in order, each once.
func ascending(_ numbers: [Int32]) -> [Int32] {
  guard numbers.count > 1 else { return numbers }
  var unique: [Int32] = []
  unique.reserveCapacity(numbers.count)
  for number in numbers.sorted() where unique.last != number { unique.append(number) }
  return unique
}
