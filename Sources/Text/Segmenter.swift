import CICU

/// Cuts text into sentences and words by Unicode's rules (UAX #29, through ICU).
///
/// Lines that a mail program has wrapped are read as one; see `Paragraphs`. Very long paragraphs
/// and sentences are cut, so that memory stays bounded whatever the text is: a paragraph after
/// `Paragraphs.longest` bytes, a sentence after `longestSentence` tokens. The full stop of an
/// abbreviation is no token, and a run of `!` and `?` is one.
public final class Segmenter {
  /// The number of tokens after which a sentence is cut.
  public static let longestSentence = 200

  /// ICU couldn't be set up, as its data is missing.
  public struct Unavailable: Error, Sendable {
    public init() {}
  }

  private let icu: OpaquePointer
  private let abbreviations: Set<[UInt8]>
  private var scratch = Scratch()

  /// Memory that is used again and again.
  private struct Scratch {
    var segments: [CICUSegment] = []
    var bytes: [UInt8] = []
    var tokens: [Token] = []
  }

  /// Creates a segmenter that doesn't end a sentence after one of the `abbreviations`: words in
  /// lower case that end in a full stop, such as `nr.`.
  public init(abbreviations: [String] = []) throws(Unavailable) {
    guard let icu = cicu_segmenter_open() else { throw Unavailable() }
    self.icu = icu
    self.abbreviations = Set(abbreviations.map { Array($0.utf8) })
  }

  deinit { cicu_segmenter_close(icu) }

  /// Calls `body` with each sentence of `range` and its tokens, in order.
  public func forEachSentence(
    of text: [UInt8], in range: TextRange, _ body: (Sentence, [Token]) -> Void
  ) {
    var scratch = Scratch()
    swap(&scratch, &self.scratch)
    defer { swap(&scratch, &self.scratch) }
    var paragraphs = Paragraphs(of: text, in: range)
    while let paragraph = paragraphs.next() {
      let count = segment(paragraph, of: text, &scratch)
      emitSentences(of: paragraph, count, text, &scratch, body)
    }
  }

  /// Fills `scratch.segments` and returns how many there are: none when ICU fails.
  private func segment(_ paragraph: Paragraph, of text: [UInt8], _ scratch: inout Scratch) -> Int {
    let missing = paragraph.range.count - scratch.segments.count
    if missing > 0 {
      let none = CICUSegment(end: 0, kind: CICU_SPACE, ends_sentence: false)
      scratch.segments += Array(repeating: none, count: missing)
    }
    guard !paragraph.lineBreaks.isEmpty else {
      return text.withUnsafeBufferPointer {
        segment(UnsafeBufferPointer(rebasing: $0[paragraph.range]), into: &scratch.segments)
      }
    }
    scratch.bytes.removeAll(keepingCapacity: true)
    scratch.bytes.append(contentsOf: text[paragraph.range])
    for position in paragraph.lineBreaks {
      scratch.bytes[position - paragraph.range.lowerBound] = UInt8(ascii: " ")
    }
    return scratch.bytes.withUnsafeBufferPointer { segment($0, into: &scratch.segments) }
  }

  private func segment(
    _ bytes: UnsafeBufferPointer<UInt8>, into segments: inout [CICUSegment]
  ) -> Int {
    let capacity = Int32(clamping: segments.count)
    return segments.withUnsafeMutableBufferPointer { output in
      guard let base = bytes.baseAddress, let output = output.baseAddress else { return 0 }
      let count = base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
        cicu_segment(icu, $0, Int32(clamping: bytes.count), output, capacity)
      }
      return max(0, Int(count))
    }
  }

  private func emitSentences(
    of paragraph: Paragraph, _ count: Int, _ text: [UInt8], _ scratch: inout Scratch,
    _ body: (Sentence, [Token]) -> Void
  ) {
    let base = paragraph.range.lowerBound
    var start = base
    var sentenceStart = base
    var isAbbreviation = false
    scratch.tokens.removeAll(keepingCapacity: true)
    for segment in scratch.segments[..<count] {
      let end = base + Int(segment.end)
      if let kind = Token.Kind(segment.kind) {
        isAbbreviation = kind == .sign && endsAbbreviation(start, scratch.tokens.last, in: text)
        if !isAbbreviation { append(kind, start..<end, of: text, to: &scratch.tokens) }
      }
      start = end
      let isFull = scratch.tokens.count == Self.longestSentence
      let isEnd = end == paragraph.range.upperBound || (segment.ends_sentence && !isAbbreviation)
      guard isFull || isEnd else { continue }
      if !scratch.tokens.isEmpty {
        body(Sentence(range: sentenceStart..<end, paragraph: paragraph.range), scratch.tokens)
      }
      scratch.tokens.removeAll(keepingCapacity: true)
      sentenceStart = end
    }
  }

  /// Adds a token, or makes the last one longer where both are of `!` and `?`: `?!` is one sign.
  private func append(
    _ kind: Token.Kind, _ range: TextRange, of text: [UInt8], to tokens: inout [Token]
  ) {
    if kind == .sign, isEmphatic(text[range.lowerBound]), let last = tokens.last,
      last.range.upperBound == range.lowerBound, isEmphatic(text[last.range.lowerBound])
    {
      tokens[tokens.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      tokens.append(Token(kind: kind, range: range))
    }
  }

  /// True when the sign at `position` is the full stop of an abbreviation.
  private func endsAbbreviation(_ position: Int, _ word: Token?, in text: [UInt8]) -> Bool {
    guard text[position] == UInt8(ascii: "."), !abbreviations.isEmpty, let word,
      word.range.upperBound == position
    else { return false }
    return abbreviations.contains(text[word.range.lowerBound...position].map(lowered))
  }
}

private func isEmphatic(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
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
