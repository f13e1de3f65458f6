import Mail
import Testing

/// Messages made to take for ever, all memory or the stack.
@Suite struct HostileMessageTests {
  private static let header = "From: a@example.com\nSubject: x\n"

  @Test func deeplyNestedPartsAreRefused() {
    for depth in [200, 3_000] {
      let parts = (0..<depth).map {
        "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n"
      }
      #expect(throws: MessageFailure.noText(skipped: [.nestedTooDeeply])) {
        try read(Self.header + parts.joined() + "\nhello\n")
      }
    }
    let nested = String(
      repeating: "Content-Type: multipart/mixed; boundary=b\n\n--b\n", count: 100_000)
    #expect(throws: MessageFailure.tooManyParts) { try read(Self.header + nested) }
    let forwarded = String(repeating: "Content-Type: message/rfc822\n\n", count: 1_000_000)
    #expect(throws: MessageFailure.noText(skipped: [.forwarded])) {
      try read(Self.header + forwarded + "From: b@example.com\n\nhello")
    }
  }

  @Test func manyPartsAreRefused() {
    let parts = String(repeating: "--b\n\nx\n", count: 1_000_000)
    #expect(throws: MessageFailure.tooManyParts) {
      try read("\(Self.header)Content-Type: multipart/mixed; boundary=b\n\n\(parts)")
    }
  }

  @Test func headersWithoutEndAreRefused() {
    for field in ["X: y\n", "X: y\n z\n", "X-\(String(repeating: "y", count: 1_000)): z\n"] {
      #expect(throws: MessageFailure.headerTooLong) {
        try read(Self.header + String(repeating: field, count: 9_000_000 / field.utf8.count))
      }
    }
    #expect(throws: MessageFailure.headerTooLong) {
      try read("\(Self.header)To: \(String(repeating: "a", count: 10_000_000))")
    }
  }

  @Test func manyRecipientsAreRead() throws {
    let list = (0..<20_000).map { "Person \($0) <p\($0)@example.com>" }.joined(separator: ",\n ")
    let message = try read("\(Self.header)To: \(list)\n\nhello\n")
    #expect(message.header?.to.count == 20_000)
    let more = (0..<100_000).map { "Person \($0) <p\($0)@example.com>" }.joined(separator: ",\n ")
    #expect(try read("\(Self.header)To: \(more)\n\nhello\n").header?.to.count ?? 0 > 20_000)
  }

  @Test func groupsInGroupsAreRead() throws {
    let groups = String(repeating: "g:", count: 1_000_000)
    #expect(try text(read("\(Self.header)To: \(groups)\n\nhello"), 2_000_033..<2_000_034) == "g")
    #expect(throws: MessageFailure.headerTooLong) {
      try read("\(Self.header)Content-Type: message/rfc822\n\nTo: \(groups)\n\nhello")
    }
  }

  @Test func longLinesAreRead() throws {
    let message = try read(Self.header + "\n" + String(repeating: "y", count: 50_000_000))
    #expect(message.body.count == 50_000_000)
  }

  @Test func moreThanTheLimitIsRefused() {
    #expect(throws: MessageFailure.tooLarge(limit: 128 << 20)) {
      try Message(reading: [UInt8](repeating: 0x61, count: 128 << 20 | 1))
    }
  }

  @Test func anyBytesAreReadOrRefused() {
    var state: UInt64 = 1
    let header = Array("From: a@example.com\nSubject: x\n".utf8)
    let types = ["", "text/html", "multipart/mixed; boundary=a", "message/rfc822"]
    for round in 0..<400 {
      var bytes = header + Array("Content-Type: \(types[round % 4])\n\n--a\n".utf8)
      for _ in 0..<300 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let byte = UInt8(truncatingIfNeeded: state >> 33)
        bytes += byte < 30 ? Array("\n--a\n".utf8) : byte < 60 ? Array("<a>=?".utf8) : [byte]
      }
      guard let message = try? Message(reading: bytes) else { continue }
      #expect(message.body.upperBound <= message.text.count)
      #expect(message.header == nil || (try? UTF8Span(validating: message.text.span)) != nil)
    }
  }
}
