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
  private let abbreviations: Abbreviations
  private var scratch = Scratch()

  /// Memory that is used again and again.
  private struct Scratch {
    var words: [CICUSegment] = []
    var sentenceEnds: [Int32] = []
    var bytes: [UInt8] = []
  }

  /// Creates a segmenter that doesn't end a sentence after one of the `abbreviations`: words
  /// that end in a full stop, such as `nr.`.
  public init(abbreviations: [String] = []) throws(Unavailable) {
    guard let icu = cicu_segmenter_open() else { throw Unavailable() }
    self.icu = icu
    self.abbreviations = Abbreviations(abbreviations)
  }

  deinit { cicu_segmenter_close(icu) }

  /// Calls `body` with each sentence of `range` and its tokens, in order.
  public func forEachSentence(
    of text: [UInt8], in range: TextRange, _ body: (Sentence, [Token]) -> Void
  ) {
    var scratch = Scratch()
    swap(&scratch, &self.scratch)
    defer { swap(&scratch, &self.scratch) }
    text.withUnsafeBufferPointer { text in
      var paragraphs = Paragraphs(of: text, in: range)
      while let paragraph = paragraphs.next() {
        let (words, sentences) = segment(paragraph, of: text, &scratch)
        emit(words, sentences, of: paragraph, text, scratch, body)
      }
    }
  }

  /// Fills `scratch.words` and `scratch.sentenceEnds`, and returns how many there are: none when ICU
  /// fails.
  private func segment(
    _ paragraph: Paragraph, of text: UnsafeBufferPointer<UInt8>, _ scratch: inout Scratch
  ) -> (words: Int, sentences: Int) {
    let missing = paragraph.range.count - scratch.words.count
    if missing > 0 {
      let none = CICUSegment(start: 0, end: 0, kind: CICU_SPACE)
      scratch.words += Array(repeating: none, count: missing)
      scratch.sentenceEnds += Array(repeating: 0, count: missing)
    }
    let bytes = UnsafeBufferPointer(rebasing: text[paragraph.range])
    guard !paragraph.lineBreaks.isEmpty else { return segment(bytes, &scratch) }
    var unwrapped: [UInt8] = []
    swap(&unwrapped, &scratch.bytes)
    defer { swap(&unwrapped, &scratch.bytes) }
    unwrapped.removeAll(keepingCapacity: true)
    unwrapped.append(contentsOf: bytes)
    for position in paragraph.lineBreaks {
      unwrapped[position - paragraph.range.lowerBound] = UInt8(ascii: " ")
    }
    return unwrapped.withUnsafeBufferPointer { segment($0, &scratch) }
  }

  private func segment(
    _ bytes: UnsafeBufferPointer<UInt8>, _ scratch: inout Scratch
  ) -> (words: Int, sentences: Int) {
    let capacity = Int32(clamping: scratch.words.count)
    let length = Int32(clamping: bytes.count)
    guard let base = bytes.baseAddress else { return (0, 0) }
    return base.withMemoryRebound(to: CChar.self, capacity: bytes.count) { base in
      let words = cicu_words(icu, base, length, &scratch.words, capacity)
      let sentences = cicu_sentences(icu, base, length, &scratch.sentenceEnds, capacity)
      return words < 0 || sentences < 0 ? (0, 0) : (Int(words), Int(sentences))
    }
  }

  /// Calls `body` with the sentences of a paragraph: from each of ICU's ends to the next, but for
  /// those behind an abbreviation. A word stays whole, even where ICU ends a sentence within.
  private func emit(
    _ wordCount: Int, _ sentenceCount: Int, of paragraph: Paragraph,
    _ text: UnsafeBufferPointer<UInt8>, _ scratch: Scratch,
    _ body: (Sentence, [Token]) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: Token.self, capacity: Self.longestSentence) { memory in
      var tokens = TokenLine(memory: memory, text: text)
      let base = paragraph.range.lowerBound
      var sentenceStart = base
      func endSentence(_ end: Int) {
        if tokens.count > 0 {
          body(Sentence(range: sentenceStart..<end, paragraph: paragraph.range), tokens.all)
        }
        tokens.count = 0
        sentenceStart = end
      }
      var isAbbreviation = false
      var index = 0
      for sentenceEnd in scratch.sentenceEnds[..<sentenceCount] {
        var end = base + Int(sentenceEnd)
        while index < wordCount, scratch.words[index].start < sentenceEnd {
          let word = scratch.words[index]
          let range = (base + Int(word.start))..<(base + Int(word.end))
          index += 1
          let kind = Token.Kind(word.kind)
          isAbbreviation =
            kind == .sign && abbreviations.endAt(range.lowerBound, tokens.last, in: text)
          if !isAbbreviation { tokens.append(kind, range) }
          if tokens.count == Self.longestSentence { endSentence(range.upperBound) }
          end = max(end, range.upperBound)
        }
        if !isAbbreviation || end == paragraph.range.upperBound { endSentence(end) }
      }
    }
  }
}

extension Token.Kind {
  fileprivate init(_ kind: CICUSegmentKind) {
    switch kind {
    case CICU_WORD: self = .word
    case CICU_NUMBER: self = .number
    default: self = .sign
    }
  }
}
