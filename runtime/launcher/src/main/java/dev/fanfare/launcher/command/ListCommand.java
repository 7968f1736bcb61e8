package dev.fanfare.launcher.command;

import dev.fanfare.launcher.plan.TextTable;

/** Lists the bots. */
record ListCommand(BotCatalogue bots, CommandContext surroundings) {

  int execute() {
    TextTable table = new TextTable("");
    for (LaunchableBot<?> bot : bots.all()) {
      String schedule =
          bot.plan().schedule().map(plan -> String.join(" and ", plan.crons())).orElse("");
      table.row(bot.name(), bot.className(), steps(bot), schedule);
    }
    table.lines().forEach(surroundings.out()::println);
    if (bots.all().isEmpty()) {
      surroundings.err().println("there is no bot in " + bots.scope());
    }
    return ExitCode.SUCCEEDED;
  }

  private static String steps(LaunchableBot<?> bot) {
    int steps = bot.plan().steps().size();
    return steps == 1 ? "1 step" : steps + " steps";
  }
}
