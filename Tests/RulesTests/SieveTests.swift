import Testing
import Text

@testable import Rules

@Suite struct SieveTests {
  /// True when the sieve keeps a rule with the pattern for the draft.
  private func keeps(_ pattern: String, for text: String) throws -> Bool {
    let bytes = Array(text.utf8)
    let draft = DraftWords(
      of: bytes, ranges: [bytes.indices], segmenter: try Segmenter(), language: .english,
      orthography: .full)
    let classes = LexiconFile(
      path: "en/classes.lexicon", bytes: Array("class who\nwords u | you | you lot".utf8))
    let rule = Array("rule a\npattern \(pattern)\nbecause b\n".utf8)
    return rule.withUnsafeBufferPointer {
      !Sieve(draft: draft, classes: [classes]).sifted($0).isEmpty
    }
  }

  @Test(arguments: [
    ("you failed", "But you failed."),
    ("(u | we) know", "u know"),
    ("{who} know", "u know"),
    ("{who} know", "You lot know"),
    ("?very (so | too) ?(un kind) late", "too late"),
    ("[you] thing=(fail* | err) to", "You failed to."),
    ("^ so ..2 late $", "Well. So it is late!"),
    ("on # may", "On 5 May."),
    ("so \",\" you", "So, you"),
    ("so you", "So, you"),
    ("what \"?!\"", "What?!"),
    ("no+3..1 way", "No, no and no way"),
    ("^ */caps+2 now", "PLEASE READ NOW"),
    ("then */caps+2 now", "Then PLEASE READ now"),
    ("then John/capital", "Then John"),
    ("e-mail", "My e-mail"),
    ("don't", "You dont"),
    ("*ing", "Writing"),
    ("leak*", "leakﷺﷺﷺﷺﷺﷺﷺﷺ"),
  ])
  func keepsWhatMayMatch(pattern: String, text: String) throws {
    #expect(try keeps(pattern, for: text))
  }

  @Test(arguments: [
    ("you failed", "You never failed."),
    ("you failed", "It was you. Failed again."),
    ("(u | we) know", "us know"),
    ("{who} know", "who know"),
    ("^ so ..2 late", "And so late"),
    ("late $", "Late again"),
    ("on # may", "On a May"),
    ("so \"!!\"", "So?"),
    ("so ..2 late", "So very much too late"),
    ("then */caps+2 now", "Then please READ now"),
    ("then John/capital", "Then john"),
    ("*ing", "Write"),
  ])
  func dropsWhatCannotMatch(pattern: String, text: String) throws {
    #expect(try !keeps(pattern, for: text))
  }
}
