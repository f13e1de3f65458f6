/// Reads one pattern of a lexicon.
///
/// For a draft, words that it doesn't hold are left out, and with them all that can't match without
/// them: what is left is small, and `Pattern.never` when the draft can't match at all.
struct PatternParser {
  /// What a pattern may hold where it stands.
  enum Place {
    case pattern, guardPattern, wordClass
  }

  static let longestGap = 40
  static let mostRepeats = 12
  private static let deepest = 40

  private let source: ArraySlice<UInt8>
  private let place: Place
  private let draft: DraftWords?
  private let classNamed: (String, Int) throws(PatternError) -> Pattern
  private var position: Int
  private var depth = 0

  /// Creates a parser that asks `classNamed` for a class, giving its name and where it is used.
  init(
    _ source: ArraySlice<UInt8>, place: Place, draft: DraftWords?,
    classNamed: @escaping (String, Int) throws(PatternError) -> Pattern
  ) {
    self.source = source
    self.place = place
    self.draft = draft
    self.classNamed = classNamed
    position = source.startIndex
  }

  /// Returns the whole source as one pattern.
  mutating func parse() throws(PatternError) -> Pattern {
    let pattern = place == .pattern ? try row() : try alternatives()
    guard position == source.endIndex else {
      if peek == UInt8(ascii: "|") {
        throw error("Alternatives stand in brackets: (…|…). Or give each a `pattern` of its own.")
      }
      throw error("This “\(character)” closes nothing. Take it out, or open it before.")
    }
    return pattern
  }

  private mutating func alternatives() throws(PatternError) -> Pattern {
    var parts: [Pattern] = []
    while true {
      let part = try row()
      if !part.isNever { parts.append(part) }
      guard peek == UInt8(ascii: "|") else { break }
      position += 1
    }
    return parts.count == 1 ? parts[0] : .either(parts)
  }

