package dev.fanfare.launcher.command;

import dev.fanfare.app.BotConfigurator;
import dev.fanfare.app.RunSettings;
import dev.fanfare.app.describe.BotSummary;
import dev.fanfare.app.describe.ListOperation;
import dev.fanfare.app.plan.TextTable;
import dev.fanfare.app.run.StoredRunFinder;
import dev.fanfare.config.ResolvedConfiguration;
import java.nio.file.Path;
import java.util.List;

/** The command that lists the bots. */
final class BotsCommand implements CliCommand {

  @Override
  public String word() {
    return "bots";
  }

  @Override
  public String help() {
    return "Lists the bots, and names runs that were not written whole.";
  }

  @Override
  public List<CommandFlag> flags() {
    return List.of(CommandFlags.OUT);
  }

  @Override
  public int execute(ParsedCommand command, CommandContext context) {
    TextTable table = new TextTable("");
    for (BotSummary bot : new ListOperation().execute(List.of(), context.app())) {
      table.row(
          bot.name(),
          bot.className(),
          bot.steps() == 1 ? "1 step" : bot.steps() + " steps",
          String.join(" and ", bot.crons()));
    }
    context.print(table.lines());
    ResolvedConfiguration configuration =
        BotConfigurator.withoutBot(command.botRequest(), context.app());
    new StoredRunFinder(configuration.value(RunSettings.OUT, Path.class))
        .unfinished()
        .ifPresent(context::say);
    if (context.bots().all().isEmpty()) {
      context.say("there is no bot in " + context.bots().scope());
      return ExitCode.NOTHING_SELECTED;
    }
    return ExitCode.SUCCEEDED;
  }
}
