package dev.fanfare.app.plan;

import dev.fanfare.api.Priority;
import dev.fanfare.api.Threads;
import dev.fanfare.config.ConfigurationException;
import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.config.ScheduleSettings;
import dev.fanfare.runtime.plan.ExpectedCalls;
import dev.fanfare.runtime.plan.LimitPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.text.Rate;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A plan with the values of a configuration in the place of the annotations' ones. */
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
    return plan.mapSteps(this::step).toBuilder()
        .workers(number("workers"))
        .threads(configuration.value("threads", Threads.class))
        .retries(number("retries"))
        .backoff(configuration.backoff())
        .failFast(configuration.value("failFast", Boolean.class))
        .timeout(duration("timeout"))
        .schedule(ScheduleSettings.of(configuration).orElse(null))
        .limits(plan.limits().stream().map(this::limit).toList())
        .build();
  }

  private LimitPlan limit(LimitPlan limit) {
    String path = "limits." + limit.name() + ".";
    return new LimitPlan(
        limit.name(),
        number(path + "concurrency"),
        configuration.optional(path + "rate", Rate.class).orElse(null),
        limit.scope(),
        configuration.value(path + "maxPause", Duration.class),
        number(path + "maxRefusals"));
  }

  private <B> StepPlan<B> step(StepPlan<B> step) {
    String path = "steps." + step.name() + ".";
    StepPlan.Builder<B> copy =
        step.toBuilder()
            .priority(configuration.value(path + "priority", Priority.class))
            .minSuccess(configuration.value(path + "minSuccess", Double.class))
            .expect(configuration.optional(path + "expect", ExpectedCalls.class).orElse(null))
            .timeout(duration(path + "timeout"))
            .phaseTimeout(duration(path + "phaseTimeout"));
    Optional<Integer> retries = configuration.optional(path + "retries", Integer.class);
    return (retries.isPresent() ? copy.retries(retries.get()) : copy.inheritRetries()).build();
  }

  private @Nullable Duration duration(String path) {
    return configuration.optional(path, Duration.class).orElse(null);
  }

  private int number(String path) {
    return configuration.value(path, Integer.class);
  }
}
