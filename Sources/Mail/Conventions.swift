/// What mail programs, mailing lists and firms put round a writer's words, in all languages.
///
/// A phrase holds `…` for what varies. It is compared with a line, or the beginning of a paragraph,
/// in folded form.
public struct Conventions: Sendable {
  /// What a phrase is. The raw value is the key of `language.lexicon`.
  public enum Kind: String, CaseIterable, Sendable {
    /// The line above a quote: `On … wrote:`.
    case attribution
    case headerFrom = "header-from"
    case headerSent = "header-sent"
    /// As `headerSent`, with a word that others than mail programs write, too: `Date`.
    case headerDate = "header-date"
    case headerTo = "header-to"
    case headerSubject = "header-subject"
    /// What stands between dashes above an older message.
    case originalMessage = "original-message"
    case forwardedMessage = "forwarded-message"
    /// What a telephone adds at the end: `Sent from my …`.
    case mobileFooter = "mobile-footer"
    /// How a paragraph begins that a firm adds at the end.
    case disclaimer
    /// How a paragraph begins that a firm adds at the top.
    case banner
    /// The line with which the footer of a mailing list begins.
    case listFooter = "list-footer"
    /// Words before the writer's name: `Kind regards`.
    case closing
    case replyPrefix = "reply-prefix"
    case forwardPrefix = "forward-prefix"
  }

  /// A set of kinds.
  struct Kinds: OptionSet {
    var rawValue: UInt16
    static let attribution = Kinds(of: .attribution)
    static let from = Kinds(of: .headerFrom)
    static let sent = Kinds(of: .headerSent)
    static let date = Kinds(of: .headerDate)
    static let to = Kinds(of: .headerTo)
    static let subject = Kinds(of: .headerSubject)
    static let header: Kinds = [.from, .sent, .date, .to, .subject]
    static let marker: Kinds = [Kinds(of: .originalMessage), Kinds(of: .forwardedMessage)]
    static let mobileFooter = Kinds(of: .mobileFooter)
    static let disclaimer = Kinds(of: .disclaimer)
    static let banner = Kinds(of: .banner)
    static let listFooter = Kinds(of: .listFooter)
    static let closing = Kinds(of: .closing)
    /// The kinds of which all phrases that matter begin with words of their own.
    static let named: Kinds = [.marker, .disclaimer, .banner, .listFooter]
    /// The kinds that a line of plain words must be looked at for.
    static let special: Kinds = [
      .attribution, .header, .marker, .mobileFooter, .disclaimer, .banner, .listFooter,
    ]

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init(of kind: Kind) { rawValue = 1 << UInt16(kind.number) }
  }

  /// Stands for `…` in folded phrases.
  static let gap: UInt8 = 0
  /// All folded phrases, one behind the other.
  private(set) var letters: [UInt8] = []
  /// Where phrases are in `letters`, of which the first three bytes are always the same.
  private var phrases: [Phrase] = []
  /// The last of those phrases, by a hash of these bytes.
  private var lastPhrases = [Int32](repeating: -1, count: 4096)
  /// The kinds that have phrases of which only one or two bytes at the beginning are the same.
  private var looseKinds: Kinds = []
  /// Where the other phrases of each kind are, such as those that begin with `…`.
  private var loosePhrases: [[Range<Int>]] = Array(repeating: [], count: Kind.allCases.count)
  /// Which kinds have a phrase that begins so, by a hash of its first three bytes.
  private(set) var beginnings = [Kinds](repeating: [], count: 4096)
  /// By a hash of its last three bytes, whether an attribution ends so.
  private var endings = [Bool](repeating: false, count: 4096)

  public init() {
    letters.reserveCapacity(16 * 1024)
    phrases.reserveCapacity(1500)
  }

  private struct Phrase {
    private let start: Int32
    private let end: Int32
    /// The number of the phrase before this one with the same hash, or -1.
    let previous: Int32
    let kind: Int8

    init(_ range: Range<Int>, kind: Int, previous: Int32) {
      start = Int32(clamping: range.lowerBound)
      end = Int32(clamping: range.upperBound)
      self.previous = previous
      self.kind = Int8(clamping: kind)
    }

    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// Adds a line of phrases in UTF-8, with `|` between them.
  public mutating func add(_ line: ArraySlice<UInt8>, of kind: Kind) {
    line.withUnsafeBufferPointer { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 16) { folded in
        let count = Folding.fold(bytes, bytes.indices, into: folded, .all)
        var start = 0
        for position in 0...count
        where position == count || folded[position] == UInt8(ascii: "|") {
          addPhrase(UnsafeMutableBufferPointer(rebasing: folded[start..<position]), of: kind)
          start = position + 1
        }
      }
    }
  }

