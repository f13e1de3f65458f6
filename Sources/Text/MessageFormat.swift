import CICU

/// A message with places for numbers and words, in ICU's MessageFormat: `{n, plural, one {…}}`.
public struct MessageFormat: Sendable {
  /// What fills a place of a message.
  public enum Argument: Hashable, Sendable {
    case number(Int)
    case text(String)
  }

  private static let longest = 4096

  private let pattern: String
  private let language: Language

  public init(_ pattern: String, language: Language) {
    self.pattern = pattern
    self.language = language
  }

  /// Returns the message with its places filled, by the language's plural rules, or nil when the
  /// pattern is wrong or doesn't fit the arguments.
  public func filled(with arguments: KeyValuePairs<String, Argument>) -> String? {
    let names = arguments.map { Array($0.key.utf8CString) }
    let texts = arguments.map { argument -> [CChar] in
      if case .text(let text) = argument.value { Array(text.utf8CString) } else { [] }
    }
    // All C strings live in one array, so that their addresses are good for the call.
    let storage = names.flatMap(\.self) + texts.flatMap(\.self)
    return storage.withUnsafeBufferPointer { storage in
      guard let base = storage.baseAddress else { return format([]) }
      var nameStart = 0
      var textStart = names.reduce(0) { $0 + $1.count }
      let native = arguments.enumerated().map { index, argument -> CICUArgument in
        defer {
          nameStart += names[index].count
          textStart += texts[index].count
        }
        switch argument.value {
        case .number(let number):
          return CICUArgument(name: base + nameStart, number: Int64(number), text: nil)
        case .text:
          return CICUArgument(name: base + nameStart, number: 0, text: base + textStart)
        }
      }
      return format(native)
    }
  }

  private func format(_ arguments: [CICUArgument]) -> String? {
    var length: Int32 = -1
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.longest) { output, count in
      length = output.withMemoryRebound(to: CChar.self) { output in
        guard let start = output.baseAddress else { return -1 }
        return cicu_format(
          language.code, pattern, arguments, Int32(clamping: arguments.count), start,
          Int32(clamping: Self.longest))
      }
      count = max(0, Int(length))
    }
    return length < 0 ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
