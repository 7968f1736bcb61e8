package demo;

import dev.fanfare.api.Misfire;
import dev.fanfare.api.Overlap;
import dev.fanfare.api.Priority;
import dev.fanfare.api.Threads;
import dev.fanfare.api.text.Rate;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.plan.Call;
import dev.fanfare.runtime.plan.FunctionPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.LimitPlan;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Params;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.SchedulePlan;
import dev.fanfare.runtime.plan.Source;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Runs {@link Settings}.
 */
@Generated("dev.fanfare.processor.FanfareProcessor")
@SuppressWarnings("NullAway")
public final class SettingsOrchestrator implements Orchestrator<Settings> {
  /**
   * Creates it.
   */
  public SettingsOrchestrator() {
  }

  /**
   * The command line.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    Fanfare.main(new SettingsOrchestrator(), args);
  }

  @Override
  public Class<Settings> botClass() {
    return Settings.class;
  }

  @Override
  public List<Plan<Settings>> plans() {
    return List.of(plan());
  }

  @Override
  public List<FunctionPlan<Settings>> functions() {
    return List.of();
  }

  @Override
  public List<ParamPlan> constructorParams() {
    return List.of();
  }

  @Override
  public Settings create(Params params) {
    return new Settings();
  }

  private static Plan<Settings> plan() {
    return Plan.of("all-settings", Settings.class)
        .schedule(new SchedulePlan(
            List.of("0 6 * * MON-FRI", "@daily"),
            "Europe/Madrid",
            Misfire.FIRE_ALL,
            Overlap.QUEUE,
            Duration.ofMinutes(90)))
        .retries(3)
        .backoff(new BackoffPlan(Duration.ofNanos(500000L), Duration.ofMillis(250), 1.5, 0.25))
        .timeout(Duration.ofHours(2))
        .workers(64)
        .threads(Threads.VIRTUAL)
        .failFast(true)
        .tags("nightly", "costly")
        .threadSetup(Settings.Setup::new)
        .limit(new LimitPlan("api", 8, Rate.parse("500/m")))
        .limit(new LimitPlan("disk", 1, null))
        .phase(-5, beginStep())
        .phase(10, endStep())
        .build();
  }

  /**
   * Once.
   */
  private static StepPlan<Settings> beginStep() {
    return StepPlan.of("first", SettingsOrchestrator::begin)
        .phase("begin")
        .minSuccess(0.9)
        .phaseTimeout(Duration.ofSeconds(90))
        .yields(Yield.VALUE, TypeRef.of(String.class))
        .priority(Priority.CRITICAL)
        .retries(0)
        .backoff(new BackoffPlan(Duration.ofSeconds(1), Duration.ofMinutes(1), 2.0, 0.0))
        .timeout(Duration.ofMinutes(3))
        .limit("api")
        .retryOn(IOException.class, IllegalStateException.class)
        .abortOn(UncheckedIOException.class)
        .tags("one")
        .build();
  }

  private static Object begin(Settings bot, Call call) throws Throwable {
    return bot.begin();
  }

  /**
   * Once, with the String.
   */
  private static StepPlan<Settings> endStep() {
    return StepPlan.of("end", SettingsOrchestrator::end)
        .input(new Input.Single(Source.of("first")))
        .timeout(Duration.ofMillis(1))
        .limit("disk")
        .build();
  }

  private static Object end(Settings bot, Call call) throws Throwable {
    String begun = call.get(0);
    bot.end(begun);
    return null;
  }
}
