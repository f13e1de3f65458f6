import Text

/// Makes kinder words fit the place that they go to.
struct Wording {
  /// Words that keep their capital wherever they stand: `I`, `Anda`, `Jūs`.
  private let capitals: Set<String>

  init(capitals: [String]) { self.capitals = Set(capitals) }

  /// Returns `template` with the remembered words in the place of `{name}`, and with a capital
  /// first letter where the words that it replaces begin a sentence with one.
  func words(
    _ template: String, for marked: Range<Int>, captures: [String: Range<Int>],
    tokens: [Token], in text: UnsafeBufferPointer<UInt8>
  ) -> String {
    var words = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      words += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      if let capture = captures[String(name)] {
        words += remembered(capture, tokens, text)
      }
      rest = rest[rest.index(after: close)...]
    }
    words += rest
    let beginsSentence = !tokens[..<marked.lowerBound].contains { $0.kind != .sign }
    let first = String(decoding: text[tokens[marked.lowerBound].range], as: UTF8.self)
    guard beginsSentence, LetterCase(of: first).startsWithCapital else { return words }
    return words.withFirstLetter(.upper)
  }

  /// Returns the names in `{…}` of a text of a lexicon, each with the byte where it begins.
  static func placeholders(of text: ArraySlice<UInt8>) -> [(name: String, offset: Int)] {
    var found: [(String, Int)] = []
    var rest = text
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      found.append((String(decoding: rest[(open + 1)..<close], as: UTF8.self), open))
      rest = rest[(close + 1)...]
    }
    return found
  }

  private func remembered(
    _ capture: Range<Int>, _ tokens: [Token], _ text: UnsafeBufferPointer<UInt8>
  ) -> String {
    guard let start = tokens[capture].first, let end = tokens[capture].last else { return "" }
    let range = start.range.lowerBound..<end.range.upperBound
    let words = String(decoding: text[range], as: UTF8.self)
    let first = String(decoding: text[start.range], as: UTF8.self)
    let beginsSentence = !tokens[..<capture.lowerBound].contains { $0.kind != .sign }
    guard beginsSentence, LetterCase(of: first).startsWithCapital, !capitals.contains(first) else {
      return words
    }
    return words.withFirstLetter(.lower)
  }
}
