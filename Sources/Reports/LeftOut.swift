import Mail
import Tone

/// What of a message wasn't checked: silence must never be mistaken for approval.
struct LeftOut {
  /// Numbers of lines.
  var quoted, signature, header, footer, code: Int
  /// Numbers of parts.
  var attachments = 0
  var encrypted = 0
  var unreadable = 0

  init(of review: Review) {
    let lines = review.ownWords.leftOut
    quoted = lines[.quoted] ?? 0
    signature = lines[.signature] ?? 0
    header = lines[.header] ?? 0
    footer = lines[.footer] ?? 0
    code = (lines[.code] ?? 0) + (lines[.patch] ?? 0)
    if lines[.encrypted] != nil { encrypted += 1 }
    for part in review.message.skippedParts {
      switch part {
      case .attachment, .forwarded: attachments += 1
      case .encrypted: encrypted += 1
      case .unreadable, .torn, .nestedTooDeeply: unreadable += 1
      }
    }
  }

  /// Returns what was left out as a sentence, or nil when all was checked.
  func text(_ phrases: Phrasebook) -> String? {
    let numbers = [
      ("quoted-lines", quoted), ("signature-lines", signature), ("header-lines", header),
      ("footer-lines", footer),
      ("code-lines", code), ("attachments", attachments), ("encrypted-parts", encrypted),
      ("unreadable-parts", unreadable),
    ]
    let parts = numbers.filter { $0.1 > 0 }.map { phrases($0.0, ["n": .number($0.1)]) }
    return parts.isEmpty
      ? nil : phrases("not-checked", ["list": .text(parts.joined(separator: ", "))])
  }
}

extension Correspondent {
  /// The name, or the address where there is none.
  var shownName: String { name.isEmpty ? address : name }
}
