/// Finds which segments a sentence holds, in one pass over its symbols.
///
/// All segments of all patterns of a language are one automaton: a set of positions within the
/// segments (Glushkov's construction), made deterministic as the text demands it. Each token costs
/// one look-up, however many rules there are. The number of states that are kept is bounded; when
/// it is reached, they are made anew.
///
/// Any token can begin a segment. A state therefore isn't written out position by position: it is
/// the labels whose first positions all are in it (`Starts`), and the positions behind those.
struct Automaton {
  /// The number of a segment.
  typealias SegmentNumber = Int32

  private struct Position {
    var label: Label
    var segment: SegmentNumber
    var follows: [Int32] = []
    var isFirst = false
    var isLast = false
  }

  /// What is known of a symbol.
  private struct SymbolEntry {
    /// The labels of the symbol that follow others within segments.
    var follows = LabelMask.all
    /// The state after the symbol when it only begins segments; -1 when that isn't known yet.
    var startState: Int32 = -1
  }

  /// What a state tells, in one place of memory: each token of a text reads it.
  private struct StateEntry {
    /// The labels that lead on within a segment.
    var follows: LabelMask
    /// Where in `told` its news begin, its segments begin, and both end.
    var news: Int32
    var segments: Int32
    var end: Int32
  }

  /// The number of states at which they are made anew, when a sentence begins.
  private let mostStates: Int
  private var positions: [Position] = []
  private var segmentCount: SegmentNumber = 0
  /// What `watch` was asked to tell, by segment.
  private var watched: [[Int32]] = []
  private var isLinked: [Bool] = []
  /// What begins with a token, by label.
  private var starts: [Starts] = []
  /// The labels that come next after such a token; and each label as a mask.
  private var startFollows: [LabelMask] = []
  private var masks: [LabelMask] = []

  /// What each state stands for: rows of numbers, ascending.
  private var stateStarts = Rows()
  private var statePositions = Rows()
  private var states: [StateEntry] = []
  /// The news and segments of states, ascending for each of them.
  private var told: [Int32] = []
  private var stateNumbers = Numbering<[Int32]>()
  private var symbols: [SymbolEntry] = []
  private var transitions = TransitionTable()

  init(mostStates: Int) { self.mostStates = mostStates }

  /// Adds a segment: it gets the next number.
  mutating func add(_ segment: Segment, vocabulary: Vocabulary) {
    let number = segmentCount
    segmentCount += 1
    watched.append([])
    isLinked.append(false)
    let part = build(segment, number, vocabulary)
    for last in part.lasts { positions[Int(last)].isLast = true }
    for first in part.firsts { positions[Int(first)].isFirst = true }
  }

  /// Asks that states in which `segment` ends have `number` among their news.
  mutating func watch(_ segment: SegmentNumber, for number: Int32) {
    watched[Int(segment)].append(number)
  }

  /// Asks that states tell that `segment` ends in them.
  mutating func link(_ segment: SegmentNumber) { isLinked[Int(segment)] = true }

  /// Gets ready for the first sentence: no segment can be added after it.
  mutating func finish(vocabulary: Vocabulary) {
    let anyWord = vocabulary.label(for: .anyWord)
    let labels = 0..<Label(clamping: vocabulary.labelCount)
    masks = labels.map { _ in .none }
    for position in positions {
      for follow in position.follows {
        let label = positions[Int(follow)].label
        masks[Int(label)] = label == anyWord ? .anyWord : LabelMask(label)
      }
    }
    starts = labels.map { _ in Starts() }
    startFollows = labels.map { _ in .none }
    for position in positions where position.isFirst {
      let label = Int(position.label)
      for follow in position.follows where !positions[Int(follow)].isFirst {
        starts[label].follows.append(Starts.entry(positions[Int(follow)].label, follow))
      }
      for follow in position.follows {
        startFollows[label].formUnion(masks[Int(positions[Int(follow)].label)])
      }
      if position.isLast {
        if isLinked[Int(position.segment)] { starts[label].segments.append(position.segment) }
        starts[label].news += watched[Int(position.segment)]
      }
      starts[label].isEmpty = false
    }
    for label in starts.indices { starts[label].finish() }
    forget()
  }

  /// Puts the state after each token of a sentence into `states`, an array that may be longer than the
  /// sentence. Numbers of states are good until the next sentence.
  mutating func read(_ line: SymbolLine, into states: inout [Int32], vocabulary: Vocabulary) {
    if stateNumbers.count >= mostStates || transitions.isFull { forget() }
    if states.count < line.count {
      states += Array(repeating: 0, count: line.count - states.count)
    }
    var state: Int32 = 0
    for index in 0..<line.count {
      state = next(after: state, line.items[index], vocabulary)
      states[index] = state
    }
  }

