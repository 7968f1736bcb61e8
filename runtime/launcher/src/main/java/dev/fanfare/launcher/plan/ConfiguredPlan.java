package dev.fanfare.launcher.plan;

import dev.fanfare.api.Priority;
import dev.fanfare.api.Threads;
import dev.fanfare.api.text.Rate;
import dev.fanfare.config.ConfigurationException;
import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.config.ScheduleSettings;
import dev.fanfare.runtime.plan.LimitPlan;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.SchedulePlan;
import dev.fanfare.runtime.plan.StepPlan;
import java.time.Duration;
import java.util.Optional;

/** Puts what a configuration says in the place of what the annotations say. */
public final class ConfiguredPlan {

  private final ResolvedConfiguration configuration;

  private ConfiguredPlan(ResolvedConfiguration configuration) {
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
  public static <B> Plan<B> of(Plan<B> plan, ResolvedConfiguration configuration) {
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
    Optional<Duration> timeout = configuration.optional("timeout", Duration.class);
    if (timeout.isPresent()) {
      copy.timeout(timeout.get());
    }
    Optional<SchedulePlan> schedule = ScheduleSettings.of(configuration);
    if (schedule.isPresent()) {
      copy.schedule(schedule.get());
    }
    for (ParamPlan param : plan.params()) {
      copy.param(param);
    }
    for (LimitPlan limit : plan.limits()) {
      copy.limit(limit(limit));
    }
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
    Optional<Integer> retries = configuration.optional(path + "retries", Integer.class);
    if (retries.isPresent()) {
      copy.retries(retries.get());
    }
    Optional<Duration> timeout = configuration.optional(path + "timeout", Duration.class);
    if (timeout.isPresent()) {
      copy.timeout(timeout.get());
    }
    Optional<Duration> limit = configuration.optional(path + "phaseTimeout", Duration.class);
    if (limit.isPresent()) {
      copy.phaseTimeout(limit.get());
    }
    return copy.build();
  }

  private int number(String path) {
    return configuration.value(path, Integer.class);
  }
}