  /// Adds a folded phrase, without spaces and colons around it.
  private mutating func addPhrase(_ folded: UnsafeMutableBufferPointer<UInt8>, of kind: Kind) {
    var (first, end) = (0, folded.count)
    while first < end, folded[first] == 0x20 { first += 1 }
    while first < end, folded[end - 1] == 0x20 || folded[end - 1] == UInt8(ascii: ":") { end -= 1 }
    guard first < end else { return }
    let start = letters.count
    let words = UnsafeMutableBufferPointer(rebasing: folded[first..<end])
    let (length, gap) = Self.shrinkGaps(words)
    letters.append(contentsOf: UnsafeMutableBufferPointer(rebasing: words[..<length]))
    let phrase = start..<letters.count
    markBeginning(of: phrase, upTo: gap, kind)
    if kind == .attribution, phrase.count >= 3 {
      let end = phrase.upperBound
      endings[Self.hash(letters[end - 3], letters[end - 2], letters[end - 1])] = true
    }
  }

  /// Puts the one byte `gap` in place of each `…`, and returns how long the phrase is then, as a whole
  /// and up to the first of them.
  private static func shrinkGaps(
    _ phrase: UnsafeMutableBufferPointer<UInt8>
  ) -> (length: Int, gap: Int) {
    var (read, write) = (0, 0)
    var firstGap: Int?
    while read < phrase.count {
      let isGap =
        phrase[read] == 0xE2 && read + 2 < phrase.count && phrase[read + 1] == 0x80
        && phrase[read + 2] == 0xA6
      if isGap, firstGap == nil { firstGap = write }
      phrase[write] = isGap ? gap : phrase[read]
      read += isGap ? 3 : 1
      write += 1
    }
    return (write, firstGap ?? write)
  }

  private mutating func markBeginning(of phrase: Range<Int>, upTo gap: Int, _ kind: Kind) {
    let kinds = Kinds(of: kind)
    let start = phrase.lowerBound
    if gap < 3 { loosePhrases[kind.number].append(phrase) }
    switch gap {
    case 0: break
    case 1:
      looseKinds.insert(kinds)
      // `A: name`, `A : name`
      beginnings[Self.hash(letters[start], 0x3A, 0x20)].insert(kinds)
      beginnings[Self.hash(letters[start], 0x20, 0x3A)].insert(kinds)
    case 2:
      looseKinds.insert(kinds)
      beginnings[Self.hash(letters[start], letters[start + 1], 0x3A)].insert(kinds)
      beginnings[Self.hash(letters[start], letters[start + 1], 0x20)].insert(kinds)
    default:
      let hash = Self.hash(letters[start], letters[start + 1], letters[start + 2])
      beginnings[hash].insert(kinds)
      phrases.append(Phrase(phrase, kind: kind.number, previous: lastPhrases[hash]))
      lastPhrases[hash] = Int32(truncatingIfNeeded: phrases.count - 1)
    }
  }

  @inline(__always)
  private static func hash(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    hash(UInt32(first) | UInt32(second) << 8 | UInt32(third) << 16)
  }

  /// Returns the place of three bytes in `beginnings`.
  @inline(__always)
  static func hash(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 20) }

  /// Returns the kinds that have a phrase which may begin as the text does at `content`.
  func kinds(beginning content: Range<Int>, of text: [UInt8]) -> Kinds {
    text.withUnsafeBufferPointer { bytes in
      Folding.key(of: bytes, from: content.lowerBound, to: content.upperBound).map {
        beginnings[Self.hash($0)]
      } ?? []
    }
  }

  /// Returns those of the `kinds` that have a phrase which may begin as a folded text does, by all of
  /// its letters; phrases that begin with `…` don't count.
  func kinds(among kinds: Kinds, beginning folded: UnsafeBufferPointer<UInt8>) -> Kinds {
    guard folded.count >= 3 else { return kinds }
    var found = kinds.intersection(looseKinds)
    var next = lastPhrases[Self.hash(folded[0], folded[1], folded[2])]
    while next >= 0 {
      let phrase = phrases[Int(next)]
      if begins(folded, with: phrase.range) { found.rawValue |= 1 << UInt16(phrase.kind) }
      next = phrase.previous
    }
    return found.intersection(kinds)
  }

  /// True when the beginning of a text is the same as that of a phrase, as far as either goes.
  @inline(__always)
  private func begins(_ folded: UnsafeBufferPointer<UInt8>, with phrase: Range<Int>) -> Bool {
    for (byte, letter) in zip(folded, letters[phrase]) where byte != letter {
      return letter == Self.gap
    }
    return true
  }

  /// True when an attribution may begin as a folded line does; also for a line of dashes or few
  /// letters, which don't tell.
  func mayBeginAttribution(_ folded: [UInt8]) -> Bool {
    guard folded.count >= 3, let first = folded.first, first != 0x2D, first != 0x2A else {
      return true
    }
    return beginnings[Self.hash(first, folded[1], folded[2])].contains(.attribution)
  }

  /// True when an attribution may end as a folded line without its colon does.
  func mayEndAttribution(_ folded: UnsafeBufferPointer<UInt8>) -> Bool {
    guard folded.count >= 3 else { return false }
    return endings[
      Self.hash(folded[folded.count - 3], folded[folded.count - 2], folded[folded.count - 1])]
  }
}

