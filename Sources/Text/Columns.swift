import CICU

extension String {
  /// The number of columns that the text takes in a terminal: two for wide characters and emoji,
  /// none for combining marks (UAX #11, UAX #29).
  public var columns: Int {
    var text = self
    return text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return 0 }
      return base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
        Int(cicu_columns($0, Int32(clamping: bytes.count)))
      }
    }
  }
}
