import ArgumentParser

/// The command line: one file for each subcommand.
struct Coolhead: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coolhead",
    abstract: "Checks the tone of an email draft before you send it.",
    discussion: """
      Reads a draft, marks phrasing that stings with the reason and kinder words, and says when to \
      step away from email and pick up the phone. Nothing ever leaves this machine.

      With a draft on standard input, “coolhead” alone is enough:
        coolhead < draft.txt
      """,
    version: "0.1.0",
    subcommands: [CheckCommand.self, BatchCommand.self, RulesCommand.self, EvalCommand.self],
    defaultSubcommand: CheckCommand.self)

  /// What stands first on a command line when it doesn't name a draft.
  static let commandNames =
    ["help"] + configuration.subcommands.compactMap { $0.configuration.commandName }
}