  /// Returns the state after a token, from `state`; 0 is the state at the beginning.
  private mutating func next(
    after state: Int32, _ item: SymbolLine.Item, _ vocabulary: Vocabulary
  ) -> Int32 {
    let symbol = Int(item.symbol)
    let isSoft = item.kind == .soft
    // Mostly, nothing goes on: no look-up is needed.
    if !isSoft, symbol < symbols.count, symbols[symbol].startState >= 0,
      symbols[symbol].follows.isDisjoint(with: states[Int(state)].follows)
    {
      return symbols[symbol].startState
    }
    // A comma and a word may be the same symbol: none of the patterns names them.
    let token = item.symbol &<< 1 | (isSoft ? 1 : 0)
    if let known = transitions.target(from: state, token) { return known }
    let number = newTransition(from: state, item.symbol, isSoft: isSoft, vocabulary)
    if !transitions.isFull { transitions.insert(number, from: state, token) }
    return number
  }

  /// The news of a state: what is watched and ends in it.
  func news(of state: Int32) -> Range<Int> {
    Int(states[Int(state)].news)..<Int(states[Int(state)].segments)
  }

  /// The linked segments that end in a state.
  func segments(endingIn state: Int32) -> Range<Int> {
    Int(states[Int(state)].segments)..<Int(states[Int(state)].end)
  }

  /// Returns one of the news, or of the segments, of a state.
  func told(at index: Int) -> Int32 { told[index] }

  /// True when the linked segment ends in the state.
  func ends(_ segment: SegmentNumber, in state: Int32) -> Bool {
    var range = segments(endingIn: state)
    while let first = range.first, let last = range.last {
      let middle = first + (last - first) / 2
      let other = told[middle]
      if other == segment { return true }
      range = other < segment ? middle + 1..<range.upperBound : first..<middle
    }
    return false
  }

  /// Returns the state that `symbol` leads to, and remembers what is known of the symbol.
  private mutating func newTransition(
    from state: Int32, _ symbol: Symbol, isSoft: Bool, _ vocabulary: Vocabulary
  ) -> Int32 {
    let labels = vocabulary.labels(of: symbol)
    let startLabels = labels.filter { !starts[Int($0)].isEmpty }
    let following = labels.filter { !masks[Int($0)].isEmpty }
    let missing = Int(symbol) + 1 - symbols.count
    if missing > 0 { symbols += Array(repeating: SymbolEntry(), count: missing) }
    if symbols[Int(symbol)].startState < 0 {
      symbols[Int(symbol)] = SymbolEntry(
        follows: labels.reduce(into: LabelMask.none) { $0.formUnion(masks[Int($1)]) },
        startState: number(of: startLabels, []))
    }
    var reached: [Int32] = []
    let mask = symbols[Int(symbol)].follows
    for start in stateStarts[state] where !startFollows[Int(start)].isDisjoint(with: mask) {
      starts[Int(start)].append(following, to: &reached)
    }
    for position in statePositions[state] {
      for follow in positions[Int(position)].follows
      where !positions[Int(follow)].isFirst
        && vocabulary.symbol(symbol, fulfils: positions[Int(follow)].label)
      {
        reached.append(follow)
      }
    }
    guard isSoft else { return number(of: startLabels, ascending(reached)) }
    return number(
      of: ascending(startLabels + stateStarts[state]),
      ascending(reached + statePositions[state]))
  }

  /// Returns the number of the state with all first positions of some labels, and with other
  /// positions: both ascending.
  private mutating func number(of labels: [Label], _ others: [Int32]) -> Int32 {
    let key = labels.map { ~$0 } + others
    let (number, isNew) = stateNumbers.add(key)
    guard isNew else { return number }
    var segments: [Int32] = []
    var news: [Int32] = []
    var follows = LabelMask.none
    for label in labels {
      segments += starts[Int(label)].segments
      news += starts[Int(label)].news
      follows.formUnion(startFollows[Int(label)])
    }
    for other in others {
      let position = positions[Int(other)]
      for follow in position.follows {
        follows.formUnion(masks[Int(positions[Int(follow)].label)])
      }
      guard position.isLast else { continue }
      if isLinked[Int(position.segment)] { segments.append(position.segment) }
      news += watched[Int(position.segment)]
    }
    stateStarts.append(labels)
    statePositions.append(others)
    let newsStart = tell(news)
    let segmentsStart = tell(segments)
    states.append(
      StateEntry(
        follows: follows, news: newsStart, segments: segmentsStart,
        end: Int32(clamping: told.count)))
    return number
  }

