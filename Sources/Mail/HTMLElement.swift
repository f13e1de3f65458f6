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
  var identifier = ""
  var classes: [Substring] = []
  var style = ""
  var isHidden = false

  init(_ attributes: UnsafePointer<UnsafePointer<CChar>?>?) {
    guard var next = attributes else { return }
    while let name = next[0] {
      let value = next[1].map { String(cString: $0) } ?? ""
      switch String(cString: name) {
      case "id": identifier = value
      case "class": classes = value.split(separator: " ")
      case "style": style = value.lowercased().filter { !$0.isWhitespace }
      case "hidden": isHidden = true
      default: break
      }
      next += 2
    }
  }

  /// True when mail programs don't show the element, such as the preview text of newsletters.
  var hidesText: Bool {
    guard !isHidden else { return true }
    return style.split(separator: ";").contains { declaration in
      switch declaration {
      case "display:none", "display:none!important", "visibility:hidden", "mso-hide:all",
        "max-height:0", "max-height:0px", "opacity:0", "opacity:0.0", "opacity:0!important":
        true
      default: false
      }
    }
  }

  /// True when the element holds a quote with its attribution, as Gmail and Yahoo write it: the
  /// quote may be in a `blockquote` or not.
  var isQuoteContainer: Bool {
    classes.contains { $0 == "gmail_quote" || $0 == "yahoo_quoted" }
      || identifier.hasPrefix("yahoo_quoted")
  }

  /// True for a paragraph of Outlook, which has no space around it.
  var isTight: Bool {
    classes.contains { $0.hasPrefix("Mso") || $0.hasPrefix("xMso") || $0.hasPrefix("x_Mso") }
  }

  /// True when the element may be Outlook's copy of the header, with the message that is answered
  /// behind it, to the end of the page.
  var isOutlookHeader: Bool {
    identifier == "divRplyFwdMsg" || classes.contains("OutlookMessageHeader")
  }

  /// True when a line is drawn above the element, as Outlook does above its copy of a header.
  var hasLineAbove: Bool { style.contains("border-top:solid") }

  /// True when Outlook for Mac puts a header and the message that is answered in the element.
  var isOutlookQuote: Bool { identifier == "OLK_SRC_BODY_SECTION" }
}