  private mutating func row() throws(PatternError) -> Pattern {
    var parts: [Pattern] = []
    skipSpaces()
    while let next = peek, !endsRow(next) {
      let part = try item()
      if part.isNever {
        skipRow()
        return .never
      }
      parts.append(part)
      let end = position
      skipSpaces()
      if let next = peek, position == end, beginsItem(next) {
        throw error("Here a space is missing: “\(character)” begins the next word.")
      }
    }
    guard !parts.isEmpty else {
      throw error("Here a word is missing. Write `?x` for a word that may be left out.")
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func item() throws(PatternError) -> Pattern {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw error("Too many brackets within each other.") }
    if peek == UInt8(ascii: "?") {
      position += 1
      guard let next = peek, !isSpace(next) else {
        throw error(
          "A `?` stands right before what may be left out, not behind it: `?(a | b)`. "
            + "For a question mark: `\"?\"`.")
      }
      let part = try item()
      return part.isNever ? .nothing : .optional(part)
    }
    return try repeated(atom())
  }

  private mutating func atom() throws(PatternError) -> Pattern {
    guard let next = peek else { throw error("Here a word is missing.") }
    switch next {
    case UInt8(ascii: "("): return try cased(bracketed(closing: UInt8(ascii: ")")))
    case UInt8(ascii: "["):
      try allow(only: .pattern, "[…]")
      let part = try bracketed(closing: UInt8(ascii: "]"))
      return part.isNever ? .never : .mark(part)
    case UInt8(ascii: "{"): return try cased(wordClass())
    case UInt8(ascii: "\""): return try sign()
    case UInt8(ascii: "^"): return simple(.start)
    case UInt8(ascii: "$"): return simple(.end)
    case UInt8(ascii: "@"):
      try allow(only: .guardPattern, "@")
      return simple(.place)
    case UInt8(ascii: "#"): return simple(.token(TokenTest(shape: .number)))
    case UInt8(ascii: "."): return try gap()
    default: return try wordOrCapture()
    }
  }

  private mutating func simple(_ pattern: Pattern) -> Pattern {
    position += 1
    return pattern
  }

  private mutating func bracketed(closing: UInt8) throws(PatternError) -> Pattern {
    let opening = position
    position += 1
    let pattern = try alternatives()
    guard peek == closing else {
      position = opening
      throw error("This bracket isn't closed: `\(Character(UnicodeScalar(closing)))` is missing.")
    }
    position += 1
    return pattern
  }

  private mutating func wordClass() throws(PatternError) -> Pattern {
    let start = position
    position += 1
    let name = take { $0 != UInt8(ascii: "}") && !isSpace($0) }
    guard peek == UInt8(ascii: "}") else {
      position = start
      throw error("A class is written `{name}`: the closing `}` is missing.")
    }
    position += 1
    return try classNamed(String(decoding: name, as: UTF8.self), start)
  }

  private mutating func sign() throws(PatternError) -> Pattern {
    let start = position
    position += 1
    let sign = take { $0 != UInt8(ascii: "\"") }
    let isRun = !sign.isEmpty && sign.allSatisfy { "!?".utf8.contains($0) }
    guard peek == UInt8(ascii: "\""), !sign.contains(where: isSpace),
      isRun || String(decoding: sign, as: UTF8.self).count == 1
    else {
      position = start
      throw error(
        "Between quotation marks stands one sign, or a run of ! and ?: `\",\"`, `\"?!\"`.")
    }
    position += 1
    if let draft, !draft.mayHold(sign: sign) { return .never }
    return .token(TokenTest(shape: .sign(Array(sign))))
  }

  private mutating func gap() throws(PatternError) -> Pattern {
    let start = position
    guard takeDots(), let number = takeNumber(), (1...Self.longestGap).contains(number) else {
      position = start
      throw error(
        "A gap is two dots and a number up to \(Self.longestGap): `..4`. "
          + "For a full stop: `\".\"`.")
    }
    try allow(notIn: .wordClass, "gap", at: start)
    return .gap(number)
  }

  private mutating func repeated(_ pattern: Pattern) throws(PatternError) -> Pattern {
    guard peek == UInt8(ascii: "+") else { return pattern }
    let start = position
    position += 1
    let count = takeNumber() ?? 1
    var gap = 0
    if peek == UInt8(ascii: "."), takeDots() { gap = takeNumber() ?? 0 }
    guard (1...Self.mostRepeats).contains(count), (0...Self.longestGap).contains(gap),
      !pattern.isNullable
    else {
      position = start
      throw error(
        "Repetition is written `x+`, `x+3` or `x+3..8`, of something that isn't optional.")
    }
    return pattern.isNever ? .never : .repeated(pattern, atLeast: count, gap: gap)
  }

  private mutating func wordOrCapture() throws(PatternError) -> Pattern {
    let start = position
    let word = take(while: isPatternWord)
    if peek == UInt8(ascii: "="), !word.isEmpty {
      try allow(only: .pattern, "name=…")
      position += 1
      let part = try item()
      return part.isNever ? .never : .capture(String(decoding: word, as: UTF8.self), part)
    }
    guard !word.isEmpty else {
      throw error(
        "“\(character)” has no meaning here. Put a sign between quotation marks: `\"%\"`.")
    }
    if !word.contains(UInt8(ascii: "-")) { return try cased(single(word, start)) }
    var patterns: [Pattern] = []
    for part in word.split(separator: UInt8(ascii: "-")) {
      patterns.append(try single(part, start))
    }
    guard let first = patterns.first else { throw error("A hyphen alone isn't a word.") }
    if patterns.contains(where: \.isNever) { return try cased(.never) }
    return try cased(patterns.count == 1 ? first : .sequence(patterns))
  }

  /// Returns a word without hyphens as a pattern.
  private func single(_ word: ArraySlice<UInt8>, _ start: Int) throws(PatternError) -> Pattern {
    if let draft, !draft.mayHold(word) { return .never }
    guard let test = TokenTest(word: Array(word)) else {
      throw PatternError(
        offset: start,
        message: "One `*` a word, at its beginning, end or middle: `kalt*`, `*te`, `ne*te`.")
    }
    return .token(test)
  }

  /// Reads `/caps` or `/capital` behind a pattern of single words.
  private mutating func cased(_ pattern: Pattern) throws(PatternError) -> Pattern {
    guard peek == UInt8(ascii: "/") else { return pattern }
    let start = position
    position += 1
    let name = String(decoding: take(while: isLetter), as: UTF8.self)
    let letterCase: TokenTest.Case
    switch name {
    case "caps": letterCase = .capitals
    case "capital": letterCase = .capitalized
    default:
      position = start
      throw error("Behind `/` stands `caps` (ALL CAPITALS) or `capital` (first letter).")
    }
    if pattern.isNever { return .never }
    guard case .token(let test) = pattern else {
      position = start
      throw error("`/\(name)` goes with single words only.")
    }
    return .token(TokenTest(shape: test.shape, letterCase: letterCase))
  }
}

// The characters of a pattern.
extension PatternParser {
  private var peek: UInt8? { position < source.endIndex ? source[position] : nil }

