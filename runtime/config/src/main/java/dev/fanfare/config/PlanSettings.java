package dev.fanfare.config;

import dev.fanfare.api.Priority;
import dev.fanfare.api.Threads;
import dev.fanfare.config.ConfigSetting.NumberRange;
import dev.fanfare.config.ValueOrigin.OriginLayer;
import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.plan.ExpectedCalls;
import dev.fanfare.runtime.plan.LimitPlan;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.text.Rate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The settings of a plan, with the values of its annotations. */
public final class PlanSettings {

  private static final String BOT = "@Bot";
  private static final NumberRange RETRIES = new NumberRange(0, 1000);
  private static final NumberRange SHARE = new NumberRange(0, 1);
  private static final NumberRange NOT_NEGATIVE = new NumberRange(0, Integer.MAX_VALUE);

  private PlanSettings() {}

  /**
   * Returns the settings of a plan.
   *
   * @param plan the plan, as its annotations have it
   */
  public static List<ConfigSetting> of(Plan<?> plan) {
    SettingCatalogue catalogue = new SettingCatalogue();
    work(
        catalogue,
        plan.workers(),
        plan.retries(),
        plan.backoff(),
        plan.timeout(),
        plan.threads(),
        plan.failFast());
    run(catalogue);
    ScheduleSettings.add(catalogue, plan.schedule());
    for (ParamPlan param : plan.params()) {
      param(catalogue, param);
    }
    for (StepPlan<?> step : plan.steps()) {
      step(catalogue, step);
    }
    for (LimitPlan limit : plan.limits()) {
      limit(catalogue, limit);
    }
    return catalogue.settings();
  }

  /** The settings of a batch or a pool that is made in code. */
  static List<ConfigSetting> ofWork() {
    SettingCatalogue catalogue = new SettingCatalogue();
    work(catalogue, 0, 0, BackoffPlan.DEFAULT, Optional.empty(), Threads.AUTO, false);
    return catalogue
        .add("verbose", false, false, BOT, "Whether the program says more than usual.")
        .settings();
  }

  private static void work(
      SettingCatalogue catalogue,
      int workers,
      int retries,
      BackoffPlan backoff,
      Optional<Duration> timeout,
      Threads threads,
      boolean failFast) {
    BackoffPlan usual = BackoffPlan.DEFAULT;
    String help = "How long a failed attempt rests: ";
    catalogue
        .add(
            "workers",
            new NumberRange(0, 100_000),
            workers,
            0,
            BOT,
            "How many tasks run at the same time; 0 lets the runtime choose.")
        .add("retries", RETRIES, retries, 0, BOT, "Attempts of each task after its first.")
        .add(
            "backoff.initial",
            NumberRange.NOT_NEGATIVE,
            backoff.initial(),
            usual.initial(),
            BOT,
            help + "the first time.")
        .add(
            "backoff.max",
            NumberRange.NOT_NEGATIVE,
            backoff.max(),
            usual.max(),
            BOT,
            help + "the longest.")
        .add(
            "backoff.multiplier",
            new NumberRange(1, 1000),
            backoff.multiplier(),
            usual.multiplier(),
            BOT,
            help + "the growth.")
        .add(
            "backoff.jitter",
            SHARE,
            backoff.jitter(),
            usual.jitter(),
            BOT,
            help + "the share that chance takes away.")
        .optional(
            "timeout",
            Duration.class,
            NumberRange.POSITIVE,
            timeout,
            BOT,
            "The limit for a whole run; of a batch or a pool, for one attempt.")
        .add("threads", threads, Threads.AUTO, BOT, "What the workers are.")
        .add("failFast", failFast, false, BOT, "Let the first failed task end the run.")
        .optional(
            "progressInterval",
            Duration.class,
            NumberRange.POSITIVE,
            Optional.empty(),
            BOT,
            "How often progress is reported.");
  }

  private static void run(SettingCatalogue catalogue) {
    catalogue
        .optional(
            "maxFailures",
            Integer.class,
            new NumberRange(1, Integer.MAX_VALUE),
            Optional.empty(),
            BOT,
            "After how many failed tasks the run is ended.")
        .add("seed", 0L, 0L, BOT, "The seed of all that is random in the run.");
  }

  private static void param(SettingCatalogue catalogue, ParamPlan param) {
    catalogue.add(
        new ConfigSetting(
            ConfigSetting.PARAMS + param.name(),
            param.type(),
            NumberRange.ANY,
            param.defaultText(),
            param.defaultText() == null
                ? ValueOrigin.DEFAULT
                : new ValueOrigin(OriginLayer.ANNOTATION, "@Param"),
            param.help(),
            null,
            param.secret()));
  }

  private static void step(SettingCatalogue catalogue, StepPlan<?> step) {
    String path = "steps." + step.name() + ".";
    String task = "@Task";
    Optional<Integer> retries =
        step.retries().isPresent() ? Optional.of(step.retries().getAsInt()) : Optional.empty();
    catalogue
        .add(
            path + "priority",
            step.priority(),
            Priority.MEDIUM,
            task,
            "Which tasks are offered to the workers first.")
        .optional(
            path + "retries",
            Integer.class,
            RETRIES,
            retries,
            task,
            "Instead of the bot's retries.")
        .orElse("retries")
        .optional(
            path + "timeout",
            Duration.class,
            NumberRange.POSITIVE,
            step.timeout(),
            task,
            "The limit for one attempt.")
        .add(
            path + "minSuccess",
            SHARE,
            step.minSuccess(),
            1.0,
            "@Phase",
            "The share of called tasks that must succeed.")
        .optional(
            path + "expect",
            ExpectedCalls.class,
            NumberRange.ANY,
            step.expect(),
            "@Phase",
            "How many calls there may be, such as ..10000; of a step called once, elements.")
        .optional(
            path + "phaseTimeout",
            Duration.class,
            NumberRange.POSITIVE,
            step.phaseTimeout(),
            "@Phase",
            "The limit for all the step's tasks together.");
  }

  private static void limit(SettingCatalogue catalogue, LimitPlan limit) {
    String path = "limits." + limit.name() + ".";
    catalogue
        .add(
            path + "concurrency",
            NOT_NEGATIVE,
            limit.concurrency(),
            0,
            "@Limit",
            "How many attempts may run at the same time; 0 for any number.")
        .optional(
            path + "rate",
            Rate.class,
            NumberRange.ANY,
            Optional.ofNullable(limit.rate()),
            "@Limit",
            "How many attempts may start in a time.")
        .add(
            path + "maxPause",
            NumberRange.POSITIVE,
            limit.maxPause(),
            LimitPlan.DEFAULT_MAX_PAUSE,
            "@Limit",
            "How long a refused call closes the limit at most.")
        .add(
            path + "maxRefusals",
            NOT_NEGATIVE,
            limit.maxRefusals(),
            LimitPlan.DEFAULT_MAX_REFUSALS,
            "@Limit",
            "How many calls of a task may be refused before it fails.");
  }
}
