package dev.fanfare.app.describe;

import dev.fanfare.app.AppContext;
import dev.fanfare.app.ConfiguredBot;
import dev.fanfare.app.Operation;
import dev.fanfare.app.plan.PlanJson;
import dev.fanfare.app.plan.PlanMermaid;
import dev.fanfare.app.plan.PlanText;
import java.util.List;

/** The operation that writes a bot's plan, with its settings resolved; gives its lines. */
public record PlanOperation() implements Operation<PlanRequest, List<String>> {

  @Override
  public List<String> execute(PlanRequest request, AppContext context) {
    ConfiguredBot<?> bot = request.bot();
    return switch (request.format()) {
      case TEXT -> PlanText.of(bot.plan(), bot.configuration(), context.processors());
      case MERMAID -> PlanMermaid.of(bot.plan());
      case JSON ->
          PlanJson.of(bot.plan(), bot.configuration(), context.processors()).lines().toList();
    };
  }
}
