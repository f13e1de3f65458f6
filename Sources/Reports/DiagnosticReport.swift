import Rules

/// A mistake in a lexicon for a person to read: its place, what to do, and the line with a caret.
public struct DiagnosticReport {
  private let diagnostic: Diagnostic

  public init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  /// Three lines without the last one's end.
  public var text: String {
    let source = Array(diagnostic.source.utf8)
    let start = diagnostic.source.prefix(diagnostic.column - 1).utf8.count
    let end = diagnostic.source.prefix(diagnostic.column).utf8.count
    let place = start..<end
    let excerpt = Excerpt(part: place, line: source.indices, text: source)
    return """
      \(diagnostic.file):\(diagnostic.line):\(diagnostic.column): \(diagnostic.message)
        \(excerpt.line)
        \(excerpt.marks)
      """
  }
}
