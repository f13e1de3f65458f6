/// Tells, token by token, which patterns a sentence may hold.
///
/// A pattern is a candidate when all segments of one of its ways have been seen in the sentence.
/// To find out costs next to nothing, as each way is asked only when its rarest segment is seen.
struct Candidates {
  /// The number of a pattern, in the order in which they were added.
  typealias PatternNumber = Int

  private struct Way {
    var pattern: PatternNumber
    var segments: [Automaton.SegmentNumber]
  }

  private var automaton: Automaton
  private var segmentNumbers: [Segment: Automaton.SegmentNumber] = [:]
  private var ways: [Way] = []
  private var patternCount = 0

  private var sentence: UInt32 = 0
  /// The states of the automaton after each token of the sentence.
  private var states: [Int32] = []
  private var state: Int32 = 0
  /// The sentence in which each way and pattern was last noted.
  private var noted: [UInt32] = []
  private var returned: [UInt32] = []
  private var pending: [Int32] = []
  /// The sentence in which each segment was seen last, as far as anybody asked.
  private var seen: [UInt32] = []

  /// About `mostStates` states of the automaton are kept.
  init(mostStates: Int = 1 << 16) { automaton = Automaton(mostStates: mostStates) }

  /// Adds a pattern: it gets the next number.
  mutating func add(_ pattern: Pattern, vocabulary: Vocabulary) {
    let number = patternCount
    patternCount += 1
    for chain in pattern.chains() {
      let segments = chain.map { segment in
        if let known = segmentNumbers[segment] { return known }
        let added = automaton.add(segment, vocabulary: vocabulary)
        segmentNumbers[segment] = added
        return added
      }
      ways.append(Way(pattern: number, segments: segments))
    }
  }

  /// Gets ready for the first sentence: no pattern can be added after it.
  mutating func finish() {
    var uses = Array(repeating: 0, count: segmentNumbers.count)
    for way in ways {
      for segment in way.segments { uses[Int(segment)] += 1 }
    }
    for (index, way) in ways.enumerated() {
      let rarest = way.segments.min { uses[Int($0)] < uses[Int($1)] }
      if let rarest { automaton.watch(rarest, for: Int32(clamping: index)) }
    }
    noted = Array(repeating: 0, count: ways.count)
    returned = Array(repeating: 0, count: patternCount)
    seen = Array(repeating: 0, count: uses.count)
    segmentNumbers = [:]
  }

  mutating func beginSentence() {
    if sentence == .max {
      sentence = 0
      for index in noted.indices { noted[index] = 0 }
      for index in returned.indices { returned[index] = 0 }
      for index in seen.indices { seen[index] = 0 }
    }
    sentence += 1
    automaton.beginSentence()
    state = 0
    states.removeAll(keepingCapacity: true)
    pending.removeAll(keepingCapacity: true)
  }

  mutating func take(_ symbol: Symbol, isSoft: Bool, vocabulary: Vocabulary) {
    state = automaton.next(after: state, symbol, isSoft: isSoft, vocabulary: vocabulary)
    states.append(state)
    for index in automaton.news(of: state) {
      let way = automaton.news(at: index)
      guard noted[Int(way)] != sentence else { continue }
      noted[Int(way)] = sentence
      pending.append(way)
    }
  }

  private mutating func noteSegments() {
    for state in states {
      for index in automaton.segments(endingIn: state) {
        seen[Int(automaton.segment(at: index))] = sentence
      }
    }
  }

  /// True when all segments of a way were seen in its order: each ends behind the place where the
  /// one before it ends first.
  private func isPossible(_ way: Way) -> Bool {
    guard way.segments.count > 1 else { return true }
    guard way.segments.allSatisfy({ seen[Int($0)] == sentence }) else { return false }
    var position = 0
    for segment in way.segments {
      while position < states.count, !automaton.ends(segment, in: states[position]) {
        position += 1
      }
      if position == states.count { return false }
      position += 1
    }
    return true
  }

  /// False when the sentence can't hold any pattern.
  var hasAny: Bool { !pending.isEmpty }

  /// Returns the patterns that the sentence may hold, each once.
  mutating func found() -> [PatternNumber] {
    var patterns: [PatternNumber] = []
    noteSegments()
    for index in pending {
      let way = ways[Int(index)]
      guard returned[way.pattern] != sentence, isPossible(way) else { continue }
      returned[way.pattern] = sentence
      patterns.append(way.pattern)
    }
    return patterns
  }
}
