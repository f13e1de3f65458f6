import CICU

/// Cuts text into sentences and words by Unicode's rules (UAX #29, through ICU).
///
/// Lines that a mail program has wrapped are read as one; see `Paragraphs`. Very long paragraphs
/// and sentences are cut, so that memory stays bounded whatever the text is: a paragraph after
/// `Paragraphs.longest` bytes, a sentence after `longestSentence` tokens. The full stop of an
/// abbreviation is no token.
public final class Segmenter {
  /// The number of tokens after which a sentence is cut.
  public static let longestSentence = 1000

  /// ICU couldn't be set up, as its data is missing.
  public struct Unavailable: Error, Sendable {
    public init() {}
  }

  private let icu: OpaquePointer
  private let abbreviations: Set<[UInt8]>
  private var segments: [CICUSegment]
  private var scratch: [UInt8] = []
  private var tokens: [Token] = []

  /// Creates a segmenter that doesn't end a sentence after one of the `abbreviations`: words in
  /// lower case that end in a full stop, such as `nr.`.
  public init(abbreviations: some Sequence<String> = []) throws(Unavailable) {
    guard let icu = cicu_segmenter_open() else { throw Unavailable() }
    self.icu = icu
    self.abbreviations = Set(abbreviations.map { Array($0.utf8) })
    segments = Array(
      repeating: CICUSegment(end: 0, kind: CICU_SPACE, ends_sentence: false),
      count: Paragraphs.longest)
  }

  deinit { cicu_segmenter_close(icu) }

  /// Calls `body` with each sentence of `range` and its tokens, in order.
  public func forEachSentence(
    of text: [UInt8], in range: TextRange, _ body: (Sentence, [Token]) -> Void
  ) {
    var paragraphs = Paragraphs(of: text, in: range)
    while let paragraph = paragraphs.next() {
      let count = segment(paragraph, of: text)
      emitSentences(of: paragraph, segments: count, text: text, body)
    }
  }

  /// Fills `segments` and returns how many there are: none when ICU fails.
  private func segment(_ paragraph: Paragraph, of text: [UInt8]) -> Int {
    guard let length = Int32(exactly: paragraph.range.count) else { return 0 }
    if paragraph.lineBreaks.isEmpty {
      return text.withUnsafeBufferPointer {
        segment(UnsafeBufferPointer(rebasing: $0[paragraph.range]), length: length)
      }
    }
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: text[paragraph.range])
    for position in paragraph.lineBreaks {
      scratch[position - paragraph.range.lowerBound] = UInt8(ascii: " ")
    }
    return scratch.withUnsafeBufferPointer { segment($0, length: length) }
  }

  private func segment(_ bytes: UnsafeBufferPointer<UInt8>, length: Int32) -> Int {
    let capacity = Int32(clamping: segments.count)
    return segments.withUnsafeMutableBufferPointer { output in
      guard let base = bytes.baseAddress, let output = output.baseAddress else { return 0 }
      let count = base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
        cicu_segment(icu, $0, length, output, capacity)
      }
      return max(0, Int(count))
    }
  }

  private func emitSentences(
    of paragraph: Paragraph, segments count: Int, text: [UInt8],
    _ body: (Sentence, [Token]) -> Void
  ) {
    let base = paragraph.range.lowerBound
    var start = base
    var sentenceStart = base
    tokens.removeAll(keepingCapacity: true)
    var endIsOpen = false
    for segment in segments[..<count] {
      let end = base + Int(segment.end)
      if let kind = Token.Kind(segment.kind) {
        endIsOpen = kind == .sign && endsAbbreviation(start, in: text)
        if !endIsOpen { tokens.append(Token(kind: kind, range: start..<end)) }
      }
      start = end
      let isFull = tokens.count == Self.longestSentence
      guard isFull || end == paragraph.range.upperBound || (segment.ends_sentence && !endIsOpen)
      else { continue }
      if !tokens.isEmpty {
        body(Sentence(range: sentenceStart..<end, paragraph: paragraph.range), tokens)
      }
      tokens.removeAll(keepingCapacity: true)
      sentenceStart = end
    }
  }

  /// True when the sign at `position` is the full stop of an abbreviation.
  private func endsAbbreviation(_ position: Int, in text: [UInt8]) -> Bool {
    guard text[position] == UInt8(ascii: "."), !abbreviations.isEmpty, let word = tokens.last,
      word.range.upperBound == position
    else { return false }
    return abbreviations.contains(text[word.range.lowerBound...position].map(lowered))
  }
}

private func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

extension Token.Kind {
  fileprivate init?(_ kind: CICUSegmentKind) {
    switch kind {
    case CICU_WORD: self = .word
    case CICU_NUMBER: self = .number
    case CICU_PUNCTUATION: self = .sign
    default: return nil
    }
  }
}
