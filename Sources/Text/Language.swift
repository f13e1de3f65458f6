/// A language that coolhead can check.
///
/// The raw value is its ISO 639-1 code, which also names its folder of lexicons.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case english = "en"
  case indonesian = "id"
  case norwegian = "nb"
  case vietnamese = "vi"
  case lithuanian = "lt"

  /// The language's code.
  public var code: String { rawValue }
}