extension Conventions.Kind {
  /// A number from 0 to 14.
  var number: Int {
    switch self {
    case .attribution: 0
    case .headerFrom: 1
    case .headerSent: 2
    case .headerTo: 3
    case .headerSubject: 4
    case .originalMessage: 5
    case .forwardedMessage: 6
    case .mobileFooter: 7
    case .disclaimer: 8
    case .banner: 9
    case .listFooter: 10
    case .closing: 11
    case .replyPrefix: 12
    case .forwardPrefix: 13
    case .headerDate: 14
    }
  }
}

extension Conventions {
  /// Calls `visit` with the phrases of a kind that may begin as `folded` does.
  @inline(__always)
  func visitPhrases(
    _ kind: Kind, beginning folded: UnsafeBufferPointer<UInt8>, _ visit: (Range<Int>) -> Void
  ) {
    for phrase in loosePhrases[kind.number] { visit(phrase) }
    guard folded.count >= 3 else { return }
    var next = lastPhrases[Self.hash(folded[0], folded[1], folded[2])]
    while next >= 0 {
      let phrase = phrases[Int(next)]
      if Int(phrase.kind) == kind.number { visit(phrase.range) }
      next = phrase.previous
    }
  }

  /// True when `folded` is one of the phrases of a kind, from beginning to end.
  func contains(_ folded: UnsafeBufferPointer<UInt8>, as kind: Kind) -> Bool {
    var isFound = false
    visitPhrases(kind, beginning: folded) { phrase in
      isFound = isFound || match(phrase, folded, whole: true) != nil
    }
    return isFound
  }

  func contains(_ folded: [UInt8], as kind: Kind) -> Bool {
    folded.withUnsafeBufferPointer { contains($0, as: kind) }
  }

  /// True when `folded` begins with one of the phrases of a kind; returns the length of what it
  /// begins with, up to the last word of the phrase.
  func prefix(of folded: UnsafeBufferPointer<UInt8>, as kind: Kind) -> Int? {
    var longest: Int?
    visitPhrases(kind, beginning: folded) { phrase in
      if let end = match(phrase, folded, whole: false), end > longest ?? -1 { longest = end }
    }
    return longest
  }

  /// True when a text may begin with one of the phrases of a kind, as far as its beginning `folded`
  /// tells.
  func mayBegin(_ folded: UnsafeBufferPointer<UInt8>, as kind: Kind) -> Bool {
    var isPossible = folded.count < 3
    visitPhrases(kind, beginning: folded) { phrase in
      isPossible = isPossible || begins(folded, with: phrase)
    }
    return isPossible
  }

  /// Returns where a match of the phrase ends, if `folded` is of this form.
  @inline(__always)
  func match(_ phrase: Range<Int>, _ folded: UnsafeBufferPointer<UInt8>, whole: Bool) -> Int? {
    // Most phrases differ in their first byte or their last one.
    let (first, last) = (letters[phrase.lowerBound], letters[phrase.upperBound - 1])
    if first != Self.gap, first != folded.first { return nil }
    if whole, last != Self.gap, last != folded.last { return nil }
    return letters.withUnsafeBufferPointer {
      Self.match(UnsafeBufferPointer(rebasing: $0[phrase]), folded, whole: whole)
    }
  }

  private static func match(
    _ phrase: UnsafeBufferPointer<UInt8>, _ folded: UnsafeBufferPointer<UInt8>, whole: Bool
  ) -> Int? {
    var position = 0
    var part = 0
    while true {
      let gap = phrase[part...].firstIndex(of: Self.gap)
      let words = UnsafeBufferPointer(rebasing: phrase[part..<(gap ?? phrase.count)])
      if part == 0 {
        guard folded.has(words, at: 0) else { return nil }
        position = words.count
      } else if gap == nil, whole {
        let end = folded.count - words.count
        return end >= position && folded.has(words, at: end) ? folded.count : nil
      } else {
        guard let found = folded.firstOffset(of: words, from: position) else { return nil }
        position = found + words.count
      }
      guard let gap else { return !whole || position == folded.count ? position : nil }
      part = gap + 1
    }
  }
}
