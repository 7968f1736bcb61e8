package dev.fanfare.bots;

import dev.fanfare.api.Misfire;
import dev.fanfare.api.Overlap;
import dev.fanfare.api.ThreadSetup;
import dev.fanfare.bots.event.EventDestination;
import dev.fanfare.bots.internal.run.AttemptOutcome;
import dev.fanfare.bots.internal.run.AttemptPause;
import dev.fanfare.bots.internal.run.BotRunSettings;
import dev.fanfare.bots.internal.run.BotTask;
import dev.fanfare.bots.internal.run.PlanTask;
import dev.fanfare.bots.internal.schedule.ScheduleBuilder;
import dev.fanfare.bots.model.BotBody;
import dev.fanfare.bots.model.BotFunction;
import dev.fanfare.bots.model.BotResult;
import dev.fanfare.bots.model.BotSchedule;
import dev.fanfare.runtime.BotRun;
import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.SchedulePlan;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.RunReport;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A bot for a {@link BotManager}: what it does, when, and what happens when that fails. Immutable.
 */
public final class BotSpec {

  private final BotRunSettings settings;

  private BotSpec(BotRunSettings settings) {
    this.settings = settings;
  }

  /**
   * Begins a bot that is one call.
   *
   * @param name lower-case letters, digits and hyphens, beginning with a letter, at most 100
   * @param body the call
   * @throws FanfareException if the name is not like that
   */
  public static Builder of(String name, BotBody body) {
    Objects.requireNonNull(body, "body");
    return new Builder(
        name,
        (context, environment) -> {
          body.run(context);
          return AttemptOutcome.SUCCESS;
        });
  }

  /**
   * Begins a bot that is one call which returns a value.
   *
   * @param name lower-case letters, digits and hyphens, beginning with a letter, at most 100
   * @param function the call; its value stands in the result and the event of the run, and a failed
   *     {@link dev.fanfare.api.Outcome} fails the attempt
   * @throws FanfareException if the name is not like that
   */
  public static Builder returning(String name, BotFunction function) {
    Objects.requireNonNull(function, "function");
    return new Builder(
        name, (context, environment) -> AttemptOutcome.returned(function.call(context)));
  }

  /**
   * Begins an orchestrated bot, with the schedule that its annotations say. Its retries, timeouts,
   * workers and thread setup are its plan's; those of the builder are for a run as a whole.
   *
   * @param orchestrator its class
   * @param plan which of the class's bots
   * @param <B> its class
   */
  public static <B> Builder of(Orchestrator<B> orchestrator, Plan<B> plan) {
    return of(orchestrator, plan, run -> {});
  }

  /**
   * Begins an orchestrated bot whose runs are set up.
   *
   * @param orchestrator its class
   * @param plan which of the class's bots
   * @param setup called with every run before it starts, to set parameters, listeners and the like
   * @param <B> its class
   */
  public static <B> Builder of(
      Orchestrator<B> orchestrator, Plan<B> plan, Consumer<BotRun<B>> setup) {
    Builder builder = new Builder(plan.name(), new PlanTask<>(orchestrator, plan, setup));
    plan.schedule().ifPresent(builder::schedule);
    return builder;
  }

  /**
   * Returns the spec of every bot of an annotated class, on the schedules that its annotations say.
   */
  public static <B> List<BotSpec> allOf(Orchestrator<B> orchestrator) {
    return orchestrator.plans().stream().map(plan -> of(orchestrator, plan).build()).toList();
  }

  /** Its name. */
  public String name() {
    return settings.name();
  }

  /** Returns the schedules on which the bot runs by itself. */
  public List<BotSchedule> schedules() {
    return settings.schedules();
  }

  BotRunSettings settings() {
    return settings;
  }

  /** Its name. */
  @Override
  public String toString() {
    return settings.name();
  }

  /** Builds a {@link BotSpec}. Not for use by several threads. */
  public static final class Builder {

    private final String name;
    private final BotTask task;
    private final ScheduleBuilder timetable = new ScheduleBuilder();
    private final List<EventDestination> webhooks = new ArrayList<>();
    private Misfire misfire = Misfire.FIRE_ONCE;
    private Overlap overlap = Overlap.SKIP;
    private @Nullable Instant missedSince;
    private Duration cooldown = Duration.ZERO;
    private int retries;
    private AttemptPause backoff = AttemptPause.exponential(BackoffPlan.DEFAULT);
    private @Nullable Duration timeout;
    private Supplier<? extends ThreadSetup> threadSetup = ThreadSetup.None::new;
    private boolean virtualThreads;
    private Consumer<BotResult> onEnd = result -> {};
    private @Nullable Function<RunReport, String> reports;

    private Builder(String name, BotTask task) {
      if (!name.matches("[a-z][a-z0-9-]{0,99}")) {
        throw new FanfareException(
            "bot name '"
                + name
                + "' is not 1 to 100 lower-case letters, digits and hyphens that begin with a"
                + " letter");
      }
      this.name = name;
      this.task = task;
    }

    private void schedule(SchedulePlan plan) {
      plan.crons().forEach(timetable::add);
      timetable.zone(plan.zone());
      misfire = plan.misfire();
      overlap = plan.overlap();
      Duration rest = plan.cooldown();
      cooldown = rest == null ? Duration.ZERO : rest;
    }

    /**
     * Adds cron expressions, in the zone that {@link #zone} says.
     *
     * @param crons as {@link dev.fanfare.schedule.CronExpression} reads them
     */
    public Builder schedule(String... crons) {
      List.of(crons).forEach(timetable::add);
      return this;
    }

