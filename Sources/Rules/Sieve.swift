#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Leaves out of lexicon files what a short draft can't match: what is left is small, and only that
/// is parsed.
struct Sieve {
  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private let prefilter: Prefilter

  /// `classes` are the language's, as the patterns use them.
  init(draft: DraftWords, classes: [LexiconFile]) {
    prefilter = Prefilter(draft: draft, classes: classes)
  }

  /// Returns what the draft may need of a file without mistakes: what stands above its first rule,
  /// and the rules of which a pattern may match, with just these patterns.
  func sifted(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var sifted: [UInt8] = []
    var position = 0
    var rule = 0..<0
    var isNeeded = true
    /// The patterns of the rule that can't match.
    var dropped: [Range<Int>] = []
    func finishRule() {
      guard isNeeded else { return }
      var start = rule.lowerBound
      for pattern in dropped {
        sifted += bytes[start..<pattern.lowerBound]
        start = pattern.upperBound
      }
      sifted += bytes[start..<rule.upperBound]
    }
    while position < bytes.count {
      let start = position
      position = endOfEntry(bytes, from: start)
      if begins(bytes, start..<position, "rule") {
        finishRule()
        rule = start..<start
        isNeeded = false
        dropped.removeAll(keepingCapacity: true)
      } else if begins(bytes, start..<position, "pattern") {
        let pattern = bytes[start..<position].dropFirst("pattern".utf8.count)
        if prefilter.mayMatch(Bytes(rebasing: pattern)) {
          isNeeded = true
        } else {
          dropped.append(start..<position)
        }
      }
      rule = rule.lowerBound..<position
    }
    finishRule()
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
    guard let base = bytes.baseAddress, entry.count > length,
      bytes[entry.lowerBound] == key.utf8Start.pointee
    else { return false }
    return isSpace(bytes[entry.lowerBound + length])
      && memcmp(base + entry.lowerBound, key.utf8Start, length) == 0
  }
}
