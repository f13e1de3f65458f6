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

  /// The first and last place of a segment in a sentence.
  private struct Sighting {
    var sentence = 0
    var first = 0
    var last = 0
  }

  private var automaton = Automaton()
  private var segmentNumbers: [Segment: Automaton.SegmentNumber] = [:]
  private var ways: [Way] = []
  private var patternCount = 0
  /// The ways to ask when a segment is seen.
  private var asked: [[Int]] = []

  private var sentence = 0
  private var state: Int32 = 0
  private var position = 0
  /// Where each segment was seen last.
  private var seen: [Sighting] = []
  /// The sentence in which each way and pattern was last noted.
  private var noted: [Int] = []
  private var returned: [Int] = []
  private var pending: [Int] = []

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
    asked = Array(repeating: [], count: segmentNumbers.count)
    for (index, way) in ways.enumerated() {
      let rarest = way.segments.min { uses[Int($0)] < uses[Int($1)] }
      if let rarest { asked[Int(rarest)].append(index) }
    }
    seen = Array(repeating: Sighting(), count: segmentNumbers.count)
    noted = Array(repeating: 0, count: ways.count)
    returned = Array(repeating: 0, count: patternCount)
    segmentNumbers = [:]
  }

  mutating func beginSentence() {
    sentence += 1
    state = 0
    position = 0
    pending.removeAll(keepingCapacity: true)
  }

  mutating func take(_ symbol: Symbol, isSoft: Bool, vocabulary: Vocabulary) {
    state = automaton.next(after: state, symbol, isSoft: isSoft, vocabulary: vocabulary)
    position += 1
    guard automaton.endsSegment(state) else { return }
    for segment in automaton.segments(of: state) {
      note(Int(segment))
      for way in asked[Int(segment)] where noted[way] != sentence {
        noted[way] = sentence
        pending.append(way)
      }
    }
  }

  private mutating func note(_ segment: Int) {
    if seen[segment].sentence != sentence {
      seen[segment] = Sighting(sentence: sentence, first: position, last: position)
    } else {
      seen[segment].last = position
    }
  }

  /// True when all segments of a way were seen, and may have stood in its order.
  private func isPossible(_ way: Way) -> Bool {
    var earliest = 0
    for segment in way.segments {
      let sighting = seen[Int(segment)]
      guard sighting.sentence == sentence, sighting.last >= earliest else { return false }
      earliest = max(earliest, sighting.first)
    }
    return true
  }

  /// False when the sentence can't hold any pattern.
  var hasAny: Bool { !pending.isEmpty }

  /// Returns the patterns that the sentence may hold, each once.
  mutating func found() -> [PatternNumber] {
    var patterns: [PatternNumber] = []
    for index in pending {
      let way = ways[index]
      guard returned[way.pattern] != sentence, isPossible(way) else { continue }
      returned[way.pattern] = sentence
      patterns.append(way.pattern)
    }
    return patterns
  }
}
