import CLexicons

extension Facts {
  /// Calls `take` with each built-in line of one of `keys` and the number of its key: those of all
  /// languages, also of those without rules.
  public static func readBuiltInLines(
    of keys: [String], _ take: (_ key: Int, _ value: ArraySlice<UInt8>) -> Void
  ) {
    let keys = keys.map { Array($0.utf8) }
    for index in 0..<clexicons_count() {
      let file = clexicons_file(index)
      let path = String(cString: file.path)
      guard path.hasSuffix("/language.lexicon") || path == "elsewhere.lexicon" else { continue }
      let bytes = UnsafeBufferPointer(start: file.bytes, count: file.length)
      for entry in Entries(of: LexiconFile(path: path, bytes: Array(bytes))) {
        if let key = keys.firstIndex(where: { entry.key.elementsEqual($0) }) {
          take(key, entry.value)
        }
      }
    }
  }
}
