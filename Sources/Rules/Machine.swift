/// Runs programs over a sentence, all ways at once: time is bounded by the length of the program
/// times that of the sentence (Pike's algorithm).
struct Machine {
  private let vocabulary: Vocabulary
  private var searching = Simulation<Extent>()
  private var tracing = Simulation<Slots>()

  init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// Returns the first match at or after `from`: of those that begin first, the longest. In tokens.
  mutating func firstMatch(
    of program: Program, in line: SymbolLine, from: Int = 0
  ) -> Range<Int>? {
    searching.run(program, line, vocabulary, starts: from...line.count).map {
      $0.start..<max($0.start, $0.end)
    }
  }

  /// True when the program, which holds the place `@`, matches the line with `place` in it.
  mutating func matches(_ program: Program, at place: Range<Int>, in line: inout SymbolLine) -> Bool
  {
    let first =
      program.mostTokens.map { line.position($0, before: place.lowerBound) } ?? 0
    return line.withPlace(place) { line in
      searching.run(program, line, vocabulary, starts: first...place.lowerBound) != nil
    }
  }

  /// Returns the positions that the program remembers of a match that begins at `start`.
  mutating func slots(of program: Program, in line: SymbolLine, start: Int) -> Slots? {
    tracing.run(program, line, vocabulary, starts: start...start)
  }
}

/// What a thread remembers of its way.
protocol Trace {
  init(slotCount: Int)
  /// Where the whole match begins and ends, -1 where that isn't known yet.
  var start: Int { get }
  var end: Int { get }
  mutating func save(_ position: Int, in slot: Int)
  /// What begins at a sign that is passed over begins behind it.
  mutating func postpone(_ position: Int)
}

/// Where a match begins and ends: enough to search for it.
struct Extent: Trace {
  private(set) var start = -1
  private(set) var end = -1

  init(slotCount: Int) {}

  mutating func save(_ position: Int, in slot: Int) {
    if slot == Program.whole { start = position }
    if slot == Program.whole + 1 { end = position }
  }

  mutating func postpone(_ position: Int) { if start == position { start += 1 } }
}

/// All positions that a program remembers, by slot, -1 where there is none.
struct Slots: Trace {
  private var positions: [Int]

  init(slotCount: Int) { positions = Array(repeating: -1, count: slotCount) }

  var start: Int { positions[Program.whole] }
  var end: Int { positions[Program.whole + 1] }

  /// Returns what stands between a slot and the next, or nil when it wasn't reached.
  func range(at slot: Int) -> Range<Int>? {
    guard positions[slot] >= 0, positions[slot + 1] >= positions[slot] else { return nil }
    return positions[slot]..<positions[slot + 1]
  }

  mutating func save(_ position: Int, in slot: Int) { positions[slot] = position }

  mutating func postpone(_ position: Int) {
    for slot in stride(from: 0, to: positions.count, by: 2) where positions[slot] == position {
      positions[slot] += 1
    }
  }
}

/// A place in a program that is reached, and the way to it.
private struct Thread<Trail> {
  var counter: Int
  var trail: Trail
}

/// The threads of a program: the places in it that are reached at a position of the sentence.
private struct Simulation<Trail: Trace> {
  private var current: [Thread<Trail>] = []
  private var next: [Thread<Trail>] = []
  /// The round in which each instruction was last reached.
  private var reached: [Int] = []
  private var round = 0

  mutating func run(
    _ program: Program, _ line: SymbolLine, _ vocabulary: Vocabulary, starts: ClosedRange<Int>
  ) -> Trail? {
    let missing = program.instructions.count - reached.count
    if missing > 0 { reached += Array(repeating: 0, count: missing) }
    current.removeAll(keepingCapacity: true)
    var best: Trail?
    var position = starts.lowerBound
    while position <= line.count {
      if current.isEmpty {
        guard best == nil else { break }
        position = nextStart(program, at: position, line, vocabulary)
        guard position <= starts.upperBound else { break }
        beginRound()
        start(program, at: position, line, vocabulary)
        swap(&current, &next)
      }
      beginRound()
      step(program, position, line, vocabulary, &best)
      position += 1
      if best == nil, position < line.count, position <= starts.upperBound, !next.isEmpty {
        start(program, at: position, line, vocabulary)
      }
      swap(&current, &next)
    }
    return best
  }

