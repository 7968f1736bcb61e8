package dev.fanfare.launcher.command;

import dev.fanfare.app.describe.ExampleFileOperation;
import java.util.List;

/**
 * The command that prints a configuration file; {@code --example} is optional: there is nothing
 * else to print.
 */
final class ConfigCommand implements CliCommand {

  @Override
  public String word() {
    return "config";
  }

  @Override
  public String operands() {
    return "[NAME…]";
  }

  @Override
  public String help() {
    return "Prints settings for a file.";
  }

  @Override
  public List<CommandFlag> flags() {
    return List.of(CommandFlags.EXAMPLE);
  }

  @Override
  public int execute(ParsedCommand command, CommandContext context) {
    context.print(new ExampleFileOperation().execute(command.operands(), context.app()));
    return ExitCode.SUCCEEDED;
  }
}
