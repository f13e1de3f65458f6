import Foundation
import Testing

@testable import Reports

/// What coolhead writes as JSON, read by Foundation.
@Suite struct JSONTests {
  private func value(_ key: String, of failure: JSONFailure) throws -> Any? {
    let line = Data(failure.line())
    #expect(!line.contains(0x0A))
    return try (JSONSerialization.jsonObject(with: line) as? [String: Any])?[key]
  }

  @Test func everyCharacterComesThrough() throws {
    let all = (0...0x2FF).compactMap(Unicode.Scalar.init).map(String.init).joined()
    let text = all + "\u{2028}\u{2029}\u{FEFF}ế😀\u{10FFFF}"
    #expect(try value("error", of: JSONFailure(id: nil, error: text)) as? String == text)
    #expect(try value("id", of: JSONFailure(id: .string(text), error: "")) as? String == text)
  }

  @Test(arguments: [Int.min, -1, 0, .max])
  func everyIntegerComesThrough(number: Int) throws {
    #expect(try value("id", of: JSONFailure(id: .integer(number), error: "")) as? Int == number)
  }

  @Test(arguments: [0.1, -2.5e-300, 1e300, .greatestFiniteMagnitude])
  func everyNumberComesThrough(number: Double) throws {
    #expect(try value("id", of: JSONFailure(id: .number(number), error: "")) as? Double == number)
  }

  @Test func otherIdsComeThrough() throws {
    #expect(try value("id", of: JSONFailure(id: nil, error: "")) == nil)
    #expect(try value("id", of: JSONFailure(id: .null, error: "")) is NSNull)
    #expect(try value("id", of: JSONFailure(id: .boolean(true), error: "")) as? Bool == true)
  }
}
