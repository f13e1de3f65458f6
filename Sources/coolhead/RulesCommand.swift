import ArgumentParser
import Reports
import Rules
import Text
import Tone

/// `coolhead rules`: what coolhead looks for, and whether its lexicons hold what they promise.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List, explain and test the rules.",
    subcommands: [ListCommand.self, ExplainCommand.self, TestCommand.self])

  struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the rules: severity, name and kinder words.")

    @OptionGroup var options: CheckOptions

    func run() throws {
      var diagnostics = DiagnosticOutput()
      var output = Output()
      let checker = Checker(try options.configuration(&diagnostics))
      for language in options.language.language.map({ [$0] }) ?? Language.allCases {
        for rule in checker.lexicon(language).rules where rule.severity >= options.minSeverity {
          output.write(RuleReport(rule, style: Style(color: ColorChoice.auto.isOn)).line)
        }
      }
      diagnostics.write(checker.diagnostics)
      if diagnostics.hasFailed { throw ExitCode(2) }
    }
  }

  struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "explain", abstract: "Explain a rule: why it stings, kinder words, examples.")

    @Argument(help: "The rule's name, such as en/blaming/you-failed-to.")
    var id: String

    @OptionGroup var options: CheckOptions

    func run() throws {
      var diagnostics = DiagnosticOutput()
      var output = Output()
      let checker = Checker(try options.configuration(&diagnostics))
      let code = id.prefix { $0 != "/" }
      let languages = Language(rawValue: String(code)).map { [$0] } ?? Language.allCases
      let rules = languages.flatMap { checker.lexicon($0).rules }
      guard let rule = rules.first(where: { $0.id == id }) else {
        let near = rules.map(\.id).filter { $0.hasSuffix("/\(id)") || $0.hasPrefix(id) }
        let hint = near.isEmpty ? " See: coolhead rules list" : " Did you mean \(near[0])?"
        throw ValidationError("There is no rule “\(id)”.\(hint)")
      }
      output.write(RuleReport(rule, style: Style(color: ColorChoice.auto.isOn)).explanation)
      diagnostics.write(checker.diagnostics)
    }
  }

  struct TestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "test",
      abstract: "Try every example of the lexicons.",
      discussion: """
        Without DIR, the built-in lexicons. With DIR, those in the folder in their place: a folder \
        of languages or of one language. They may use the built-in classes where they have none of \
        their own.
        """)

    @Argument(help: ArgumentHelp("A folder of lexicons.", valueName: "dir"))
    var folder: String?

    func run() throws {
      var diagnostics = DiagnosticOutput()
      var output = Output()
      let sources =
        try folder.map {
          try LexiconFolder($0).files(orFail: &diagnostics).map { ($0, $1 + missing(from: $1, $0)) }
        }
        ?? Language.allCases.map { ($0, LexiconFile.builtIn($0)) }
      for (language, files) in sources {
        let (lexicon, mistakes) = Lexicon.load(language, from: files)
        let check = try ExampleCheck(lexicon, files: files)
        let failures = check.failures()
        diagnostics.write(mistakes + failures)
        output.write(
          "\(language.code): \(lexicon.rules.count) rules, \(check.count) examples, "
            + "\(mistakes.count + failures.count) to mend\n")
      }
      if diagnostics.hasFailed { throw ExitCode(1) }
    }

    /// Returns the built-in classes and facts that a folder doesn't have.
    private func missing(from files: [LexiconFile], _ language: Language) -> [LexiconFile] {
      let names: [String] = ["classes", "language"]
      return names.filter { name in
        !files.contains { $0.path.hasSuffix("/\(name).lexicon") }
      }.flatMap { LexiconFile.builtIn(language, named: $0) }
    }
  }
}
