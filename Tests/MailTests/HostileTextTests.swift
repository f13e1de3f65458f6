import Mail
import Testing

/// Whatever comes, what is left in is in order and within the text, and time is linear.
@Suite struct HostileTextTests {
  private static let parts = [
    "> ", ">", "|", "\n", "\n\n", "-- \n", "---\n", "On 5 May 2025 10:00 a@e.example wrote:",
    "From: ",
    "Subject: a@b\n", "Sent: ", "-----Original Message-----\n", "```\n", "    x();\n", "Regards,\n",
    "Tom\n", "+47 400 00 100\n", "Sent from my iPhone\n", "____\n", "diff --git a b\n", "\u{A0}",
    "é",
    "This e-mail is confidential ", "\t", " ", "\r\n", "word ", ":", "<a@b>:\n", "JD> ", "--text",
    "\u{FEFF}", "Đã gửi: ", "rašė:\n", "\u{301}",
  ]

  @Test func anythingMayCome() {
    var random = RandomBytes(state: 7)
    for _ in 0..<4000 {
      var text: [UInt8] = []
      for _ in 0..<(random.next() % 60) {
        if random.next() % 12 == 0 {
          text.append(UInt8(random.next() % 256))
        } else {
          text += Array(Self.parts[random.next() % Self.parts.count].utf8)
        }
      }
      let words = OwnWords(of: Message(plainText: text), conventions: .builtIn)
      var end = 0
      for range in words.ranges {
        #expect(range.lowerBound >= end && range.upperBound <= text.count && !range.isEmpty)
        end = range.upperBound
      }
      #expect(words.leftOut.values.allSatisfy { $0 >= 0 })
    }
  }

  @Test(arguments: [
    ">", "> a\nb\n", "---\n", "a:\n", "From: a@b.c\n", "To: a@b.c\n", "```\n", "    a b\n\n",
    "Tom\n",
    "On 5 May 2025 10:00 x wrote:\n\n", "-- \n", "— \n", "a@b:\n", "1 <a@b>:\n", "\n", "JD> a\n",
    "Regards,\nTom\n", "Sent from my iPhone\n\n", "_____\na mailing list\n", "A> a\nBc> a\n",
  ])
  func repetitionTakesLinearTime(of part: String) {
    let text = Array(repeatElement(Array(part.utf8), count: 200_000).joined())
    let clock = ContinuousClock()
    let time = clock.measure {
      _ = OwnWords(of: Message(plainText: text), conventions: .builtIn)
    }
    #expect(time < .seconds(20))
  }
}

/// A fixed row of pseudo-random numbers.
private struct RandomBytes {
  var state: UInt64

  mutating func next() -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33)
  }
}
