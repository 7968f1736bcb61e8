package dev.fanfare.launcher.command;

import dev.fanfare.launcher.config.Configuration;
import dev.fanfare.launcher.config.ConfigurationException;
import dev.fanfare.launcher.plan.PlanJson;
import dev.fanfare.launcher.plan.PlanMermaid;
import dev.fanfare.launcher.plan.PlanText;
import dev.fanfare.runtime.plan.Plan;
import java.util.List;

/** Prints plans. */
record PlanCommand(Bots bots, Surroundings surroundings, Invocation invocation) {

  private static final List<String> FORMATS = List.of("text", "mermaid", "json");

  int execute() {
    String format = invocation.value(Flags.FORMAT).orElse("text");
    if (!FORMATS.contains(format)) {
      throw ConfigurationException.unknown(
          "'" + format + "' is no format of a plan", format, FORMATS);
    }
    Preparation preparation = new Preparation(bots, surroundings, invocation);
    int code = ExitCode.SUCCEEDED;
    for (Launchable<?> bot : bots.named(invocation.operands())) {
      code = Math.max(code, print(preparation.of(bot), format));
    }
    return code;
  }

  private int print(Prepared<?> bot, String format) {
    if (bot.selected().isEmpty()) {
      return bot.nothingSelected(surroundings.err());
    }
    Plan<?> plan = bot.selected().get();
    Configuration configuration = bot.configuration();
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
