/// Whom the line above a quote names.
struct AuthorReader {
  /// The words of the line as written.
  private let words: [ArraySlice<UInt8>]
  private let bytes: [UInt8]

  /// `bytes` are spaced as folded lines are.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    words = Self.words(of: bytes)
  }

  private static func words(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var words: [ArraySlice<UInt8>] = []
    words.reserveCapacity(16)
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x20 {
      if end > start { words.append(bytes[start..<end]) }
      start = end + 1
    }
    return words
  }

  /// Returns the author of what stands below an attribution of the form `phrase`.
  func author(phrase: Range<Int>?, _ conventions: Conventions) -> Correspondent? {
    if let (index, address) = address() {
      return Correspondent(name: name(beforeAddressIn: index), address: address)
    }
    guard let phrase else { return nil }
    var folded = Folding.folded(bytes, bytes.indices)
    while folded.last == UInt8(ascii: ":") || folded.last == 0x20 { folded.removeLast() }
    let gaps = conventions.gaps(of: phrase, in: folded)
    guard let gap = gaps.last(where: { !folded[$0].contains(where: isDigit) }) ?? gaps.last else {
      return nil
    }
    let first = countWords(folded[..<gap.lowerBound])
    let end = countWords(folded[..<gap.upperBound])
    let name = name(from: first, endingBefore: end)
    guard isCapitalised(Array(name.utf8)[...]) else { return nil }
    return Correspondent(name: name, address: "")
  }

  private func countWords(_ text: ArraySlice<UInt8>) -> Int {
    var count = 0
    var isInWord = false
    for byte in text {
      if byte != 0x20, !isInWord { count += 1 }
      isInWord = byte != 0x20
    }
    return count
  }

  /// Returns the author that the value of a line `From:` names.
  func headerAuthor() -> Correspondent? {
    guard !words.isEmpty else { return nil }
    guard let (index, address) = address() else {
      return Correspondent(name: text(words[...]), address: "")
    }
    let before = words[..<index] + [words[index].prefix { !isOpening($0) && $0 != 0x40 }]
    let name = words[index].contains(where: isOpening) ? before : before.dropLast()
    return Correspondent(name: text(name[...]), address: address)
  }

  /// Returns the first address and the number of the word that it stands in.
  private func address() -> (word: Int, address: String)? {
    guard bytes.contains(0x40) else { return nil }
    for (index, word) in words.enumerated() {
      guard let sign = word.firstIndex(of: 0x40) else { continue }
      var start = sign
      while start > word.startIndex, isAddressByte(word[start - 1]) { start -= 1 }
      var end = sign + 1
      while end < word.endIndex, isAddressByte(word[end]) { end += 1 }
      while end > sign + 1, word[end - 1] == 0x2E { end -= 1 }
      guard start < sign, end > sign + 1 else { continue }
      return (index, String(decoding: word[start..<end], as: UTF8.self))
    }
    return nil
  }

  private func name(beforeAddressIn index: Int) -> String {
    let attached = words[index].prefix { !isOpening($0) && $0 != 0x40 }
    guard words[index].contains(where: isOpening), attached.contains(where: isLetter) else {
      return name(from: 0, endingBefore: index)
    }
    let before = name(from: 0, endingBefore: index)
    return text((before.isEmpty ? [] : [ArraySlice(before.utf8)]) + [attached])
  }

  /// Returns the name that ends before a word: it goes back to a number, a comma, or a word without
  /// a capital.
  private func name(from first: Int, endingBefore end: Int) -> String {
    var start = end
    while start > first, end - start < 6 {
      let word = words[start - 1]
      // A dash may stand within a name, brackets behind it.
      if !word.contains(where: isLetter), !word.contains(where: isDigit) {
        start -= 1
        continue
      }
      if word.contains(where: isDigit) {
        // `10:15Anna`
        let tail = word.suffix(while: { !isDigit($0) })
        if tail.count > 2, isCapitalised(tail) { return text([tail] + words[start..<end]) }
        break
      }
      let isLast = start == end
      if !isLast, word.last == 0x2C || word.last == 0x3A { break }
      if !isLast, let initial = word.first, initial &- 0x61 < 26, word.count > 3 { break }
      if isClockWord(word), start >= 2, words[start - 2].contains(where: isDigit) { break }
      start -= 1
    }
    var name = words[start..<end]
    while let word = name.first, name.count > 1, word.contains(where: isLetter),
      !isCapitalised(word.drop { !isLetter($0) })
    {
      name = name.dropFirst()
    }
    return text(name)
  }

  /// True for `AM`, `PM`, `CEST`, `Uhr`: what may follow a time.
  private func isClockWord(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 5 && word.allSatisfy { $0 &- 0x41 < 26 || $0 == 0x2C }
      || word.elementsEqual([0x55, 0x68, 0x72]) || word.elementsEqual([0x61, 0x6D])
      || word.elementsEqual([0x70, 0x6D])
  }

  /// Returns words with single spaces, without quotation marks and signs around them.
  private func text(_ words: ArraySlice<ArraySlice<UInt8>>) -> String {
    func isSign(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x20, 0x22, 0x27, 0x28, 0x2A, 0x2C, 0x3A, 0x3C, 0x3E, 0x5B, 0x2D: true
      default: false
      }
    }
    var joined = Array(words.joined(separator: [0x20]))[...].drop(while: isSign)
    while let last = joined.last, isSign(last) { joined.removeLast() }
    return String(decoding: joined, as: UTF8.self)
  }

  private func isOpening(_ byte: UInt8) -> Bool { byte == 0x3C || byte == 0x28 || byte == 0x5B }
  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 &- 0x61 < 26 || byte >= 0x80 }

  private func isAddressByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == 0x2E || byte == 0x2D || byte == 0x5F
      || byte == 0x2B || byte == 0x27 || byte == 0x25 || byte == 0x3D || byte == 0x23
  }
}

extension AnatomyReader {
  /// Returns whom the attribution from `start` to the line `last` names.
  func author(from start: Int, to last: Line, phrase: Range<Int>?) -> Correspondent? {
    var bytes: [UInt8] = []
    var position = start
    while position < last.end {
      let line = lines.line(at: position)
      if !bytes.isEmpty { bytes.append(0x20) }
      Folding.fold(text, line.content, into: &bytes, .spaces)
      position = line.end
    }
    return AuthorReader(bytes).author(phrase: phrase, conventions)
  }
}

extension ArraySlice<UInt8> {
  /// Returns the last elements that fulfil `condition`.
  fileprivate func suffix(while condition: (UInt8) -> Bool) -> Self {
    var start = endIndex
    while start > startIndex, condition(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}

extension Conventions {
  /// Returns what stands for each `…` of a phrase that matches.
  func gaps(of phrase: Range<Int>, in folded: [UInt8]) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var part = letters[phrase].firstIndex(of: Self.gap) ?? phrase.upperBound
    var position = part - phrase.lowerBound
    while part < phrase.upperBound {
      let next = letters[(part + 1)..<phrase.upperBound].firstIndex(of: Self.gap)
      let words = letters[(part + 1)..<(next ?? phrase.upperBound)]
      let found =
        next == nil ? folded.count - words.count : folded.firstOffset(of: words, from: position)
      guard let found, found >= position else { return gaps }
      gaps.append(position..<found)
      position = found + words.count
      part = next ?? phrase.upperBound
    }
    return gaps
  }
}
