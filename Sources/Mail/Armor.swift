/// What OpenPGP puts into plain text (RFC 9580, section 6.2): encrypted messages and signatures
/// between lines of dashes.
extension AnatomyReader {
  /// Takes an armored block up to its last line, or to the end of the quote when there is none.
  func takeArmor(_ line: Line, _ first: UInt8) -> Int? {
    guard first == UInt8(ascii: "-"), let armor = Armor(text[line.content]) else { return nil }
    let role: Anatomy.Role = armor == .message ? .encrypted : .signature
    change(to: .paragraph(role), at: line.start)
    var next = line
    while true {
      grow(next)
      let isLast = text[next.content].elementsEqual(armor.lastLine)
      guard !isLast, next.end < body.upperBound else { break }
      let following = lines.line(at: next.end)
      guard following.depth == line.depth else { break }
      next = following
    }
    change(to: .words, at: next.end)
    return next.end
  }
}

/// A kind of armored block.
private enum Armor {
  case message, signature

  /// Nil for a line that begins no such block.
  init?(_ line: ArraySlice<UInt8>) {
    if line.elementsEqual("-----BEGIN PGP MESSAGE-----".utf8) {
      self = .message
    } else if line.elementsEqual("-----BEGIN PGP SIGNATURE-----".utf8) {
      self = .signature
    } else {
      return nil
    }
  }

  var lastLine: [UInt8] {
    switch self {
    case .message: Array("-----END PGP MESSAGE-----".utf8)
    case .signature: Array("-----END PGP SIGNATURE-----".utf8)
    }
  }
}
