package dev.fanfare.launcher.command;

/** The command that explains the others. */
final class HelpCommand implements CliCommand {

  @Override
  public String word() {
    return "help";
  }

  @Override
  public String operands() {
    return "[COMMAND]";
  }

  @Override
  public String help() {
    return "Explains a command.";
  }

  @Override
  public int execute(ParsedCommand command, CommandContext context) {
    CommandUsage usage = new CommandUsage(context);
    return command.operands().isEmpty()
        ? usage.overview()
        : usage.explain(CommandTable.named(command.operands().get(0)));
  }
}
