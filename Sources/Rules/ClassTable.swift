/// The word classes of a language. Each is parsed when it is first used.
final class ClassTable {
  private struct Source {
    var words: ArraySlice<UInt8>
    var file: LexiconFile
  }

  private struct WordClass {
    var sources: [Source] = []
    /// What it stands for, with all its words and with those of the draft.
    var wholePattern: Pattern?
    var draftPattern: Pattern?
    /// True while it is parsed.
    var isOpen = false
  }

  private var names = Numbering<String>()
  private var classes: [WordClass] = []

  /// Returns false when the class exists already.
  func declare(_ name: String) -> Bool {
    let isNew = names.add(name).isNew
    if isNew { classes.append(WordClass()) }
    return isNew
  }

  /// Adds words to a class that was declared.
  func add(_ words: ArraySlice<UInt8>, of file: LexiconFile, to name: String) {
    guard let number = names.number(of: name) else { return }
    classes[Int(number)].sources.append(Source(words: words, file: file))
  }

  /// Returns what a class stands for; with a `draft`, words that it doesn't hold are left out. A
  /// mistake is reported where the class is used.
  func pattern(
    named name: String, usedAt offset: Int, for draft: DraftWords?
  ) throws(PatternError) -> Pattern {
    guard let number = names.number(of: name).map(Int.init) else {
      let hint = nearest(to: name, among: names.keys).map { " Did you mean `{\($0)}`?" }
      throw PatternError(
        offset: offset, message: "There is no class `{\(name)}`.\(hint ?? "")")
    }
    let known =
      draft == nil ? classes[number].wholePattern : classes[number].draftPattern
    if let known { return known }
    guard !classes[number].isOpen else {
      throw PatternError(offset: offset, message: "The class `{\(name)}` contains itself.")
    }
    classes[number].isOpen = true
    defer { classes[number].isOpen = false }
    var parts: [Pattern] = []
    for source in classes[number].sources {
      do throws(PatternError) {
        parts.append(try parse(source.words, for: draft))
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
    if draft == nil {
      classes[number].wholePattern = pattern
    } else {
      classes[number].draftPattern = pattern
    }
    return pattern
  }

  private func parse(
    _ words: ArraySlice<UInt8>, for draft: DraftWords?
  ) throws(PatternError) -> Pattern {
    var parser = PatternParser(words, place: .wordClass, draft: draft) {
      name, offset throws(PatternError) in
      try self.pattern(named: name, usedAt: offset, for: draft)
    }
    let pattern = try parser.parse()
    guard !pattern.isNullable else {
      throw PatternError(
        offset: words.startIndex, message: "These words could match nothing at all.")
    }
    return pattern
  }
}
