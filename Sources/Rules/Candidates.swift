/// Tells, token by token, which patterns a sentence may hold.
///
/// A pattern is a candidate when all segments of one of its ways have been seen in the sentence.
/// To find out costs next to nothing, as each way is asked only when its rarest segment is seen: the
/// longest, and of those the one that the fewest ways share. Patterns with the same segments share a
/// way.
struct Candidates {
  /// The number of a pattern, in the order in which they were added.
  typealias PatternNumber = Int

  private var automaton: Automaton
  private var segmentNumbers = Numbering<Segment>()
  private var leastTokens: [Int] = []
  /// The ways of one segment, by segment, -1 where there is none; and those of several.
  private var shortWays: [Int32] = []
  private var longWays = Numbering<[Automaton.SegmentNumber]>()
  private var longWayNumbers: [Int32] = []
  /// Which pattern has which way, both in the order in which they were added.
  private var users: [Int32] = []
  private var usedWays: [Int32] = []
  /// The patterns and the segments of each way.
  private var wayPatterns = Rows()
  private var waySegments = Rows()
  private var wayCount = 0
  private var patternCount = 0

  private var sentence: UInt32 = 0
  /// The states of the automaton after each token of the sentence, and how many there are.
  private var states: [Int32] = []
  private var tokenCount = 0
  /// The sentence in which each way and pattern was last noted.
  private var noted: [UInt32] = []
  private var returned: [UInt32] = []
  private var pending: [Int32] = []
  /// The sentence in which each linked segment was seen last, as far as anybody asked.
  private var seen: [UInt32] = []

  /// About `mostStates` states of the automaton are kept.
  init(mostStates: Int = 1 << 16) { automaton = Automaton(mostStates: mostStates) }

  /// Adds a pattern by its chains: it gets the next number.
  mutating func add(_ chains: [[Segment]], vocabulary: Vocabulary) {
    let number = patternCount
    patternCount += 1
    for chain in chains {
      let segments = chain.map { segment in
        let (number, isNew) = segmentNumbers.add(segment)
        if isNew {
          automaton.add(segment, vocabulary: vocabulary)
          leastTokens.append(segment.leastTokens)
          shortWays.append(-1)
        }
        return number
      }
      users.append(Int32(clamping: number))
      usedWays.append(way(of: segments))
    }
  }

  /// Returns the number of the way with these segments, a new one when it is new.
  private mutating func way(of segments: [Automaton.SegmentNumber]) -> Int32 {
    let number = Int32(clamping: wayCount)
    if segments.count == 1 {
      let segment = Int(segments[0])
      if shortWays[segment] >= 0 { return shortWays[segment] }
      shortWays[segment] = number
    } else {
      let (index, isNew) = longWays.add(segments)
      if !isNew { return longWayNumbers[Int(index)] }
      longWayNumbers.append(number)
    }
    waySegments.append(segments)
    wayCount += 1
    return number
  }

  /// Gets ready for the first sentence: no pattern can be added after it.
  mutating func finish(vocabulary: Vocabulary) {
    var shares = Array(repeating: 0, count: segmentNumbers.count)
    for segment in waySegments.numbers { shares[Int(segment)] += 1 }
    for way in 0..<Int32(clamping: wayCount) {
      let segments = waySegments[way]
      let rarest = segments.min {
        (-leastTokens[Int($0)], shares[Int($0)]) < (-leastTokens[Int($1)], shares[Int($1)])
      }
      if let rarest { automaton.watch(rarest, for: way) }
      if segments.count > 1 { for segment in segments { automaton.link(segment) } }
    }
    automaton.finish(vocabulary: vocabulary)
    wayPatterns = Rows(users, rows: usedWays, count: wayCount)
    noted = Array(repeating: 0, count: wayCount)
    returned = Array(repeating: 0, count: patternCount)
    seen = Array(repeating: 0, count: shares.count)
    segmentNumbers = Numbering()
    shortWays = []
    longWays = Numbering()
    longWayNumbers = []
    users = []
    usedWays = []
    leastTokens = []
  }

  /// Reads a sentence, and returns false when it can't hold any pattern.
  mutating func read(_ line: SymbolLine, vocabulary: Vocabulary) -> Bool {
    beginSentence()
    automaton.read(line, into: &states, vocabulary: vocabulary)
    tokenCount = line.count
    for position in 0..<tokenCount {
      for index in automaton.news(of: states[position]) {
        let way = automaton.told(at: index)
        guard noted[Int(way)] != sentence else { continue }
        noted[Int(way)] = sentence
        pending.append(way)
      }
    }
    return !pending.isEmpty
  }

  private mutating func beginSentence() {
    if sentence == .max {
      sentence = 0
      for index in noted.indices { noted[index] = 0 }
      for index in returned.indices { returned[index] = 0 }
      for index in seen.indices { seen[index] = 0 }
    }
    sentence += 1
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func noteSegments() {
    for position in 0..<tokenCount {
      for index in automaton.segments(endingIn: states[position]) {
        seen[Int(automaton.told(at: index))] = sentence
      }
    }
  }

  /// True when all segments of a way were seen in its order: each ends behind the place where the
  /// one before it ends first.
  private func isPossible(_ way: Int32) -> Bool {
    let segments = waySegments.range(of: way)
    guard segments.count > 1 else { return true }
    for index in segments where seen[Int(waySegments.numbers[index])] != sentence { return false }
    var position = 0
    for index in segments {
      let segment = waySegments.numbers[index]
      while position < tokenCount, !automaton.ends(segment, in: states[position]) {
        position += 1
      }
      if position == tokenCount { return false }
      position += 1
    }
    return true
  }

  /// Returns the patterns that the sentence may hold, each once.
  mutating func found() -> [PatternNumber] {
    var patterns: [PatternNumber] = []
    var isNoted = false
    for way in pending {
      if !isNoted, waySegments.range(of: way).count > 1 {
        noteSegments()
        isNoted = true
      }
      guard isPossible(way) else { continue }
      for index in wayPatterns.range(of: way) {
        let pattern = Int(wayPatterns.numbers[index])
        guard returned[pattern] != sentence else { continue }
        returned[pattern] = sentence
        patterns.append(pattern)
      }
    }
    return patterns
  }
}
