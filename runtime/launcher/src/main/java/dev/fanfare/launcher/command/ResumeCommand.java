package dev.fanfare.launcher.command;

import dev.fanfare.app.BotConfigurator;
import dev.fanfare.app.BotRequest;
import dev.fanfare.app.ConfiguredBot;
import dev.fanfare.app.recorded.RecordedRun;
import dev.fanfare.app.recorded.RecordedRunList;
import dev.fanfare.app.recorded.StoreSetting;
import java.util.List;

/** The command that resumes a recorded run: what has succeeded is not called again. */
final class ResumeCommand implements CliCommand {

  @Override
  public String word() {
    return "resume";
  }

  @Override
  public String operands() {
    return "[RUN]";
  }

  @Override
  public String help() {
    return "Goes on with a recorded run: its id, the beginning of it, or last; what has succeeded"
        + " is not called again.";
  }

  @Override
  public List<CommandFlag> flags() {
    return CliCommand.join(
        CommandFlags.PLAN,
        CommandFlags.SHOW,
        CommandFlags.PRINT,
        CommandFlags.RECORD,
        List.of(CommandFlags.MAX_FAILURES, CommandFlags.DRY_RUN),
        List.of(CommandFlags.ENGINE, CommandFlags.MASTER));
  }

  @Override
  public int execute(ParsedCommand command, CommandContext context) {
    StoreSetting.warmUp(command.value(CommandFlags.STORE), context.app());
    String name = RecordedRunTexts.run(command);
    BotRequest request = command.botRequest().named();
    try (RecordedRunList runs = RecordedRunTexts.open(command, context)) {
      RecordedRun run = runs.get(name);
      if (run.hasSucceeded()) {
        context.say("run %s of %s has succeeded".formatted(run.id(), run.bot()));
        return ExitCode.SUCCEEDED;
      }
      ConfiguredBot<?> bot =
          BotConfigurator.configure(request.named(run.bot()), context.app()).get(0);
      String what =
          "%s: %d of %d known tasks are recorded".formatted(run.id(), run.succeeded(), run.known());
      if (command.has(CommandFlags.DRY_RUN)) {
        context.out().println("would resume " + what);
        return ExitCode.SUCCEEDED;
      }
      context.say("resuming " + what);
      return new WatchedRun(context, bot, runs.resuming(run, command.reuse()), command.engine())
          .execute();
    }
  }
}
