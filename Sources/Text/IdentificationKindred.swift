/// A set of languages: those that a word speaks for, or those that are told apart together.
///
/// It knows the five that coolhead checks, and their closest relatives, which must not be checked
/// in their stead.
struct Kindred: OptionSet, Hashable {
  let rawValue: UInt16

  static let english = Kindred(rawValue: 1 << 0)
  static let vietnamese = Kindred(rawValue: 1 << 1)
  static let lithuanian = Kindred(rawValue: 1 << 2)
  static let latvian = Kindred(rawValue: 1 << 3)
  static let indonesian = Kindred(rawValue: 1 << 4)
  static let malay = Kindred(rawValue: 1 << 5)
  static let javanese = Kindred(rawValue: 1 << 6)
  static let bokmal = Kindred(rawValue: 1 << 7)
  static let nynorsk = Kindred(rawValue: 1 << 8)
  static let danish = Kindred(rawValue: 1 << 9)
  static let swedish = Kindred(rawValue: 1 << 10)

  static let baltic: Kindred = [.lithuanian, .latvian]
  static let malayic: Kindred = [.indonesian, .malay, .javanese]
  static let nordic: Kindred = [.bokmal, .nynorsk, .danish, .swedish]
  static let supported: Kindred = [.english, .indonesian, .bokmal, .vietnamese, .lithuanian]

  /// The groups that are told apart by words that only one of them uses.
  static let families: [Kindred] = [.english, .vietnamese, .baltic, .malayic, .nordic]

  /// Each of the languages as a set of its own.
  var members: [Kindred] {
    Self.all.filter { isSuperset(of: $0) }
  }

  private static let count = 11
  private static let all = (0..<count).map { Kindred(rawValue: 1 << $0) }

  /// A number for each language, 0 at first.
  struct Weights {
    private var weights = [Double](repeating: 0, count: Kindred.count)

    /// The number of a set of one language.
    subscript(member: Kindred) -> Double {
      get { weights[member.rawValue.trailingZeroBitCount] }
      set { weights[member.rawValue.trailingZeroBitCount] = newValue }
    }
  }
}

extension Kindred {
  /// The language with CLD2's code for it, or none.
  init(code: String) {
    self =
      switch code {
      case "en": .english
      case "vi": .vietnamese
      case "lt": .lithuanian
      case "lv": .latvian
      case "id": .indonesian
      case "ms": .malay
      case "jw": .javanese
      case "no": .bokmal
      case "nn": .nynorsk
      case "da": .danish
      case "sv": .swedish
      default: []
      }
  }

  /// What a set of one language means for the user.
  var identification: Identification {
    switch self {
    case .english: .language(.english)
    case .vietnamese: .language(.vietnamese)
    case .lithuanian: .language(.lithuanian)
    case .latvian: .unsupported(code: "lv", name: "Latvian")
    case .indonesian: .language(.indonesian)
    case .malay: .unsupported(code: "ms", name: "Malay")
    case .javanese: .unsupported(code: "jv", name: "Javanese")
    case .bokmal: .language(.norwegian)
    case .nynorsk: .unsupported(code: "nn", name: "Norwegian Nynorsk")
    case .danish: .unsupported(code: "da", name: "Danish")
    case .swedish: .unsupported(code: "sv", name: "Swedish")
    default: .undetermined
    }
  }
}
