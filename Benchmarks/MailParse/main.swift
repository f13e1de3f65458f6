import CGMime
import Mail
import Rules
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// Reads every message of a mailbox: by GMime alone, as coolhead reads it, and cut to own words.
// Prints MB of the mailbox for each second of CPU time.

/// Returns where the messages of a mailbox are. A message begins behind a line `From ` with an
/// address or a time on it and a field below it.
func messages(in mailbox: [UInt8]) -> [Range<Int>] {
  var starts: [Int] = []
  var ends: [Int] = []
  var position = 0
  while position < mailbox.count {
    let end = mailbox[position...].firstIndex(of: 0x0A) ?? mailbox.count
    if mailbox[position..<end].starts(with: "From ".utf8), end + 1 < mailbox.count,
      isSender(mailbox[position..<end].dropFirst(5)), isField(mailbox[(end + 1)...])
    {
      ends.append(position)
      starts.append(end + 1)
    }
    position = end + 1
  }
  ends.append(mailbox.count)
  return zip(starts, ends.dropFirst()).map { $0..<$1 }
}

func isSender(_ line: ArraySlice<UInt8>) -> Bool {
  let sender = line.prefix { $0 != 0x20 }
  return sender.contains(0x40) || sender.elementsEqual([0x2D])
    || line.dropFirst(sender.count).starts(with: " at ".utf8) || line.contains(0x3A)
}

func isField(_ text: ArraySlice<UInt8>) -> Bool {
  let name = text.prefix { $0 > 0x20 && $0 < 0x7F && $0 != 0x3A }
  let rest = text.dropFirst(name.count)
  return !name.isEmpty && rest.first == 0x3A && rest.dropFirst().first != 0x2F
}

/// Returns the seconds of CPU time that `work` takes, the least of several runs.
func seconds(_ work: () -> Void) -> Double {
  (0..<5).map { _ in
    let start = clock()
    work()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }.min() ?? 0
}

func report(_ name: String, _ seconds: Double, of bytes: Int, against base: Double) {
  let speed = Double(bytes) / 1_000_000 / seconds
  let rounded = (speed * 10).rounded() / 10
  let ratio = (base / seconds * 100).rounded() / 100
  print("\(name)  \(rounded) MB/s  \(ratio) of GMime alone")
}

guard CommandLine.arguments.count == 2 else {
  print("usage: mail-parse MAILBOX")
  exit(64)
}
guard let file = try? FileDescriptor.open(FilePath(CommandLine.arguments[1]), .readOnly) else {
  print("\(CommandLine.arguments[1]): can't read it")
  exit(2)
}
var mailbox: [UInt8] = []
var buffer = [UInt8](repeating: 0, count: 1 << 20)
while true {
  let count = try buffer.withUnsafeMutableBytes { try file.read(into: $0) }
  if count == 0 { break }
  mailbox += buffer[..<count]
}
let inputs = messages(in: mailbox).map { Array(mailbox[$0]) }
let bytes = inputs.reduce(0) { $0 + $1.count }
print("\(inputs.count) messages, \(bytes) bytes")

let base = seconds {
  for input in inputs {
    input.withUnsafeBufferPointer { input in
      guard let start = input.baseAddress, let message = cgmime_open(start, input.count) else {
        return
      }
      cgmime_close(message)
    }
  }
}
report("GMime alone     ", base, of: bytes, against: base)
var refused = 0
let read = seconds {
  refused = inputs.count { (try? Message(reading: $0)) == nil }
}
report("messages        ", read, of: bytes, against: base)
var conventions = Conventions()
Facts.readBuiltInLines(of: Conventions.Kind.allCases.map(\.rawValue)) { key, value in
  conventions.add(value, of: Conventions.Kind.allCases[key])
}
var own = 0
let cut = seconds {
  own = 0
  for input in inputs {
    guard let message = try? Message(reading: input) else { continue }
    own += OwnWords(of: message, conventions: conventions).ranges.reduce(0) { $0 + $1.count }
  }
}
report("their own words ", cut, of: bytes, against: base)
print("\(refused) refused, \(own) bytes of own words")
