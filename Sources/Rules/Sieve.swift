#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Leaves out of lexicon files what a short draft can't match: never too much, seldom too little.
///
/// Most rules of a lexicon have no pattern whose words all stand in a sentence of the draft. To see
/// that takes one quick pass over a pattern's bytes, much less than to parse it.
final class Sieve {
  private typealias Sentences = DraftWords.Sentences
  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private let draft: DraftWords
  /// The `words` of each class.
  private var sources: [String: [ArraySlice<UInt8>]] = [:]
  private var answers: [String: Sentences] = [:]

  /// `classes` are the language's, as the patterns use them.
  init(draft: DraftWords, classes: [LexiconFile]) {
    self.draft = draft
    for file in classes {
      var name = ""
      for entry in Entries(of: file) {
        if entry.isNamed("class") { name = text(entry.value) }
        if entry.isNamed("words") { sources[name, default: []].append(entry.value) }
      }
    }
  }

  /// Returns what the draft may need of a file without mistakes: what stands above its first rule,
  /// and the rules of which a pattern may match, with just these patterns.
  func sifted(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var sifted: [UInt8] = []
    var rule: [Range<Int>] = []
    var isNeeded = true
    var position = 0
    while position < bytes.count {
      let start = position
      position = endOfEntry(bytes, from: start)
      let entry = start..<position
      let first = bytes[start]
      if first == UInt8(ascii: "r"), begins(bytes, entry, "rule") {
        if isNeeded { for part in rule { sifted += bytes[part] } }
        rule = [entry]
        isNeeded = false
      } else if first == UInt8(ascii: "p"), begins(bytes, entry, "pattern") {
        guard mayMatch(Bytes(rebasing: bytes[entry].dropFirst("pattern".utf8.count))) else {
          continue
        }
        isNeeded = true
        rule.append(entry)
      } else if let last = rule.last, last.upperBound == entry.lowerBound {
        rule[rule.count - 1] = last.lowerBound..<entry.upperBound
      } else {
        rule.append(entry)
      }
    }
    if isNeeded { for part in rule { sifted += bytes[part] } }
    return sifted
  }

  /// Returns where the line that begins at `start` ends, with the lines that go on from it.
  private func endOfEntry(_ bytes: Bytes, from start: Int) -> Int {
    var end = endOfLine(of: bytes, from: start)
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 {
      end = endOfLine(of: bytes, from: end)
    }
    return end
  }

  private func begins(_ bytes: Bytes, _ entry: Range<Int>, _ key: StaticString) -> Bool {
    let length = key.utf8CodeUnitCount
    guard let base = bytes.baseAddress, entry.count > length else { return false }
    return isSpace(bytes[entry.lowerBound + length])
      && memcmp(base + entry.lowerBound, key.utf8Start, length) == 0
  }

  /// A pattern is one row, so the first item that isn't in the draft tells, whatever stands behind
  /// it.
  private func mayMatch(_ pattern: Bytes) -> Bool {
    var position = 0
    return all(pattern, &position, within: DraftWords.everySentence) != 0
  }
}

// Each of these goes through a part of a pattern from `position` on, and returns those of the
// sentences `within` that may match it.
extension Sieve {
  /// Goes through rows separated by `|` to the closing bracket or the end.
  private func any(_ bytes: Bytes, _ position: inout Int, within: Sentences) -> Sentences {
    var matched: Sentences = 0
    while true {
      let found = all(bytes, &position, within: within & ~matched)
      if found == 0 { skip(bytes, &position, to: .nextRow) }
      matched |= found
      if matched == within {
        skip(bytes, &position, to: .closingBracket)
        return matched
      }
      guard position < bytes.count, bytes[position] == UInt8(ascii: "|") else { return matched }
      position += 1
    }
  }