    /** Adds a schedule with a zone of its own. */
    public Builder schedule(BotSchedule schedule) {
      timetable.add(schedule);
      return this;
    }

    /** Sets the zone of the expressions without one of their own. Default: the system's. */
    public Builder zone(ZoneId zone) {
      timetable.zone(zone.getId());
      return this;
    }

    /** Sets the policy for missed slots. Default: {@link Misfire#FIRE_ONCE}. */
    public Builder misfire(Misfire misfire) {
      this.misfire = Objects.requireNonNull(misfire, "misfire");
      return this;
    }

    /** Sets the policy for slots that come while the bot runs. Default: {@link Overlap#SKIP}. */
    public Builder overlap(Overlap overlap) {
      this.overlap = Objects.requireNonNull(overlap, "overlap");
      return this;
    }

    /**
     * Sets the instant from which slots before the bot is added count as missed: the end of the
     * process that ran it last. Default: no slot before the bot is added counts as missed.
     */
    public Builder missedSince(Instant instant) {
      missedSince = Objects.requireNonNull(instant, "instant");
      return this;
    }

    /**
     * Sets the cooldown after a failed run, during which no slot starts the bot. Default: none.
     *
     * @param cooldown 0 or more
     */
    public Builder cooldown(Duration cooldown) {
      this.cooldown = notNegative("cooldown", cooldown);
      return this;
    }

    /**
     * Attempts after the first; else 0.
     *
     * @param retries 0 to 1000
     */
    public Builder retries(int retries) {
      if (retries < 0 || retries > 1000) {
        throw refused("retries " + retries, "within 0 to 1000");
      }
      this.retries = retries;
      return this;
    }

    /**
     * Sets the pauses between a failed attempt and the next one. Default: {@link
     * BackoffPlan#DEFAULT}.
     */
    public Builder backoff(BackoffPlan backoff) {
      this.backoff = AttemptPause.exponential(Objects.requireNonNull(backoff, "backoff"));
      return this;
    }

    /**
     * Lets failed attempts pause for a time that grows by a step: {@code min(max, step × n)} before
     * retry n.
     *
     * @param step 0 or more
     * @param max at least {@code step}
     */
    public Builder linearBackoff(Duration step, Duration max) {
      if (max.compareTo(notNegative("backoff step", step)) < 0) {
        throw refused("backoff max " + max, "at least its step " + step);
      }
      this.backoff = AttemptPause.linear(step, max);
      return this;
    }

    /**
     * Names the place of a run's report in the event of a run that failed; else no place is named.
     *
     * @param place called with the report of an orchestrated bot's run, under the bot's lock: it
     *     computes a path or an address, and does not wait
     */
    public Builder reports(Function<RunReport, String> place) {
      reports = Objects.requireNonNull(place, "place");
      return this;
    }

    /**
     * Sets the time limit for a whole run with all its attempts and pauses; past it the run ends as
     * TIMED_OUT. Default: none.
     *
     * @param timeout more than zero
     */
    public Builder timeout(Duration timeout) {
      if (notNegative("timeout", timeout).isZero()) {
        throw refused("timeout " + timeout, "more than zero");
      }
      this.timeout = timeout;
      return this;
    }

    /**
     * Sets the setup that prepares the thread before each attempt of a bot that is one call, and
     * releases it afterwards. Default: none.
     *
     * @param setup makes one for every run; also called once when the manager starts, so that what
     *     cannot work here is found then
     */
    public Builder threadSetup(Supplier<? extends ThreadSetup> setup) {
      threadSetup = Objects.requireNonNull(setup, "setup");
      return this;
    }

    /** Runs it on virtual threads, where the JDK has them; else on platform threads. */
    public Builder virtualThreads() {
      virtualThreads = true;
      return this;
    }

    /**
     * Sets the consumer that is called with the result of each run that has ended. Default: none.
     * Calls for concurrent runs are concurrent too. A stop waits for the calls of runs that end by
     * themselves.
     */
    public Builder onEnd(Consumer<BotResult> consumer) {
      onEnd = Objects.requireNonNull(consumer, "consumer");
      return this;
    }

    /** Sends its events to a webhook, while the manager is started. */
    public Builder webhook(EventDestination webhook) {
      webhooks.add(Objects.requireNonNull(webhook, "webhook"));
      return this;
    }

    /**
     * Returns the spec of the bot.
     *
     * @throws FanfareException if a cron expression or the zone cannot be read, or the expression
     *     never fires
     */
    public BotSpec build() {
      try {
        return new BotSpec(settings(timetable.schedules()));
      } catch (FanfareException e) {
        throw new FanfareException("bot '" + name + "': " + e.getMessage(), e);
      }
    }

    private BotRunSettings settings(List<BotSchedule> schedules) {
      return new BotRunSettings(
          name,
          task,
          schedules,
          misfire,
          overlap,
          missedSince,
          cooldown,
          retries,
          backoff,
          timeout,
          threadSetup,
          virtualThreads,
          webhooks,
          onEnd,
          reports,
          Thread.currentThread().getContextClassLoader());
    }

    private Duration notNegative(String what, Duration duration) {
      if (duration.isNegative()) {
        throw refused(what + " " + duration, "0 or more");
      }
      return duration;
    }

    private FanfareException refused(String what, String range) {
      return new FanfareException(what + " of bot '" + name + "' is not " + range);
    }
  }
}