  private func beginsItem(_ byte: UInt8) -> Bool {
    isPatternWord(byte) || "([{\"?^#@$".utf8.contains(byte)
  }

  private var character: Character {
    String(decoding: source[position...], as: UTF8.self).first ?? " "
  }

  private mutating func skipSpaces() {
    while let next = peek, isSpace(next) { position += 1 }
  }

  /// Moves to the next `|` or closing bracket of the same depth, or to the end.
  private mutating func skipRow() {
    var level = 0
    while let next = peek {
      switch next {
      case UInt8(ascii: "("), UInt8(ascii: "["): level += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        if level == 0 { return }
        level -= 1
      case UInt8(ascii: "|"): if level == 0 { return }
      case UInt8(ascii: "\""):
        position = source[(position + 1)...].firstIndex(of: next) ?? source.endIndex - 1
      default: break
      }
      position += 1
    }
  }

  private mutating func take(while test: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let taken = source[position...].prefix(while: test)
    position = taken.endIndex
    return taken
  }

  private mutating func takeDots() -> Bool {
    guard source[position...].starts(with: [0x2E, 0x2E]) else { return false }
    position += 2
    return true
  }

  private mutating func takeNumber() -> Int? {
    Int(String(decoding: take { $0 &- 0x30 < 10 }, as: UTF8.self))
  }

  private func allow(only allowed: Place, _ what: String) throws(PatternError) {
    guard place == allowed else {
      throw error("`\(what)` can only stand in \(allowed == .pattern ? "`pattern`" : "`unless`").")
    }
  }

  private func allow(notIn refused: Place, _ what: String, at start: Int) throws(PatternError) {
    guard place != refused else {
      throw PatternError(offset: start, message: "A \(what) can't stand in `words`.")
    }
  }

  private func error(_ message: String) -> PatternError {
    PatternError(offset: position, message: message)
  }
}

/// A mistake in a pattern, at a byte of its file.
struct PatternError: Error, Hashable {
  var offset: Int
  var message: String
}

extension TokenTest {
  /// Creates the test that a word of a pattern stands for, or nil when it holds two `*`.
  fileprivate init?(word: [UInt8]) {
    guard let star = word.firstIndex(of: UInt8(ascii: "*")) else {
      self.init(shape: .literal(word))
      return
    }
    guard star == word.lastIndex(of: UInt8(ascii: "*")) else { return nil }
    let prefix = Array(word[..<star])
    let suffix = Array(word[(star + 1)...])
    let isBare = prefix.isEmpty && suffix.isEmpty
    self.init(shape: isBare ? .any : .affixes(prefix: prefix, suffix: suffix))
  }
}

private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

/// True for what stands behind a row.
func endsRow(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "|") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
}

/// True for letters of any script, digits, apostrophes, hyphens and the star.
@inline(__always)
func isPatternWord(_ byte: UInt8) -> Bool {
  // One bit for each byte: `'`, `*`, `-` and digits; letters.
  let mask: UInt64 = byte < 0x40 ? 0x03FF_2480_0000_0000 : 0x07FF_FFFE_07FF_FFFE
  return byte >= 0x80 || mask &>> UInt64(byte) & 1 != 0
}
