package dev.fanfare.testkit;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.result.FanfareException;
import java.util.List;

/** Finds what the processor has generated for a class. */
final class GeneratedBots {

  private GeneratedBots() {}

  /** The orchestrator of a class; the runtime itself says what is wrong if there is none. */
  @SuppressWarnings("unchecked") // the generated class is for the class that its name is made of
  static <B> Orchestrator<B> orchestrator(Class<B> bot) {
    String name = bot.getName();
    int last = name.lastIndexOf('.') + 1;
    String generated =
        name.substring(0, last) + name.substring(last).replace('$', '_') + "Orchestrator";
    try {
      Class<?> type = Class.forName(generated, true, bot.getClassLoader());
      return (Orchestrator<B>) type.getConstructor().newInstance();
    } catch (ReflectiveOperationException | ClassCastException e) {
      var unused = Fanfare.bot(bot);
      throw new FanfareException(generated + " cannot be used: " + e, e);
    }
  }

  /** A class's only bot, or that of a name. */
  static <B> Plan<B> plan(Orchestrator<B> orchestrator, String name) {
    List<Plan<B>> plans = orchestrator.plans();
    List<Plan<B>> named =
        plans.stream().filter(plan -> name.isEmpty() || plan.name().equals(name)).toList();
    if (named.size() != 1) {
      throw new FanfareException(
          "%s has %s '%s'; its bots are %s"
              .formatted(
                  orchestrator.botClass().getName(),
                  named.isEmpty() ? "no bot" : "more than the bot",
                  name,
                  plans));
    }
    return named.get(0);
  }
}
