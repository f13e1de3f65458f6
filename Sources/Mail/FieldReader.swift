import CGMime

/// What reads the fields of a message's header.
protocol FieldReader {
  /// Returns the values of the fields of that name, as they stand behind the colon, with a 0 at the
  /// end of each.
  func values(_ name: HeaderField.Name) -> [[CChar]]
}

extension FieldReader {
  /// Returns the first field of that name, decoded and on one line.
  func field(_ name: HeaderField.Name) -> String? {
    guard let value = values(name).first, let text = cgmime_decoded(value) else { return nil }
    defer { cgmime_free(text) }
    return String(cString: text)
  }

  /// Returns whom the fields of that name tell, those in groups included.
  func correspondents(_ name: HeaderField.Name) -> [Correspondent] {
    values(name).flatMap { value in
      collect { cgmime_visit_addresses(value, addCorrespondent, $0) }
    }
  }

  /// Returns the identifiers of messages in the first field of that name.
  func references(_ name: HeaderField.Name) -> [String] {
    guard let value = values(name).first else { return [] }
    return collect { cgmime_visit_references(value, addReference, $0) }
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
