import Mail

extension MessageFailure {
  /// What is wrong, why, and what to do.
  var message: String {
    switch self {
    case .noText(let skipped):
      "there is no text to check in this message, only \(list(skipped)). Save the text that you "
        + "wrote as plain text and check that."
    case .malformed:
      "this begins like a message, but no header could be read in it. Leave the header out to check "
        + "the text alone."
    case .tooLarge(let limit):
      "larger than \(limit >> 20) MiB, which is more than coolhead reads at once. Check the text "
        + "without its attachments."
    case .headerTooLong:
      "its header is longer than any mail program writes, so it wasn't read. Leave the header out "
        + "to check the text alone."
    case .tooManyParts:
      "it has more parts than any mail program writes, so it wasn't read. Save the text that you "
        + "wrote as plain text and check that."
    case .pageTooLarge(let limit):
      "its text is HTML of more than \(limit >> 20) MiB, so it wasn't read. Save the text that you "
        + "wrote as plain text and check that."
    case .pageTooTangled:
      "its text is HTML with tags in such disorder that it wasn't read. Save the text that you "
        + "wrote as plain text and check that."
    }
  }

  /// Names what a message holds in place of text, the first few by name.
  private func list(_ parts: [Message.SkippedPart]) -> String {
    let named = parts.prefix(3).map { part in
      switch part {
      case .attachment(let name?): "the attachment \(name.debugDescription)"
      case .attachment(nil): "an attachment"
      case .encrypted: "an encrypted part"
      case .unreadable(let charset): "text in an unknown charset (\(charset.debugDescription))"
      case .torn: "parts that can't be told apart"
      case .forwarded: "a forwarded message"
      case .nestedTooDeeply: "parts that are nested too deeply"
      }
    }
    let rest = parts.count - named.count
    return named.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
