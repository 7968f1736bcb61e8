package dev.fanfare.app.describe;

import dev.fanfare.app.AppContext;
import dev.fanfare.app.LaunchableBot;
import dev.fanfare.app.Operation;
import dev.fanfare.runtime.plan.SchedulePlan;
import java.util.List;

/** The operation that lists bots; the request's names choose among them, none means all. */
public record ListOperation() implements Operation<List<String>, List<BotSummary>> {

  @Override
  public List<BotSummary> execute(List<String> names, AppContext context) {
    List<LaunchableBot<?>> bots =
        names.isEmpty() ? context.bots().all() : context.bots().named(names);
    return bots.stream().map(ListOperation::summary).toList();
  }

  private static BotSummary summary(LaunchableBot<?> bot) {
    return new BotSummary(
        bot.name(),
        bot.className(),
        bot.plan().steps().size(),
        bot.plan().schedule().map(SchedulePlan::crons).orElse(List.of()));
  }
}
