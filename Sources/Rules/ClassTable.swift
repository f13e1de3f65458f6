/// The word classes of a language. Each is parsed when it is first used.
final class ClassTable {
  private struct Source {
    var words: ArraySlice<UInt8>
    var file: LexiconFile
  }

  private let draft: DraftWords?
  private var sources: [String: [Source]] = [:]
  private var parsed: [String: Pattern] = [:]
  private var open: Set<String> = []

  /// With a `draft`, words that it doesn't hold are left out.
  init(draft: DraftWords?) { self.draft = draft }

  /// Returns false when the class exists already.
  func declare(_ name: String) -> Bool {
    guard sources[name] == nil else { return false }
    sources[name] = []
    return true
  }

  func add(_ words: ArraySlice<UInt8>, of file: LexiconFile, to name: String) {
    sources[name, default: []].append(Source(words: words, file: file))
  }

  /// Returns what a class stands for. A mistake is reported where the class is used.
  func pattern(named name: String, usedAt offset: Int) throws(PatternError) -> Pattern {
    if let pattern = parsed[name] { return pattern }
    guard let sources = sources[name] else {
      let hint = nearest(to: name, among: self.sources.keys).map { " Did you mean `{\($0)}`?" }
      throw PatternError(
        offset: offset, message: "There is no class `{\(name)}`.\(hint ?? "")")
    }
    guard open.insert(name).inserted else {
      throw PatternError(offset: offset, message: "The class `{\(name)}` contains itself.")
    }
    defer { open.remove(name) }
    var parts: [Pattern] = []
    for source in sources {
      do throws(PatternError) {
        parts.append(try parse(source.words))
      } catch {
        let place = source.file.diagnostic(at: error.offset, error.message)
        throw PatternError(
          offset: offset,
          message: "The class `{\(name)}` has a mistake at \(place.file):\(place.line):"
            + "\(place.column): \(error.message)")
      }
    }
    guard !parts.isEmpty else {
      throw PatternError(offset: offset, message: "The class `{\(name)}` has no `words`.")
    }
    let pattern = parts.count == 1 ? parts[0] : Pattern.either(parts)
    parsed[name] = pattern
    return pattern
  }

  private func parse(_ words: ArraySlice<UInt8>) throws(PatternError) -> Pattern {
    var parser = PatternParser(words, place: .wordClass, draft: draft) {
      name, offset throws(PatternError) in
      try self.pattern(named: name, usedAt: offset)
    }
    let pattern = try parser.parse()
    guard !pattern.isNullable else {
      throw PatternError(
        offset: words.startIndex, message: "These words could match nothing at all.")
    }
    return pattern
  }
}
