package dev.fanfare.launcher.command;

import dev.fanfare.app.recorded.RecordedRun;
import dev.fanfare.app.recorded.RecordedRunList;
import java.util.List;

/** The command that cancels a recorded run. */
final class CancelCommand implements CliCommand {

  @Override
  public String word() {
    return "cancel";
  }

  @Override
  public String operands() {
    return "RUN";
  }

  @Override
  public String help() {
    return "Cancels a run: the process that runs it ends it within seconds, one that no process"
        + " runs is closed.";
  }

  @Override
  public List<CommandFlag> flags() {
    return List.of(CommandFlags.STORE);
  }

  @Override
  public int execute(ParsedCommand command, CommandContext context) {
    String name = RecordedRunTexts.run(command);
    try (RecordedRunList runs = RecordedRunTexts.open(command, context)) {
      RecordedRun run = runs.get(name);
      context.out().println(runs.cancel(run));
    }
    return ExitCode.SUCCEEDED;
  }
}
