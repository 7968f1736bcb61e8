package dev.fanfare.launcher.command;

import dev.fanfare.config.ConfigurationException;
import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.launcher.plan.PlanJson;
import dev.fanfare.launcher.plan.PlanMermaid;
import dev.fanfare.launcher.plan.PlanText;
import dev.fanfare.runtime.plan.Plan;
import java.util.List;

/** Prints plans. */
record PlanCommand(BotCatalogue bots, CommandContext surroundings, ParsedCommand invocation) {

  private static final List<String> FORMATS = List.of("text", "mermaid", "json");

  int execute() {
    String format = invocation.value(CommandFlags.FORMAT).orElse("text");
    if (!FORMATS.contains(format)) {
      throw ConfigurationException.unknown(
          "'" + format + "' is no format of a plan", format, FORMATS);
    }
    BotConfigurator preparation = new BotConfigurator(bots, surroundings, invocation);
    int code = ExitCode.SUCCEEDED;
    for (LaunchableBot<?> bot : bots.named(invocation.operands())) {
      code = Math.max(code, print(preparation.of(bot), format));
    }
    return code;
  }

  private int print(ConfiguredBot<?> bot, String format) {
    if (bot.selected().isEmpty()) {
      return bot.nothingSelected(surroundings.err());
    }
    Plan<?> plan = bot.selected().get();
    ResolvedConfiguration configuration = bot.configuration();
    switch (format) {
      case "json" ->
          surroundings.out().println(PlanJson.of(plan, configuration, surroundings.processors()));
      case "mermaid" -> PlanMermaid.of(plan).forEach(surroundings.out()::println);
      default ->
          PlanText.of(plan, configuration, surroundings.processors())
              .forEach(surroundings.out()::println);
    }
    return ExitCode.SUCCEEDED;
  }
}
