/// One of ICU's functions that write a changed text: the text and its length, the place to write
/// to and its size; it returns the length that it wrote, or -1.
typealias Transform = (
  UnsafePointer<CChar>, Int32, UnsafeMutablePointer<CChar>, Int32
) -> Int32

/// Returns what `transform` makes of a short text, or nil when it can't.
func transformed(_ text: UnsafeBufferPointer<UInt8>, by transform: Transform) -> [UInt8]? {
  guard let base = text.baseAddress, let count = Int32(exactly: text.count) else { return [] }
  // A character can fold to more: "ﷺ" becomes eighteen.
  let capacity = 64 + text.count * 12
  var isValid = true
  let result = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, length in
    let written = buffer.withMemoryRebound(to: CChar.self) { output -> Int32 in
      guard let start = output.baseAddress else { return -1 }
      return base.withMemoryRebound(to: CChar.self, capacity: text.count) {
        transform($0, count, start, Int32(clamping: capacity))
      }
    }
    isValid = written >= 0
    length = max(0, Int(written))
  }
  return isValid ? result : nil
}