  private mutating func beginRound() {
    round += 1
    next.removeAll(keepingCapacity: true)
  }

  /// Begins a match at `position`, behind those that began earlier. At a sign that is passed over
  /// begins only what names it.
  private mutating func start(
    _ program: Program, at position: Int, _ line: SymbolLine, _ vocabulary: Vocabulary
  ) {
    guard
      position == line.count || !line.isPassedOver(position)
        || program.firstLabels.contains(where: {
          takes(.token($0), position, line, vocabulary)
        })
    else { return }
    reach(program, 0, Trail(slotCount: program.slotCount), position, line)
  }

  /// Returns the first position from `position` on at which a match can begin.
  private func nextStart(
    _ program: Program, at position: Int, _ line: SymbolLine, _ vocabulary: Vocabulary
  ) -> Int {
    guard !program.firstLabels.isEmpty else { return position }
    var position = position
    while position < line.count {
      for label in program.firstLabels where takes(.token(label), position, line, vocabulary) {
        return position
      }
      position += 1
    }
    return position
  }

  /// Lets each thread take the token at `position`, and keeps the best of the finished ones.
  private mutating func step(
    _ program: Program, _ position: Int, _ line: SymbolLine, _ vocabulary: Vocabulary,
    _ best: inout Trail?
  ) {
    let isPassedOver = position < line.count && line.isPassedOver(position)
    for index in current.indices {
      let counter = current[index].counter
      let instruction = program.instructions[counter]
      if case .match = instruction {
        if isBetter(current[index].trail, than: best) { best = current[index].trail }
        continue
      }
      guard position < line.count else { continue }
      if takes(instruction, position, line, vocabulary) {
        reach(program, counter + 1, current[index].trail, position + 1, line)
      }
      if isPassedOver, reached[counter] != round {
        reached[counter] = round
        var trail = current[index].trail
        trail.postpone(position)
        next.append(Thread(counter: counter, trail: trail))
      }
    }
  }

  private func takes(
    _ instruction: Program.Instruction, _ position: Int, _ line: SymbolLine,
    _ vocabulary: Vocabulary
  ) -> Bool {
    switch instruction {
    case .token(let label):
      line.items[position].kind != .place && line.items[position].kind != .hidden
        && vocabulary.symbol(line.items[position].symbol, fulfils: label)
    case .place: line.items[position].kind == .place
    default: false
    }
  }

  /// Follows a thread to all instructions that it reaches without taking a token.
  private mutating func reach(
    _ program: Program, _ counter: Int, _ trail: Trail, _ position: Int, _ line: SymbolLine
  ) {
    guard reached[counter] != round else { return }
    reached[counter] = round
    switch program.instructions[counter] {
    case .split(let preferred, let other):
      reach(program, preferred, trail, position, line)
      reach(program, other, trail, position, line)
    case .jump(let target): reach(program, target, trail, position, line)
    case .save(let slot):
      var trail = trail
      trail.save(position, in: slot)
      reach(program, counter + 1, trail, position, line)
    case .start where line.startsPart(at: position), .end where line.endsPart(at: position):
      reach(program, counter + 1, trail, position, line)
    case .start, .end, .never: break
    case .token, .place, .match: next.append(Thread(counter: counter, trail: trail))
    }
  }

  /// A match that begins earlier, or as early and is longer, is better.
  private func isBetter(_ trail: Trail, than best: Trail?) -> Bool {
    guard let best else { return true }
    return trail.start < best.start || (trail.start == best.start && trail.end > best.end)
  }
}
