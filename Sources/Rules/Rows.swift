/// Rows of numbers, one behind the other in one array.
struct Rows {
  private(set) var numbers: [Int32] = []
  private var ends: [Int] = [0]

  mutating func append(_ row: [Int32]) {
    numbers += row
    ends.append(numbers.count)
  }

  func range(of row: Int32) -> Range<Int> { ends[Int(row)]..<ends[Int(row) + 1] }

  subscript(row: Int32) -> ArraySlice<Int32> { numbers[range(of: row)] }
}
