package dev.fanfare.launcher.command;

import dev.fanfare.app.plan.TextTable;
import dev.fanfare.app.recorded.RecordedRun;
import dev.fanfare.app.recorded.RecordedRunList;
import java.util.List;

/** The command that prints how a recorded run stands, that of another process too. */
final class StatusCommand implements CliCommand {

  @Override
  public String word() {
    return "status";
  }

  @Override
  public String operands() {
    return "[RUN]";
  }

  @Override
  public String help() {
    return "Prints how a recorded run stands, also one that another process runs.";
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
      TextTable table = new TextTable("  ");
      runs.steps(run).forEach(step -> table.row(step.name(), step.text()));
      context
          .out()
          .println(
              "%s  %s  %s%s"
                  .formatted(
                      run.id(),
                      run.bot(),
                      run.state(),
                      run.owner().map(owner -> " by " + owner).orElse("")));
      context.print(table.lines());
      if (run.isUnfinished()) {
        context.out().println("Go on with: " + context.program() + " resume " + run.id());
      }
    }
    return ExitCode.SUCCEEDED;
  }
}
