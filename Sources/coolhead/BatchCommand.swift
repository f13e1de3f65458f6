import ArgumentParser
import FoundationEssentials
import Mail
import Reports
import Text
import Tone

/// `coolhead batch`: JSON Lines in, JSON Lines out.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Check many drafts: JSON Lines in, JSON Lines out.",
    discussion: """
      Each line of standard input is an object with "text" (a draft) or "message" (a draft or a \
      whole message with its header) and, if you like, "id" and "language". For each line there is \
      one line of output, in the same order, written at once.

      A line that can't be checked is answered with {"id":…,"error":"…"}, and the exit code is \
      still 0.
      """)

  @OptionGroup var options: CheckOptions

  private struct Request: Decodable {
    enum Key: String, CodingKey { case id, text, message, language }

    var id: JSONScalar?
    private var values: [Key: String] = [:]
    private var wrongKey: Key?

    /// A value of the wrong kind costs the line, but not its id.
    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      if container.contains(.id) { id = try? container.decode(JSONScalar.self, forKey: .id) }
      for key in [Key.text, .message, .language] where container.contains(key) {
        if let value = try? container.decode(String.self, forKey: key) {
          values[key] = value
        } else {
          wrongKey = key
        }
      }
    }

    /// Returns the value of a key, or nil when the line hasn't got it.
    func value(of key: Key) throws -> String? {
      if let wrongKey {
        throw LineFailure(message: "\"\(wrongKey.rawValue)\" has to be a string.")
      }
      return values[key]
    }
  }

  /// What is wrong with a line.
  private struct LineFailure: Error {
    var message: String
  }

  func run() throws {
    var diagnostics = DiagnosticOutput()
    var output = Output()
    let checker = Checker(try options.configuration(&diagnostics))
    keepForever(checker)
    let decoder = JSONDecoder()
    var lines = InputLines()
    while let next = try lines.next(), !output.isClosed {
      guard case .bytes(let line) = next else {
        output.write(JSONFailure(id: nil, error: InputLines.tooLong).line() + [0x0A])
        continue
      }
      output.write(try answer(to: line, decoder, checker) + [0x0A])
    }
    diagnostics.write(checker.diagnostics)
    if diagnostics.hasFailed { throw ExitCode(2) }
  }

  private func answer(
    to line: [UInt8], _ decoder: JSONDecoder, _ checker: Checker
  ) throws -> [UInt8] {
    let request: Request
    do {
      request = try decoder.decode(Request.self, from: Data(line))
    } catch {
      return JSONFailure(
        id: nil, error: "This line isn't a JSON object with \"text\" or \"message\"."
      ).line()
    }
    do {
      let review = try review(request, checker)
      let phrases = checker.phrasebook(for: review.language)
      return JSONReport(review, phrases: phrases, id: request.id).line()
    } catch let failure as LineFailure {
      return JSONFailure(id: request.id, error: failure.message).line()
    } catch let failure as MessageFailure {
      return JSONFailure(id: request.id, error: failure.message).line()
    } catch let failure as CheckFailure {
      return JSONFailure(id: request.id, error: failure.message).line()
    }
  }

  private func review(_ request: Request, _ checker: Checker) throws -> Review {
    var language: Language?
    if let code = try request.value(of: .language), code != "auto" {
      language = Language(rawValue: code)
      if language == nil {
        throw LineFailure(message: "\"language\" is auto, en, id, nb, vi or lt, not \"\(code)\".")
      }
    }
    return try checker.check(try message(request), language: language)
  }

  private func message(_ request: Request) throws -> Message {
    switch (try request.value(of: .text), try request.value(of: .message)) {
    case (let text?, nil): return Message(plainText: Array(text.utf8))
    case (nil, let message?): return try Message(reading: Array(message.utf8))
    case (nil, nil):
      throw LineFailure(message: "The line has neither \"text\" nor \"message\".")
    default: throw LineFailure(message: "The line has both \"text\" and \"message\".")
    }
  }
}
