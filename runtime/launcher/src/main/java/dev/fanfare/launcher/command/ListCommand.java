package dev.fanfare.launcher.command;

import dev.fanfare.app.BotConfigurator;
import dev.fanfare.app.plan.TextTable;
import dev.fanfare.app.recorded.RecordedRun;
import dev.fanfare.app.recorded.RecordedRunList;
import dev.fanfare.app.recorded.RecordedRunQuery;
import dev.fanfare.app.recorded.StoreSetting;
import dev.fanfare.config.ResolvedConfiguration;
import java.util.List;

/** The command that lists recorded runs. */
final class ListCommand implements CliCommand {

  private static final int DEFAULT_LIMIT = 20;

  @Override
  public String word() {
    return "list";
  }

  @Override
  public String help() {
    return "Lists the recorded runs, the youngest first.";
  }

  @Override
  public List<CommandFlag> flags() {
    return List.of(
        CommandFlags.BOT,
        CommandFlags.STATE,
        CommandFlags.SINCE,
        CommandFlags.LIMIT,
        CommandFlags.STORE);
  }

  @Override
  public int execute(ParsedCommand command, CommandContext context) {
    ResolvedConfiguration configuration =
        BotConfigurator.withoutBot(command.botRequest(), context.app());
    RecordedRunQuery query =
        new RecordedRunQuery(
            command.value(CommandFlags.BOT),
            command.value(CommandFlags.STATE),
            command.value(CommandFlags.SINCE).map(RecordedRunTexts::duration),
            command.value(CommandFlags.LIMIT).map(RecordedRunTexts::count).orElse(DEFAULT_LIMIT));
    if (!StoreSetting.isThere(configuration, context.app())) {
      context.say("no run is recorded yet");
      return ExitCode.SUCCEEDED;
    }
    try (RecordedRunList runs = RecordedRunList.open(configuration, context.app())) {
      print(runs.find(query), context);
    }
    return ExitCode.SUCCEEDED;
  }

  private static void print(List<RecordedRun> runs, CommandContext context) {
    if (runs.isEmpty()) {
      context.say("no such run is recorded");
      return;
    }
    TextTable table = new TextTable("");
    table.row("run", "bot", "state", "started", "tasks");
    for (RecordedRun run : runs) {
      table.row(
          run.id(),
          run.bot(),
          run.state(),
          RecordedRunTexts.time(run.started(), context),
          run.tasks());
    }
    context.print(table.lines());
  }
}
