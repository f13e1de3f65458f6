import ArgumentParser

/// `coolhead check`: one report for each draft, and an exit code for scripts.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check drafts (the default command).",
    discussion: """
      Exit codes: 0 the verdict is below --fail-on; 1 it is at or above; 2 a draft couldn't be \
      checked; 64 wrong usage.
      """)

  @Argument(help: ArgumentHelp("Drafts to check; - or none for standard input.", valueName: "file"))
  var files: [String] = []

  @Option(help: ArgumentHelp("The report's form: text or json.", valueName: "format"))
  var format = Check.Format.text

  @Option(
    help: ArgumentHelp(
      "Exit with 1 from this verdict on: reword, call or never.", valueName: "verdict"))
  var failOn = Check.Threshold.reword

  @Option(help: ArgumentHelp("Colours: auto, always or never.", valueName: "when"))
  var color = ColorChoice.auto

  @Flag(name: .shortAndLong, help: "Print the verdict only.")
  var quiet = false

  @OptionGroup var options: CheckOptions

  func run() throws {
    var diagnostics = DiagnosticOutput()
    let configuration = try options.configuration(&diagnostics)
    let check = Check(
      files: files.isEmpty ? ["-"] : files, format: format, failOn: failOn, color: color,
      isQuiet: quiet)
    let code = try check.run(configuration, diagnostics)
    if code != 0 { throw ExitCode(code) }
  }
}

extension Check.Format: ExpressibleByArgument {}
extension Check.Threshold: ExpressibleByArgument {}
