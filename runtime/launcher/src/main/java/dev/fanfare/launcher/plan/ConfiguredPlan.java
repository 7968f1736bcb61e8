package dev.fanfare.launcher.plan;

import dev.fanfare.api.Priority;
import dev.fanfare.api.Threads;
import dev.fanfare.api.text.Rate;
import dev.fanfare.launcher.config.Configuration;
import dev.fanfare.launcher.config.ConfigurationException;
import dev.fanfare.launcher.config.ScheduleSettings;
import dev.fanfare.runtime.plan.LimitPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import java.time.Duration;

/** Puts what a configuration says in the place of what the annotations say. */
public final class ConfiguredPlan {

  private final Configuration configuration;

  private ConfiguredPlan(Configuration configuration) {
    this.configuration = configuration;
  }

  /**
   * Applies a configuration.
   *
   * @param plan the plan as its annotations have it
   * @param configuration a value for every setting of the plan
   * @param <B> the bot's class
   * @throws ConfigurationException if values do not fit one another
   */
  public static <B> Plan<B> of(Plan<B> plan, Configuration configuration) {
    try {
      return new ConfiguredPlan(configuration).apply(plan);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(plan.name() + ": " + e.getMessage(), e);
    }
  }

  private <B> Plan<B> apply(Plan<B> plan) {
    Plan.Builder<B> copy =
        PlanCopy.frame(plan)
            .workers(number("workers"))
            .threads(configuration.value("threads", Threads.class))
            .retries(number("retries"))
            .backoff(configuration.backoff())
            .failFast(configuration.value("failFast", Boolean.class));
    configuration.optional("timeout", Duration.class).ifPresent(copy::timeout);
    ScheduleSettings.of(configuration).ifPresent(copy::schedule);
    plan.params().forEach(copy::param);
    plan.limits().forEach(limit -> copy.limit(limit(limit)));
    PlanCopy.phases(copy, plan.phases(), this::step);
    return copy.build();
  }

  private LimitPlan limit(LimitPlan limit) {
    String path = "limits." + limit.name() + ".";
    return new LimitPlan(
        limit.name(),
        number(path + "concurrency"),
        configuration.optional(path + "rate", Rate.class).orElse(null));
  }

  private <B> StepPlan<B> step(StepPlan<B> step) {
    String path = "steps." + step.name() + ".";
    StepPlan.Builder<B> copy =
        PlanCopy.frame(step, step.invoker())
            .priority(configuration.value(path + "priority", Priority.class))
            .minSuccess(configuration.value(path + "minSuccess", Double.class));
    configuration.optional(path + "retries", Integer.class).ifPresent(copy::retries);
    configuration.optional(path + "timeout", Duration.class).ifPresent(copy::timeout);
    configuration.optional(path + "phaseTimeout", Duration.class).ifPresent(copy::phaseTimeout);
    return copy.build();
  }

  private int number(String path) {
    return configuration.value(path, Integer.class);
  }
}
