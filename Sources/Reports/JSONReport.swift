import FoundationEssentials
import Rules
import Text
import Tone

/// A review as one JSON object, as `Fixtures/check.schema.json` describes it.
public struct JSONReport: Encodable {
  /// The version of the form. It changes when a field changes its meaning or goes away.
  public static let version = 1

  private struct FindingObject: Encodable {
    var rule: String
    var category: String
    var severity: String
    var start: Int
    var end: Int
    var line: Int
    var column: Int
    var text: String
    var because: String
    var replacements: [String]
  }

  private struct RemarkObject: Encodable {
    var kind: String
    var text: String
  }

  private struct SkippedObject: Encodable {
    var quoted: Int
    var signature: Int
    var header: Int
    var footer: Int
    var code: Int
    var attachments: Int
    var encrypted: Int
    var unreadable: Int
  }

  private struct ThreadObject: Encodable {
    var earlier: Int
    var upset: Bool
    var signals: [String]
    var client: String?
  }

  private struct PlanObject: Encodable {
    var title: String
    var steps: [String]
    var telephone: String?
    var complaint: String?
  }

  private let version = JSONReport.version
  private var id: JSONScalar?
  private let language: String
  private let languageAssumed: Bool
  private let verdict: String
  private let findings: [FindingObject]
  private let reasons: [RemarkObject]
  private let advice: [RemarkObject]
  private let strengths: [String]
  private let thread: ThreadObject
  private let skipped: SkippedObject
  private let plan: PlanObject?
  private let offsets: String?

  /// `id` is what the caller knows the draft by.
  public init(_ review: Review, phrases: Phrasebook, id: JSONScalar? = nil) {
    self.id = id
    language = review.language.code
    languageAssumed = review.isLanguageAssumed
    verdict = review.verdict.rawValue
    let index = review.findings.isEmpty ? nil : LineIndex(review.text)
    findings = review.findings.map { finding in
      let location = index?.location(of: finding.range.lowerBound)
      return FindingObject(
        rule: finding.rule.id, category: finding.category.rawValue,
        severity: finding.severity.rawValue, start: finding.range.lowerBound,
        end: finding.range.upperBound, line: location?.line ?? 1, column: location?.column ?? 1,
        text: String(decoding: review.text[finding.range], as: UTF8.self),
        because: phrases.because(of: finding.rule), replacements: finding.replacements)
    }
    reasons = review.reasons.map { RemarkObject(kind: $0.kind, text: phrases.text(of: $0)) }
    advice = review.advice.map { RemarkObject(kind: $0.kind, text: phrases.text(of: $0)) }
    let found = Set(review.strengths.map(\.strength))
    strengths = Strength.allCases.filter(found.contains).map(\.rawValue)
    let thread = review.ownWords.thread
    self.thread = ThreadObject(
      earlier: thread.earlier, upset: review.mood.isUpset,
      signals: review.mood.signals.map(\.rawValue), client: thread.client?.shownName)
    let left = LeftOut(of: review)
    skipped = SkippedObject(
      quoted: left.quoted, signature: left.signature, header: left.header, footer: left.footer,
      code: left.code,
      attachments: left.attachments, encrypted: left.encrypted, unreadable: left.unreadable)
    plan = review.plan.map { plan in
      let (title, steps) = phrases.text(of: plan)
      return PlanObject(
        title: title, steps: steps, telephone: plan.telephone, complaint: plan.complaint)
    }
    offsets = review.message.isDecoded ? "decoded" : nil
  }
}

/// What a batch answers to a line that it can't check.
public struct JSONFailure: Encodable {
  private let id: JSONScalar?
  private let error: String

  public init(id: JSONScalar?, error: String) {
    self.id = id
    self.error = error
  }
}

/// A JSON value that isn't made of others.
public enum JSONScalar: Codable, Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else {
      self = .number(try container.decode(Double.self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .boolean(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    }
  }
}

/// Returns a JSON object in one line, without the line's end.
public func jsonLine(_ object: some Encodable) throws -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return Array(try encoder.encode(object))
}
