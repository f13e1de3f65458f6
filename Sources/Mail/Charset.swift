import CGMime
import CICU

/// Turns the bytes of a text part into UTF-8.
enum Charset {
  /// Returns the text as UTF-8, or nil when the charset isn't known and the bytes aren't UTF-8.
  ///
  /// Where no charset is said, or one that says nothing, it is UTF-8 if the bytes are, and
  /// windows-1252 if not. Bytes that are none in the charset become U+FFFD.
  static func decode(_ bytes: [UInt8], label: String?) -> [UInt8]? {
    let label = normalized(label)
    if saysNothing(label) {
      return isUTF8(bytes) ? bytes : converted(bytes, from: "windows-1252")
    }
    if saysUTF8(label) {
      return isUTF8(bytes) ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
    return converted(bytes, from: superset(of: label)) ?? (isUTF8(bytes) ? bytes : nil)
  }

  /// True when a text with this label that is UTF-8 is left as it is.
  static func leavesUTF8(_ label: String?) -> Bool {
    let label = normalized(label)
    return saysNothing(label) || saysUTF8(label)
  }

  private static func saysNothing(_ label: String) -> Bool {
    switch label {
    case "", "us-ascii", "ascii", "ansi_x3.4-1968", "unknown-8bit", "x-unknown", "unknown", "8bit",
      "x-user-defined", "default", "none", "default_charset", "7bit", "binary":
      true
    default: false
    }
  }

  private static func saysUTF8(_ label: String) -> Bool {
    switch label {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "utf_8", "cp65001": true
    default: false
    }
  }

  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// Returns a label without what mail programs put around it.
  private static func normalized(_ label: String?) -> String {
    guard let label else { return "" }
    var name = Substring(label.lowercased())
    let isJunk = { (character: Character) in " \t\"';".contains(character) }
    name = name.drop(while: isJunk)
    while let last = name.last, isJunk(last) { name.removeLast() }
    if name.hasPrefix("charset=") { name = name.dropFirst(8).drop(while: isJunk) }
    return String(name)
  }

  /// Returns the charset in which mail with this label really is: programs write the old name and
  /// use the signs that were added to it (WHATWG's Encoding Standard has them all).
  private static func superset(of label: String) -> String {
    switch label {
    case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "cp1252", "win-1252":
      "windows-1252"
    case "iso-8859-9", "iso8859-9", "latin5": "windows-1254"
    case "tis-620", "iso-8859-11": "windows-874"
    case "iso-8859-8-i", "iso-8859-8-e": "iso-8859-8"
    case "gb2312", "gb_2312-80", "gbk", "x-gbk", "cp936", "euc-cn", "csgb2312": "gb18030"
    case "ks_c_5601-1987", "ks_c_5601-1989", "ksc5601", "euc-kr", "korean", "cp949": "windows-949"
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "cp932", "ms_kanji": "windows-31j"
    case "unicode-1-1-utf-7": "utf-7"
    default: label
    }
  }

  /// Converts by ICU, and by iconv what ICU doesn't know, such as TCVN or ISO-8859-16.
  private static func converted(_ bytes: [UInt8], from charset: String) -> [UInt8]? {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 4)
    let isConverted = withUnsafeMutablePointer(to: &text) { text in
      bytes.withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { bytes in
          guard let base = bytes.baseAddress else { return true }
          if cicu_convert(charset, base, bytes.count, append, text) { return true }
          text.pointee.removeAll(keepingCapacity: true)
          return cgmime_convert(charset, base, bytes.count, append, text)
        }
      }
    }
    guard isConverted else { return nil }
    return isUTF8(text) ? text : Array(String(decoding: text, as: UTF8.self).utf8)
  }
}

/// Appends a piece of text to the array of bytes that `context` points to.
private func append(context: UnsafeMutableRawPointer, piece: UnsafePointer<CChar>, count: Int32) {
  piece.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { piece in
    context.assumingMemoryBound(to: [UInt8].self).pointee.append(
      contentsOf: UnsafeBufferPointer(start: piece, count: Int(count)))
  }
}
