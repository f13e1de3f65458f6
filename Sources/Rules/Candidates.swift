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

  private var automaton = Automaton()
  private var segmentNumbers: [Segment: Automaton.SegmentNumber] = [:]
  private var ways: [Way] = []
  private var patternCount = 0
  /// The ways to ask when a segment is seen.
  private var asked: [[Int]] = []

  private var sentence = 0
  private var state: Int32 = 0
  /// The sentence in which each segment was last seen, and each way and pattern last noted.
  private var seen: [Int] = []
  private var noted: [Int] = []
  private var found: [Int] = []
  private var pending: [Int] = []

  /// Adds a pattern and returns its number.
  mutating func add(_ pattern: Pattern, vocabulary: Vocabulary) -> PatternNumber {
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
    return number
  }

  /// Gets ready for the first sentence: no pattern can be added after it.
  mutating func finish() {
    var uses = Array(repeating: 0, count: segmentNumbers.count)
    for way in ways {
      for segment in way.segments { uses[Int(segment)] += 1 }
    }
    asked = Array(repeating: [], count: segmentNumbers.count)
    for (index, way) in ways.enumerated() {
      let rarest = way.segments.min { uses[Int($0)] < uses[Int($1)] }
      if let rarest { asked[Int(rarest)].append(index) }
    }
    seen = Array(repeating: 0, count: segmentNumbers.count)
    noted = Array(repeating: 0, count: ways.count)
    found = Array(repeating: 0, count: patternCount)
    segmentNumbers = [:]
  }

  mutating func beginSentence() {
    sentence += 1
    state = 0
    pending.removeAll(keepingCapacity: true)
  }

  mutating func take(_ symbol: Symbol, isSoft: Bool, vocabulary: Vocabulary) {
    state = automaton.next(after: state, symbol, isSoft: isSoft, vocabulary: vocabulary)
    for segment in automaton.segments(of: state) {
      seen[Int(segment)] = sentence
      for way in asked[Int(segment)] where noted[way] != sentence {
        noted[way] = sentence
        pending.append(way)
      }
    }
  }

  /// Calls `body` with each pattern that the sentence may hold, once.
  mutating func forEach(_ body: (PatternNumber) -> Void) {
    for index in pending {
      let way = ways[index]
      guard found[way.pattern] != sentence,
        way.segments.allSatisfy({ seen[Int($0)] == sentence })
      else { continue }
      found[way.pattern] = sentence
      body(way.pattern)
    }
  }
}
