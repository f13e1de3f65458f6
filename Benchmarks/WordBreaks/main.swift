import CICU
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// ICU's word breaking alone, over each line of a file: what coolhead's speed is measured against.

guard CommandLine.arguments.count == 2, let segmenter = cicu_segmenter_open() else {
  print("usage: word-breaks FILE")
  exit(64)
}
guard let file = try? FileDescriptor.open(FilePath(CommandLine.arguments[1]), .readOnly) else {
  print("\(CommandLine.arguments[1]): can't read it")
  exit(2)
}
var text: [UInt8] = []
var buffer = [UInt8](repeating: 0, count: 1 << 20)
while true {
  let count = try buffer.withUnsafeMutableBytes { try file.read(into: $0) }
  if count == 0 { break }
  text += buffer[..<count]
}
var segments = [CICUSegment](
  repeating: CICUSegment(start: 0, end: 0, kind: CICU_SPACE), count: 1 << 16)
var words = 0
text.withUnsafeBufferPointer { bytes in
  for line in bytes.split(separator: UInt8(ascii: "\n")) {
    let line = UnsafeBufferPointer(rebasing: line)
    guard let base = line.baseAddress, line.count <= segments.count else { continue }
    words += base.withMemoryRebound(to: CChar.self, capacity: line.count) {
      Int(cicu_words_by_table(segmenter, $0, Int32(line.count), &segments, 1 << 16))
    }
  }
}
print(words)
