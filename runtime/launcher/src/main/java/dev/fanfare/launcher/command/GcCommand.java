package dev.fanfare.launcher.command;

import dev.fanfare.app.recorded.RecordedRunList;
import java.util.List;

/** The command that removes old recorded runs. */
final class GcCommand implements CliCommand {

  @Override
  public String word() {
    return "gc";
  }

  @Override
  public String help() {
    return "Removes recorded runs of more than 30 days, failed ones of more than 90; keeps the last"
        + " ten of each bot.";
  }

  @Override
  public List<CommandFlag> flags() {
    return List.of(CommandFlags.STORE);
  }

  @Override
  public int execute(ParsedCommand command, CommandContext context) {
    try (RecordedRunList runs = RecordedRunTexts.open(command, context)) {
      context.out().println(runs.removeOld());
    }
    return ExitCode.SUCCEEDED;
  }
}
