/// The fields of a header in which each line is a field or goes on from one: GMime reads their values
/// one by one, which takes it less than a message.
struct HeaderFields: FieldReader {
  private let input: [UInt8]
  private let fields: [HeaderField]

  /// Nil when there is something else in the header, of which GMime has to make sense.
  init?(of input: [UInt8], _ shape: MessageShape) {
    let header = shape.header
    guard shape.isRegular, shape.hasEmptyLine,
      input.withUnsafeBufferPointer({
        $0.firstIndex(of: 0, from: header.lowerBound, to: header.upperBound) == nil
      })
    else { return nil }
    self.input = input
    fields = shape.fields
  }

  func values(_ name: HeaderField.Name) -> [[CChar]] {
    fields.lazy.filter { $0.name == name }.map(value)
  }

  /// The type of the body as it stands in the header.
  var contentType: [CChar]? { values(.contentType).first }

  /// The lines of all fields that say how the body is to be read.
  var linesOfParts: [UInt8] {
    fields.lazy.filter(\.name.isOfParts).flatMap { input[$0.lines] }
  }

  /// True when the body isn't encoded for transfer, and is to be shown.
  var isUnencoded: Bool {
    fields.count { $0.name == .contentType } <= 1
      && fields.allSatisfy { field in
        switch field.name {
        case .transferEncoding: says(["7bit", "8bit", "binary"], field)
        case .disposition: says(["inline"], field)
        default: true
        }
      }
  }

  /// True when the value of a field is one of these words, in small letters.
  private func says(_ words: [StaticString], _ field: HeaderField) -> Bool {
    var value = field.value
    while let first = value.first, input[first] <= 0x20 { value.removeFirst() }
    while let last = value.last, input[last] <= 0x20 { value.removeLast() }
    return words.contains { input.matches($0, in: value) }
  }

  /// Returns the value of a field as C has texts.
  private func value(of field: HeaderField) -> [CChar] {
    var value: [CChar] = []
    value.reserveCapacity(field.value.count + 1)
    input[field.value].withUnsafeBytes { value.append(contentsOf: $0.bindMemory(to: CChar.self)) }
    value.append(0)
    return value
  }
}
