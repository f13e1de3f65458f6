import Rules
import Text
import Tone

/// A review as one JSON object, as `Fixtures/check.schema.json` describes it.
public struct JSONReport {
  /// The version of the form. It changes when a field changes its meaning or goes away.
  public static let version = 1

  private let review: Review
  private let phrases: Phrasebook
  private let id: JSONScalar?

  /// `id` is what the caller knows the draft by.
  public init(_ review: Review, phrases: Phrasebook, id: JSONScalar? = nil) {
    self.review = review
    self.phrases = phrases
    self.id = id
  }

  /// Returns the object in one line, without the line's end: its keys in alphabetical order.
  public func line() -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.key("advice")
      json.array(review.advice) { $0.remark($1.kind, phrases.text(of: $1)) }
      writeFindings(to: &json)
      json.field("id", id)
      json.field("language", review.language.code)
      json.field("languageAssumed", review.isLanguageAssumed)
      json.field("offsets", review.message.isDecoded ? "decoded" : nil)
      if let plan = review.plan { write(plan, to: &json) }
      json.key("reasons")
      json.array(review.reasons) { $0.remark($1.kind, phrases.text(of: $1)) }
      writeSkipped(to: &json)
      let found = Set(review.strengths.map(\.strength))
      json.field("strengths", Strength.allCases.filter(found.contains).map(\.rawValue))
      writeThread(to: &json)
      json.field("verdict", review.verdict.rawValue)
      json.field("version", Self.version)
    }
    return json.bytes
  }

  private func writeFindings(to json: inout JSONText) {
    let index = review.findings.isEmpty ? nil : LineIndex(review.text)
    json.key("findings")
    json.array(review.findings) { json, finding in
      let location = index?.location(of: finding.range.lowerBound)
      json.object {
        $0.field("because", phrases.because(of: finding.rule))
        $0.field("category", finding.category.rawValue)
        $0.field("column", location?.column ?? 1)
        $0.field("end", finding.range.upperBound)
        $0.field("line", location?.line ?? 1)
        $0.field("replacements", finding.replacements)
        $0.field("rule", finding.rule.id)
        $0.field("severity", finding.severity.rawValue)
        $0.field("start", finding.range.lowerBound)
        $0.field("text", String(decoding: review.text[finding.range], as: UTF8.self))
      }
    }
  }

  private func write(_ plan: CallPlan, to json: inout JSONText) {
    let (title, steps) = phrases.text(of: plan)
    json.key("plan")
    json.object {
      $0.field("complaint", plan.complaint)
      $0.field("steps", steps)
      $0.field("telephone", plan.telephone)
      $0.field("title", title)
    }
  }

  private func writeSkipped(to json: inout JSONText) {
    let left = LeftOut(of: review)
    json.key("skipped")
    json.object {
      $0.field("attachments", left.attachments)
      $0.field("code", left.code)
      $0.field("encrypted", left.encrypted)
      $0.field("footer", left.footer)
      $0.field("header", left.header)
      $0.field("quoted", left.quoted)
      $0.field("signature", left.signature)
      $0.field("unreadable", left.unreadable)
    }
  }

  private func writeThread(to json: inout JSONText) {
    let thread = review.ownWords.thread
    json.key("thread")
    json.object {
      $0.field("client", thread.client?.shownName)
      $0.field("earlier", thread.earlier)
      $0.field("signals", review.mood.signals.map(\.rawValue))
      $0.field("upset", review.mood.isUpset)
    }
  }
}

/// What a batch answers to a line that it can't check.
public struct JSONFailure {
  private let id: JSONScalar?
  private let error: String

  public init(id: JSONScalar?, error: String) {
    self.id = id
    self.error = error
  }

  /// Returns the failure as a JSON object in one line, without the line's end.
  public func line() -> [UInt8] {
    var json = JSONText()
    json.object {
      $0.field("error", error)
      $0.field("id", id)
    }
    return json.bytes
  }
}

extension JSONText {
  fileprivate mutating func remark(_ kind: String, _ text: String) {
    object {
      $0.field("kind", kind)
      $0.field("text", text)
    }
  }
}
