import Rules
import Tone

/// How a report looks: with colours in a terminal, plain elsewhere.
public struct Style: Sendable {
  private let hasColor: Bool

  public init(color: Bool) { hasColor = color }

  func bold(_ text: String) -> String { painted(text, "1") }
  func faint(_ text: String) -> String { painted(text, "2") }
  func kind(_ text: String) -> String { painted(text, "32") }

  func severity(_ severity: Severity, _ text: String) -> String {
    switch severity {
    case .suggestion: painted(text, "36")
    case .warning: painted(text, "33")
    case .error: painted(text, "31")
    }
  }

  func verdict(_ verdict: Verdict, _ text: String) -> String {
    switch verdict {
    case .send: painted(text, "1;32")
    case .reword: painted(text, "1;33")
    case .call: painted(text, "1;31")
    }
  }

  private func painted(_ text: String, _ code: String) -> String {
    hasColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

/// Returns `text` in lines of at most `width` columns, broken at spaces.
func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var columns = 0
  for word in text.split(separator: " ").map(String.init) {
    let more = word.columns
    if line.isEmpty || columns + 1 + more > width {
      if !line.isEmpty { lines.append(line) }
      (line, columns) = (word, more)
    } else {
      line += " " + word
      columns += 1 + more
    }
  }
  return lines + (line.isEmpty ? [] : [line])
}
