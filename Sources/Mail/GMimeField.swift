import CGMime

/// Reads the values of fields as they stand in a header, behind the colon.
enum GMimeField {
  /// Returns a value decoded and on one line.
  static func decoded(_ value: UnsafePointer<CChar>) -> String? {
    guard let text = cgmime_decoded(value) else { return nil }
    defer { cgmime_free(text) }
    return String(cString: text)
  }

  /// Returns whom a value names, those in groups included.
  static func correspondents(in value: UnsafePointer<CChar>) -> [Correspondent] {
    collect { cgmime_visit_addresses_in(value, addCorrespondent, $0) }
  }

  /// Returns the identifiers of messages in a value.
  static func references(in value: UnsafePointer<CChar>) -> [String] {
    collect { cgmime_visit_references_in(value, addReference, $0) }
  }
}

extension GMimeReader: FieldReader {
  func field(_ name: HeaderField.Name) -> String? {
    guard let text = cgmime_field(message, name.rawValue) else { return nil }
    defer { cgmime_free(text) }
    return String(cString: text)
  }

  func correspondents(_ name: HeaderField.Name) -> [Correspondent] {
    collect { cgmime_visit_addresses(message, name.rawValue, addCorrespondent, $0) }
  }

  func references(_ name: HeaderField.Name) -> [String] {
    collect { cgmime_visit_references(message, name.rawValue, addReference, $0) }
  }
}

/// Returns what is added to the array that `visit` gets a pointer to.
private func collect<Element>(_ visit: (UnsafeMutableRawPointer) -> Void) -> [Element] {
  var found: [Element] = []
  withUnsafeMutablePointer(to: &found) { visit($0) }
  return found
}

private func addCorrespondent(
  to context: UnsafeMutableRawPointer, name: UnsafePointer<CChar>?, address: UnsafePointer<CChar>
) {
  context.assumingMemoryBound(to: [Correspondent].self).pointee.append(
    Correspondent(name: name.map { String(cString: $0) } ?? "", address: String(cString: address)))
}

private func addReference(
  to context: UnsafeMutableRawPointer, identifier: UnsafePointer<CChar>
) {
  context.assumingMemoryBound(to: [String].self).pointee.append(String(cString: identifier))
}
