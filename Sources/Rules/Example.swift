import Text

/// A sentence of a lexicon that shows what a rule finds, or what it leaves alone.
public struct Example: Sendable {
  /// The sentence, without its brackets.
  public let text: String
  /// What has to be found, in UTF-8 bytes of `text`; nil for a sentence that has to pass.
  public let range: TextRange?
  /// The sentence with kinder words; nil where none is shown.
  public let mended: String?
  /// The byte of its file where the example begins.
  let offset: Int
}

extension Rule {
  /// The examples of the rule, those that it flags before those that it passes.
  ///
  /// One that is written wrongly comes as the failure.
  func examples() -> [Result<Example, ExampleError>] {
    flags.map { Example.flagging($0) }
      + passes.map {
        .success(Example(text: Rules.text($0), range: nil, mended: nil, offset: $0.startIndex))
      }
  }

  /// Sentences that the rule flags, for the documentation.
  public var flaggedExamples: [Example] {
    examples().compactMap { try? $0.get() }.filter { $0.range != nil }
  }

  /// Sentences that look alike and stay clean.
  public var passedExamples: [Example] {
    examples().compactMap { try? $0.get() }.filter { $0.range == nil }
  }
}

/// What is wrong with the way in which an example is written.
struct ExampleError: Error {
  var offset: Int
  var message: String
}

extension Example {
  fileprivate static func flagging(_ slice: ArraySlice<UInt8>) -> Result<Example, ExampleError> {
    let whole = Array(Rules.text(slice).utf8)
    let arrow = Array(" -> ".utf8)
    let arrowStart = whole.indices.first { whole[$0...].starts(with: arrow) }
    let sentence = trimmed(whole[..<(arrowStart ?? whole.count)])
    let mended = arrowStart.map {
      String(decoding: trimmed(whole[($0 + arrow.count)...]), as: UTF8.self)
    }
    guard let open = sentence.firstIndex(of: UInt8(ascii: "[")),
      let close = sentence.lastIndex(of: UInt8(ascii: "]")), open + 1 < close
    else {
      return .failure(
        ExampleError(
          offset: slice.startIndex,
          message: "Show in brackets what the rule finds: `[You failed to] attach it.`"))
    }
    let before = sentence[..<open]
    let inside = sentence[(open + 1)..<close]
    let text = before + inside + sentence[(close + 1)...]
    return .success(
      Example(
        text: String(decoding: text, as: UTF8.self),
        range: before.count..<(before.count + inside.count), mended: mended,
        offset: slice.startIndex))
  }
}

private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var bytes = bytes.drop(while: isSpace)
  while let last = bytes.last, isSpace(last) { bytes.removeLast() }
  return bytes
}