  /// Goes through the items of a row to its end, or to one behind which no sentence is left.
  private func all(_ bytes: Bytes, _ position: inout Int, within: Sentences) -> Sentences {
    var within = within
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case UInt8(ascii: "|"), UInt8(ascii: ")"), UInt8(ascii: "]"): return within
      default:
        within = item(bytes, &position, within: within)
        if within == 0 { return 0 }
        // Behind it may be `+3..8` or `/caps`.
        skip(bytes, &position, to: .nextItem)
      }
    }
    return within
  }

  private func item(_ bytes: Bytes, _ position: inout Int, within: Sentences) -> Sentences {
    switch bytes[position] {
    case UInt8(ascii: "?"): return within
    case UInt8(ascii: "("), UInt8(ascii: "["):
      position += 1
      let matched = any(bytes, &position, within: within)
      position += 1
      return matched
    case UInt8(ascii: "{"): return within & wordClass(bytes, &position)
    case UInt8(ascii: "\""):
      let start = position + 1
      moveToQuotationMark(bytes, &position)
      defer { position += 1 }
      return start < position
        ? within & draft.sentences(withSign: bytes[start..<position]) : within
    default: return word(bytes, &position, within: within)
    }
  }

  private func wordClass(_ bytes: Bytes, _ position: inout Int) -> Sentences {
    let start = position + 1
    position = bytes[start...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.endIndex
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    if let answer = answers[name] { return answer }
    // Until it is known, so that a class that contains itself comes to an end.
    answers[name] = DraftWords.everySentence
    var answer: Sentences = 0
    for words in sources[name] ?? [] {
      words.withUnsafeBufferPointer {
        var position = 0
        answer |= any($0, &position, within: DraftWords.everySentence)
      }
    }
    answers[name] = answer
    return answer
  }

  /// Goes through a word, in one pass with its hash where it can be compared as it is written.
  private func word(_ bytes: Bytes, _ position: inout Int, within: Sentences) -> Sentences {
    let start = position
    var hash = DraftWords.Hash()
    var isPlain = true
    while position < bytes.count {
      let byte = bytes[position]
      if byte &- 0x61 < 26 || byte >= 0x80 {
        hash.add(byte)
      } else if isPatternWord(byte) {
        isPlain = false
      } else {
        break
      }
      position += 1
    }
    if position > start, position < bytes.count, bytes[position] == UInt8(ascii: "=") {
      position += 1
      return position == bytes.count ? within : item(bytes, &position, within: within)
    }
    if isPlain, position > start, draft.comparesAsWritten { return within & draft[hash] }
    return within & sentences(withParts: bytes[start..<position])
  }

  /// A word with hyphens is several.
  private func sentences(withParts word: Slice<Bytes>) -> Sentences {
    var sentences = DraftWords.everySentence
    var rest = word
    while !rest.isEmpty {
      let part = rest.prefix { $0 != UInt8(ascii: "-") }
      if !part.isEmpty { sentences &= draft.sentences(with: part) }
      rest = rest[part.endIndex...].dropFirst()
    }
    return sentences
  }

  private enum Goal { case nextItem, nextRow, closingBracket }

  /// Moves to the goal within the same brackets, or to the bracket that closes them, or to the end.
  private func skip(_ bytes: Bytes, _ position: inout Int, to goal: Goal) {
    var level = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "("), UInt8(ascii: "["): level += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        if level == 0 { return }
        level -= 1
      case UInt8(ascii: "|"): if level == 0, goal != .closingBracket { return }
      case UInt8(ascii: "\""): moveToQuotationMark(bytes, &position)
      case 0x20, 0x09, 0x0A, 0x0D: if level == 0, goal == .nextItem { return }
      default: break
      }
      position += 1
    }
  }

  /// Moves from a quotation mark to the next, or to the last byte.
  private func moveToQuotationMark(_ bytes: Bytes, _ position: inout Int) {
    let mark = UInt8(ascii: "\"")
    position = bytes[(position + 1)...].firstIndex(of: mark) ?? bytes.count - 1
  }
}
