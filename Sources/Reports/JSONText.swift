import FoundationEssentials

/// JSON in one line, written piece by piece: `JSONEncoder` makes objects of all values first, which
/// takes longer than checking a draft. Keys are written in the order in which they come.
struct JSONText {
  private(set) var bytes: [UInt8] = []
  /// True when a comma has to stand before the next key or element.
  private var isBehindValue = false

  mutating func object(_ body: (inout JSONText) -> Void) {
    enclosed(by: UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  mutating func array<Element>(
    _ elements: [Element], _ body: (inout JSONText, Element) -> Void
  ) {
    enclosed(by: UInt8(ascii: "["), UInt8(ascii: "]")) { json in
      for element in elements {
        json.separate()
        body(&json, element)
      }
    }
  }

  private mutating func enclosed(
    by open: UInt8, _ close: UInt8, _ body: (inout JSONText) -> Void
  ) {
    bytes.append(open)
    isBehindValue = false
    body(&self)
    bytes.append(close)
    isBehindValue = true
  }

  private mutating func separate() {
    if isBehindValue { bytes.append(UInt8(ascii: ",")) }
    isBehindValue = false
  }

  /// Writes a key of letters; its value comes next.
  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  mutating func value(_ number: Int) { literal(String(number)) }
  mutating func value(_ isTrue: Bool) { literal(isTrue ? "true" : "false") }
  mutating func null() { literal("null") }

  /// Writes what is JSON already.
  mutating func literal(_ json: String) {
    bytes.append(contentsOf: json.utf8)
    isBehindValue = true
  }

  /// Writes a string. Only what JSON demands is escaped: quotation marks, backslashes and control
  /// characters.
  mutating func value(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): escape(byte)
      case 0x08: escape(UInt8(ascii: "b"))
      case 0x09: escape(UInt8(ascii: "t"))
      case 0x0A: escape(UInt8(ascii: "n"))
      case 0x0C: escape(UInt8(ascii: "f"))
      case 0x0D: escape(UInt8(ascii: "r"))
      case ..<0x20:
        bytes.append(contentsOf: (byte < 0x10 ? "\\u000" : "\\u00").utf8)
        bytes.append(contentsOf: String(byte, radix: 16).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    isBehindValue = true
  }

  private mutating func escape(_ sign: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(sign)
  }
}

extension JSONText {
  mutating func field(_ name: StaticString, _ number: Int) {
    key(name)
    value(number)
  }

  mutating func field(_ name: StaticString, _ isTrue: Bool) {
    key(name)
    value(isTrue)
  }

  /// Writes nothing for nil.
  mutating func field(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    key(name)
    value(text)
  }

  mutating func field(_ name: StaticString, _ texts: [String]) {
    key(name)
    array(texts) { $0.value($1) }
  }

  /// Writes nothing for nil.
  mutating func field(_ name: StaticString, _ scalar: JSONScalar?) {
    guard let scalar else { return }
    key(name)
    switch scalar {
    case .null: null()
    case .boolean(let isTrue): value(isTrue)
    case .integer(let number): value(number)
    case .number(let number):
      let encoded = try? JSONEncoder().encode(number)
      literal(encoded.map { String(decoding: $0, as: UTF8.self) } ?? "null")
    case .string(let text): value(text)
    }
  }
}
