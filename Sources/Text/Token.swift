/// A word, a number or a sign, at its place in the text.
public struct Token: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case word
    case number
    /// A punctuation mark, a symbol or an emoji.
    case sign
  }

  public var kind: Kind
  public var range: TextRange

  public init(kind: Kind, range: TextRange) {
    self.kind = kind
    self.range = range
  }
}

/// A sentence, and the paragraph that it stands in.
public struct Sentence: Hashable, Sendable {
  public var range: TextRange
  public var paragraph: TextRange

  public init(range: TextRange, paragraph: TextRange) {
    self.range = range
    self.paragraph = paragraph
  }
}