  /// Adds numbers to `told` in order, and returns where they begin.
  private mutating func tell(_ numbers: [Int32]) -> Int32 {
    let start = Int32(clamping: told.count)
    told += ascending(numbers)
    return start
  }

  private mutating func forget() {
    stateStarts = Rows()
    statePositions = Rows()
    states = []
    told = []
    stateNumbers = Numbering()
    symbols = []
    transitions.removeAll()
    _ = number(of: [], [])
  }
}

/// What begins with a token that fulfils a label.
private struct Starts {
  var isEmpty = true
  /// The linked segments that consist of the token, and the news of all that do.
  var segments: [Automaton.SegmentNumber] = []
  var news: [Int32] = []
  /// The positions that come next, if they aren't first positions, behind their labels: ascending.
  var follows: [Int] = []

  /// Brings everything into order.
  mutating func finish() {
    segments = ascending(segments)
    news = ascending(news)
    follows.sort()
  }

  /// Returns a label and a position as one number.
  static func entry(_ label: Label, _ position: Int32) -> Int {
    Int(label) &<< 32 | Int(position)
  }

  /// Adds the positions that come next by one of the labels.
  func append(_ labels: [Label], to reached: inout [Int32]) {
    for label in labels {
      var low = 0
      var high = follows.count
      while low < high {
        let middle = low + (high - low) / 2
        if follows[middle] &>> 32 < label { low = middle + 1 } else { high = middle }
      }
      while low < follows.count, follows[low] &>> 32 == label {
        reached.append(Int32(truncatingIfNeeded: follows[low]))
        low += 1
      }
    }
  }
}

/// A set of labels, as far as 256 bits can tell them apart: sets that have nothing in common may
/// seem to, but never the other way round.
private struct LabelMask {
  private var bits: SIMD4<UInt64>

  static let none = LabelMask(bits: .zero)
  static let all = LabelMask(bits: SIMD4(repeating: .max))
  /// The label of any word has a bit of its own, as most words have no other.
  static let anyWord = LabelMask(bit: 255)

  private init(bits: SIMD4<UInt64>) { self.bits = bits }

  init(_ label: Label) { self.init(bit: Int(label) % 255) }

  private init(bit: Int) {
    bits = .zero
    bits[bit / 64] = 1 << UInt64(clamping: bit % 64)
  }

  var isEmpty: Bool { bits == .zero }

  mutating func formUnion(_ other: LabelMask) { bits |= other.bits }

  func isDisjoint(with other: LabelMask) -> Bool { bits & other.bits == .zero }
}

// Glushkov's construction: which positions a part begins with, ends with, and can do without.
extension Automaton {
  private struct Part {
    var firsts: [Int32] = []
    var lasts: [Int32] = []
    var isNullable = true
  }

  private mutating func build(
    _ pattern: Pattern, _ segment: SegmentNumber, _ vocabulary: Vocabulary
  ) -> Part {
    switch pattern {
    case .token(let test):
      let number = Int32(clamping: positions.count)
      positions.append(Position(label: vocabulary.label(for: test), segment: segment))
      return Part(firsts: [number], lasts: [number], isNullable: false)
    case .sequence(let parts):
      return parts.reduce(into: Part()) { whole, part in
        join(&whole, build(part, segment, vocabulary))
      }
    case .alternatives(let parts):
      var whole = Part(isNullable: false)
      for part in parts.map({ build($0, segment, vocabulary) }) {
        whole.firsts += part.firsts
        whole.lasts += part.lasts
        whole.isNullable = whole.isNullable || part.isNullable
      }
      return whole
    case .optional(let inner):
      var part = build(inner, segment, vocabulary)
      part.isNullable = true
      return part
    case .repeated(let inner, let count, _):
      return buildRepeated(inner, count, segment, vocabulary)
    case .mark(let inner), .capture(_, let inner): return build(inner, segment, vocabulary)
    case .never, .gap, .start, .end, .place: return Part()
    }
  }

  /// The last of the copies may come again and again.
  private mutating func buildRepeated(
    _ pattern: Pattern, _ count: Int, _ segment: SegmentNumber, _ vocabulary: Vocabulary
  ) -> Part {
    var whole = Part()
    for copy in 1...max(1, count) {
      let part = build(pattern, segment, vocabulary)
      if copy == count {
        for last in part.lasts { positions[Int(last)].follows += part.firsts }
      }
      join(&whole, part)
    }
    return whole
  }

  private mutating func join(_ whole: inout Part, _ part: Part) {
    for last in whole.lasts { positions[Int(last)].follows += part.firsts }
    whole.firsts += whole.isNullable ? part.firsts : []
    whole.lasts = part.lasts + (part.isNullable ? whole.lasts : [])
    whole.isNullable = whole.isNullable && part.isNullable
  }
}
