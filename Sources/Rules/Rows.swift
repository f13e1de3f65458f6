/// Rows of numbers, one behind the other in one array.
struct Rows {
  private(set) var numbers: [Int32] = []
  private var ends: [Int] = [0]

  init() {}

  /// Puts each number into its row, one of `count`: the numbers of a row keep their order.
  init(_ pairs: [(row: Int32, number: Int32)], count: Int) {
    ends = Array(repeating: 0, count: count + 1)
    for pair in pairs { ends[Int(pair.row) + 1] += 1 }
    for row in 0..<count { ends[row + 1] += ends[row] }
    numbers = Array(repeating: 0, count: pairs.count)
    var next = ends
    for pair in pairs {
      numbers[next[Int(pair.row)]] = pair.number
      next[Int(pair.row)] += 1
    }
  }

  mutating func append(_ row: [Int32]) {
    numbers += row
    ends.append(numbers.count)
  }

  func range(of row: Int32) -> Range<Int> { ends[Int(row)]..<ends[Int(row) + 1] }

  subscript(row: Int32) -> ArraySlice<Int32> { numbers[range(of: row)] }
}
