import ArgumentParser
import FoundationEssentials
import Rules
import Text

/// A folder of lexicons: one folder for each language in it, or the files of one language.
struct LexiconFolder {
  private let path: String

  init(_ path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Returns the lexicons of each language, or ends the command, saying why there are none.
  func files(orFail diagnostics: inout DiagnosticOutput) throws -> [(Language, [LexiconFile])] {
    do throws(InputFailure) {
      return try files()
    } catch {
      diagnostics.write(error)
      throw ExitCode(2)
    }
  }

  /// Returns the lexicons of each language, or says why there are none.
  func files() throws(InputFailure) -> [(Language, [LexiconFile])] {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    if let language = Language(rawValue: name) {
      return [(language, try files(in: path, prefix: name))]
    }
    var found: [(Language, [LexiconFile])] = []
    for name in try contents(of: path) {
      guard let language = Language(rawValue: name) else { continue }
      found.append((language, try files(in: "\(path)/\(name)", prefix: name)))
    }
    guard !found.isEmpty else {
      throw InputFailure(
        file: path, reason: "it has no folder en, id, nb, vi or lt with lexicons")
    }
    return found
  }

  private func files(in folder: String, prefix: String) throws(InputFailure) -> [LexiconFile] {
    var files: [LexiconFile] = []
    for name in try contents(of: folder) where name.hasSuffix(".lexicon") {
      files.append(
        LexiconFile(path: "\(folder)/\(name)", bytes: try Input.read("\(folder)/\(name)")))
    }
    return files
  }

  private func contents(of folder: String) throws(InputFailure) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw InputFailure(file: folder, reason: "there is no such folder, or it can't be listed")
    }
  }
}
