/// Finds which segments a sentence holds, in one pass over its symbols.
///
/// All segments of all patterns of a language are one automaton: a set of positions within the
/// segments (Glushkov's construction), made deterministic as the text demands it. Each token costs
/// one look-up, however many rules there are. The number of states that are kept is bounded; when
/// it is reached, they are made anew.
struct Automaton {
  /// The number of a segment.
  typealias SegmentNumber = Int32

  private struct Position {
    var label: Label
    var segment: SegmentNumber
    var follows: [Int32] = []
    var isLast = false
  }

  /// The number of states at which they are made anew, when a sentence begins.
  private let mostStates: Int
  private var positions: [Position] = []
  /// The first positions of all segments, by label.
  private var starts: [[Int32]] = []
  private var segmentCount: SegmentNumber = 0
  /// What `watch` was asked to tell, by segment.
  private var watched: [[Int32]] = []

  /// What each state stands for, and what it tells: rows of numbers, ascending.
  private var statePositions = Rows()
  private var stateSegments = Rows()
  private var stateNews = Rows()
  private var stateNumbers: [[Int32]: Int32] = [:]
  private var transitions = TransitionTable()
  private var reached: [Int32] = []

  init(mostStates: Int) {
    self.mostStates = mostStates
    forget()
  }

  /// Gets ready for a sentence. Numbers of states are good until the next one begins.
  mutating func beginSentence() {
    if stateNumbers.count >= mostStates || transitions.isFull { forget() }
  }

  /// Adds a segment and returns its number.
  mutating func add(_ segment: Segment, vocabulary: Vocabulary) -> SegmentNumber {
    let number = segmentCount
    segmentCount += 1
    watched.append([])
    let part = build(segment, number, vocabulary)
    for last in part.lasts { positions[Int(last)].isLast = true }
    for first in part.firsts {
      let label = Int(positions[Int(first)].label)
      if starts.count <= label {
        starts += Array(repeating: [], count: label + 1 - starts.count)
      }
      starts[label].append(first)
    }
    return number
  }

  /// Asks that states in which `segment` ends have `number` among their news.
  mutating func watch(_ segment: SegmentNumber, for number: Int32) {
    watched[Int(segment)].append(number)
  }

  /// Returns the state after `symbol`, from `state`; 0 is the state at the beginning.
  mutating func next(
    after state: Int32, _ symbol: Symbol, isSoft: Bool, vocabulary: Vocabulary
  ) -> Int32 {
    // A comma and a word may be the same symbol: none of the patterns names them.
    let token = symbol &<< 1 | (isSoft ? 1 : 0)
    if let known = transitions.target(from: state, token) { return known }
    findReached(from: state, symbol, isSoft: isSoft, vocabulary)
    let number = numberOfReached()
    if !transitions.isFull { transitions.insert(number, from: state, token) }
    return number
  }

  /// The news of a state: what is watched and ends in it.
  func news(of state: Int32) -> Range<Int> { stateNews.range(of: state) }

  /// Returns one of the news.
  func news(at index: Int) -> Int32 { stateNews.numbers[index] }

  /// The segments that end in a state.
  func segments(endingIn state: Int32) -> Range<Int> { stateSegments.range(of: state) }

  /// Returns one of these segments.
  func segment(at index: Int) -> SegmentNumber { stateSegments.numbers[index] }

  /// True when the segment ends in the state.
  func ends(_ segment: SegmentNumber, in state: Int32) -> Bool {
    var range = stateSegments.range(of: state)
    while let first = range.first, let last = range.last {
      let middle = first + (last - first) / 2
      let other = stateSegments.numbers[middle]
      if other == segment { return true }
      range = other < segment ? middle + 1..<range.upperBound : first..<middle
    }
    return false
  }

  /// Puts the positions that `symbol` leads to into `reached`, ascending.
  private mutating func findReached(
    from state: Int32, _ symbol: Symbol, isSoft: Bool, _ vocabulary: Vocabulary
  ) {
    reached.removeAll(keepingCapacity: true)
    for label in vocabulary.labels(of: symbol) where Int(label) < starts.count {
      reached += starts[Int(label)]
    }
    let before = statePositions.range(of: state)
    for index in before {
      for follow in positions[Int(statePositions.numbers[index])].follows
      where vocabulary.symbol(symbol, fulfils: positions[Int(follow)].label) {
        reached.append(follow)
      }
    }
    if isSoft { reached += statePositions.numbers[before] }
    reached = ascending(reached)
  }

  private mutating func numberOfReached() -> Int32 {
    if let number = stateNumbers[reached] { return number }
    let ended = reached.filter { positions[Int($0)].isLast }.map { positions[Int($0)].segment }
    let segments = ascending(ended)
    let number = Int32(clamping: stateNumbers.count)
    statePositions.append(reached)
    stateSegments.append(segments)
    stateNews.append(ascending(segments.flatMap { watched[Int($0)] }))
    stateNumbers[reached] = number
    return number
  }

  private mutating func forget() {
    statePositions = Rows()
    stateSegments = Rows()
    stateNews = Rows()
    stateNumbers.removeAll(keepingCapacity: true)
    transitions.removeAll()
    reached = []
    _ = numberOfReached()
  }
}

/// Rows of numbers, one behind the other in one array.
private struct Rows {
  private(set) var numbers: [Int32] = []
  private var ends: [Int] = [0]

  mutating func append(_ row: [Int32]) {
    numbers += row
    ends.append(numbers.count)
  }

  func range(of row: Int32) -> Range<Int> { ends[Int(row)]..<ends[Int(row) + 1] }
}

/// Returns the numbers in order, each once.
private func ascending(_ numbers: [Int32]) -> [Int32] {
  var unique: [Int32] = []
  for number in numbers.sorted() where unique.last != number { unique.append(number) }
  return unique
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
