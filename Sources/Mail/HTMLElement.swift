#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What an element of HTML means for the lines of its text.
enum HTMLElement {
  enum Layout {
    /// Stands within a line.
    case inline
    /// Begins and ends a line.
    case block
    /// Begins and ends a line, with an empty line around it.
    case paragraph
    /// Is no text for the reader.
    case dropped
  }

  private static let layouts: [String: Layout] = {
    var layouts: [String: Layout] = [:]
    for name in [
      "div", "li", "tr", "table", "tbody", "thead", "tfoot", "caption", "section", "article",
      "header", "footer", "main", "nav", "aside", "address", "form", "fieldset", "legend", "dl",
      "dt", "dd", "center", "figure", "figcaption", "hr", "body", "html", "option", "details",
      "summary",
    ] { layouts[name] = .block }
    for name in ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "pre", "blockquote"] {
      layouts[name] = .paragraph
    }
    for name in [
      "head", "style", "script", "title", "template", "object", "applet", "svg", "math", "xml",
      "noframes", "textarea", "select", "audio", "video", "map",
    ] { layouts[name] = .dropped }
    return layouts
  }()

  static func layout(of name: String) -> Layout { layouts[name] ?? .inline }
}

/// The attributes of an element that say what it is for.
struct HTMLAttributes {
  private var identifier: [UInt8] = []
  private var classes: [ArraySlice<UInt8>] = []
  /// The declarations of its style, in small letters and without spaces.
  private var style: [ArraySlice<UInt8>] = []
  private var isHidden = false

  /// More bytes of a value than this aren't looked at.
  private static let longest = 4096

  /// Reads names and values in turn, with nil behind them.
  init(_ attributes: UnsafePointer<UnsafePointer<CChar>?>) {
    var next = attributes
    while let name = next[0] {
      if strcmp(name, "id") == 0 {
        identifier = Self.value(next[1])
      } else if strcmp(name, "class") == 0 {
        classes = Self.value(next[1]).split { $0 <= 0x20 }
      } else if strcmp(name, "style") == 0 {
        style = Self.value(next[1]).filter { $0 > 0x20 }.map(lowercased).split(separator: 0x3B)
      } else if strcmp(name, "hidden") == 0 {
        isHidden = true
      }
      next += 2
    }
  }

  private static func value(_ text: UnsafePointer<CChar>?) -> [UInt8] {
    guard let text else { return [] }
    let length = strnlen(text, longest)
    return text.withMemoryRebound(to: UInt8.self, capacity: length) {
      Array(UnsafeBufferPointer(start: $0, count: length))
    }
  }

  private static let hiding = [
    "display:none", "visibility:hidden", "mso-hide:all", "max-height:0", "max-height:0px",
    "opacity:0", "opacity:0.0",
  ].map { Array($0.utf8) }
  private static let important = Array("!important".utf8)

  /// True when mail programs don't show the element, such as the preview text of newsletters.
  var hidesText: Bool {
    isHidden
      || style.contains { declaration in
        let isImportant = declaration.suffix(Self.important.count).elementsEqual(Self.important)
        let plain = isImportant ? declaration.dropLast(Self.important.count) : declaration
        return Self.hiding.contains { $0.elementsEqual(plain) }
      }
  }

  /// True when the element holds a quote with its attribution, as Gmail and Yahoo write it: the
  /// quote may be in a `blockquote` or not.
  var isQuoteContainer: Bool {
    has(class: "gmail_quote") || has(class: "yahoo_quoted")
      || identifier.starts(with: "yahoo_quoted".utf8)
  }

  /// True for a paragraph of Outlook, which has no space around it.
  var isTight: Bool {
    classes.contains { $0.starts(with: "Mso".utf8) || $0.starts(with: "x_Mso".utf8) }
  }

  /// True when the element may be Outlook's copy of the header, with the message that is answered
  /// behind it, to the end of the page: it says so, or it has a line above it.
  var isOutlookHeader: Bool {
    identifier.elementsEqual("divRplyFwdMsg".utf8)
      || identifier.elementsEqual("x_divRplyFwdMsg".utf8) || has(class: "OutlookMessageHeader")
      || style.contains { $0.starts(with: "border-top:solid".utf8) }
  }

  /// True when Outlook for Mac puts a header and the message that is answered in the element.
  var isOutlookQuote: Bool { identifier.elementsEqual("OLK_SRC_BODY_SECTION".utf8) }

  private func has(class name: StaticString) -> Bool {
    name.withUTF8Buffer { name in classes.contains { $0.elementsEqual(name) } }
  }
}
