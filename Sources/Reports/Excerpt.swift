import Text

/// A line of the draft with a part of it marked beneath.
struct Excerpt {
  /// The most columns that are shown.
  private static let width = 76
  /// The most bytes on each side of the part that are looked at.
  private static let margin = 400

  let line: String
  /// Spaces and marks, to stand under `line`.
  let marks: String

  init(part: TextRange, line: TextRange, text: [UInt8]) {
    let start = Self.boundary(max(line.lowerBound, part.lowerBound - Self.margin), text)
    let end = Self.boundary(min(line.upperBound, part.upperBound + Self.margin), text)
    var before = printable(text[start..<part.lowerBound])
    var marked = printable(text[part])
    var after = printable(text[part.upperBound..<end])
    var isCutBefore = start > line.lowerBound
    var isCutAfter = end < line.upperBound

    let markedWidth = min(marked.columns, Self.width)
    if marked.columns > Self.width {
      marked = prefix(of: marked, columns: Self.width - 1)
      (after, isCutAfter) = ("", true)
    }
    let free = Self.width - markedWidth
    if before.columns + after.columns > free {
      let allowedBefore = max(free / 2, free - after.columns)
      if before.columns > allowedBefore {
        before = suffix(of: before, columns: allowedBefore)
        isCutBefore = true
      }
      if after.columns > free - before.columns {
        after = prefix(of: after, columns: free - before.columns)
        isCutAfter = true
      }
    }
    let lead = isCutBefore ? "…" : ""
    self.line = lead + before + marked + after + (isCutAfter ? "…" : "")
    marks =
      String(repeating: " ", count: (lead + before).columns)
      + String(repeating: "^", count: max(1, marked.columns))
  }

  /// Moves an offset back to the beginning of its character's bytes.
  private static func boundary(_ offset: Int, _ text: [UInt8]) -> Int {
    var offset = offset
    while offset > 0, offset < text.count, text[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}

/// Returns text that is safe to show: a terminal obeys control characters, and mail may hold any.
func printable(_ bytes: ArraySlice<UInt8>) -> String {
  if bytes.allSatisfy({ $0 &- 0x20 < 0x5F }) { return String(decoding: bytes, as: UTF8.self) }
  var scalars = String.UnicodeScalarView()
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control: scalars.append(scalar == "\t" || scalar == "\n" ? " " : "\u{FFFD}")
    case .format where bidirectionalControls.contains(where: { $0.contains(scalar) }):
      scalars.append("\u{FFFD}")
    default: scalars.append(scalar)
    }
  }
  return String(scalars)
}

/// Characters that turn the direction of what follows: they can make a line read as another.
private let bidirectionalControls: [ClosedRange<Unicode.Scalar>] = [
  "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}",
]

private func prefix(of text: String, columns most: Int) -> String {
  var taken = ""
  var columns = 0
  for character in text {
    columns += String(character).columns
    if columns > most { break }
    taken.append(character)
  }
  return taken
}

private func suffix(of text: String, columns most: Int) -> String {
  var start = text.endIndex
  var columns = 0
  while start > text.startIndex {
    let previous = text.index(before: start)
    columns += String(text[previous]).columns
    if columns > most { break }
    start = previous
  }
  return String(text[start...])
}
