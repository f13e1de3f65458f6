/// Runs programs over a sentence, all ways at once: time is bounded by the length of the program
/// times that of the sentence (Pike's algorithm).
struct Machine {
  /// Positions of a match by slot, -1 where there is none.
  typealias Slots = [Int]

  private struct Thread {
    var counter: Int
    var slots: Slots
  }

  private let vocabulary: Vocabulary
  private var current: [Thread] = []
  private var next: [Thread] = []
  /// The round in which each instruction was last reached.
  private var reached: [Int] = []
  private var round = 0

  init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// Returns the first match at or after `from`: of those that begin first, the longest.
  mutating func firstMatch(
    of program: Program, in line: SymbolLine, from: Int = 0
  ) -> Slots? {
    let missing = program.instructions.count - reached.count
    if missing > 0 { reached += Array(repeating: 0, count: missing) }
    current.removeAll(keepingCapacity: true)
    var best: Slots?
    beginRound()
    start(program, at: from, line)
    swap(&current, &next)
    var position = from
    while position <= line.count {
      if current.isEmpty, best != nil { break }
      beginRound()
      step(program, position, line, &best)
      position += 1
      if best == nil, position <= line.count { start(program, at: position, line) }
      swap(&current, &next)
    }
    return best
  }

  private mutating func beginRound() {
    round += 1
    next.removeAll(keepingCapacity: true)
  }

  /// Begins a match at `position`, behind those that began earlier.
  private mutating func start(_ program: Program, at position: Int, _ line: SymbolLine) {
    guard position == line.count || !line.isSoft(position) else { return }
    let slots = Slots(repeating: -1, count: program.slotCount)
    reach(program, Thread(counter: 0, slots: slots), position, line)
  }

  /// Lets each thread take the token at `position`, and keeps the best of the finished ones.
  private mutating func step(
    _ program: Program, _ position: Int, _ line: SymbolLine, _ best: inout Slots?
  ) {
    for thread in current {
      if case .match = program.instructions[thread.counter] {
        if isBetter(thread.slots, than: best) { best = thread.slots }
        continue
      }
      guard position < line.count else { continue }
      if takes(program.instructions[thread.counter], position, line) {
        let moved = Thread(counter: thread.counter + 1, slots: thread.slots)
        reach(program, moved, position + 1, line)
      }
      if line.isSoft(position), reached[thread.counter] != round {
        reached[thread.counter] = round
        next.append(postponed(thread, at: position))
      }
    }
  }

  private func takes(
    _ instruction: Program.Instruction, _ position: Int, _ line: SymbolLine
  ) -> Bool {
    switch instruction {
    case .token(let label):
      line.kinds[position] != .place
        && vocabulary.labelsOfSymbol[Int(line.symbols[position])].contains(label)
    case .place: line.kinds[position] == .place
    default: false
    }
  }

  /// Follows a thread to all instructions that it reaches without taking a token.
  private mutating func reach(
    _ program: Program, _ thread: Thread, _ position: Int, _ line: SymbolLine
  ) {
    guard reached[thread.counter] != round else { return }
    reached[thread.counter] = round
    var thread = thread
    switch program.instructions[thread.counter] {
    case .split(let preferred, let other):
      thread.counter = preferred
      reach(program, thread, position, line)
      thread.counter = other
      reach(program, thread, position, line)
    case .jump(let target):
      thread.counter = target
      reach(program, thread, position, line)
    case .save(let slot):
      thread.slots[slot] = position
      thread.counter += 1
      reach(program, thread, position, line)
    case .start where line.startsPart(at: position), .end where line.endsPart(at: position):
      thread.counter += 1
      reach(program, thread, position, line)
    case .start, .end: break
    case .token, .place, .match: next.append(thread)
    }
  }

  /// A match that begins earlier, or as early and is longer, is better.
  private func isBetter(_ slots: Slots, than best: Slots?) -> Bool {
    guard let best else { return true }
    let start = slots[Program.whole]
    let bestStart = best[Program.whole]
    return start < bestStart
      || (start == bestStart && slots[Program.whole + 1] > best[Program.whole + 1])
  }

  /// What begins at a sign that is passed over begins behind it.
  private func postponed(_ thread: Thread, at position: Int) -> Thread {
    var thread = thread
    for slot in stride(from: 0, to: thread.slots.count, by: 2)
    where thread.slots[slot] == position {
      thread.slots[slot] = position + 1
    }
    return thread
  }
}
