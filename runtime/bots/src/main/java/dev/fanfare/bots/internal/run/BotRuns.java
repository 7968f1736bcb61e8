package dev.fanfare.bots.internal.run;

import dev.fanfare.api.EventLevel;
import dev.fanfare.api.Overlap;
import dev.fanfare.bots.internal.schedule.SlotCalendar;
import dev.fanfare.bots.model.BotMetrics;
import dev.fanfare.bots.model.BotResult;
import dev.fanfare.bots.model.BotState;
import dev.fanfare.bots.spi.BotHistory;
import dev.fanfare.bots.spi.BotStore;
import dev.fanfare.runtime.result.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The runs of a bot: those under way, those that wait for their turn, and the numbers of those that
 * ended. Thread-safe. Under its lock nothing waits, and no code of the user's is called.
 */
public final class BotRuns {

  private static final System.Logger LOG = System.getLogger("dev.fanfare.bots.BotManager");

  private final BotRunSettings settings;
  private final BotServices services;
  private final BotCooldown cooldown;
  private final RunCounters counters = new RunCounters();
  private final List<ManagedRun> underWay = new ArrayList<>();
  private final Deque<BotRunRequest> waiting = new ArrayDeque<>();

  /** Attempts whose thread is not free yet, also those that their run did not wait for. */
  private final List<BotAttempt> attempts = new ArrayList<>();

  private boolean lastFailed;

  /** The end of the first run of the current unbroken series of failed runs. */
  private @Nullable Instant failingSince;

  private final Function<Instant, Optional<Instant>> nextSlot;

  /** The start of the first of the runs under way, or the end of the last run if none is. */
  private Instant changed;

  /**
   * Creates the runs of a bot that has not run.
   *
   * @param nextSlot finds the first slot after an instant without taking a lock
   */
  public BotRuns(
      BotRunSettings settings,
      BotServices services,
      Function<Instant, Optional<Instant>> nextSlot) {
    this.nextSlot = nextSlot;
    this.settings = settings;
    this.services = services;
    cooldown = new BotCooldown(services);
    changed = services.now();
  }

  BotRunSettings settings() {
    return settings;
  }

  /** Returns the state of the bot. */
  public synchronized BotState state() {
    if (!underWay.isEmpty()) {
      return BotState.RUNNING;
    }
    if (cooldown.isActive()) {
      return BotState.COOLDOWN;
    }
    return lastFailed && settings.cooldown().isZero() ? BotState.ERROR : BotState.IDLE;
  }

  /**
   * Returns all numbers of the bot.
   *
   * @param nextRun its next slot, or null
   */
  public synchronized BotMetrics metrics(@Nullable Instant nextRun) {
    return new BotMetrics(
        settings.name(),
        state(),
        since(),
        counters.runs,
        underWay.size(),
        counters.failedRuns,
        counters.attempts,
        counters.errors,
        counters.skippedSlots,
        counters.lastRun,
        counters.lastDuration,
        counters.totalDuration,
        nextRun,
        cooldownUntil().orElse(null));
  }

  private Instant since() {
    return state() == BotState.IDLE
        ? cooldown.end().filter(end -> end.isAfter(changed)).orElse(changed)
        : changed;
  }

  /** Returns when the cooldown ends; empty if there is none. */
  public synchronized Optional<Instant> cooldownUntil() {
    return cooldown.isActive() ? cooldown.end() : Optional.empty();
  }

  /** Takes over what all processes have done before this one knew the bot. */
  public synchronized void takeOver(BotHistory history) {
    counters.takeOver(history);
    Instant until = history.cooldownUntil();
    if (until != null && until.isAfter(services.now())) {
      lastFailed = true;
      cooldown.begin(Duration.between(services.now(), until));
    }
  }

  /**
   * Counts slots that the store said are not to be run.
   *
   * @param why as it follows "was skipped:"
   */
  public synchronized void skipClaimed(List<Instant> slots, String why) {
    slots.forEach(slot -> skip(BotRunRequest.at(slot), why));
  }

  /** Sets when the latest run started, as a run elsewhere has it. */
  public synchronized void lastRun(Instant instant) {
    counters.lastRun = instant;
  }

  /** Ends the cooldown. */
  public synchronized void clearCooldown() {
    cooldown.clear();
  }

  /** Runs now, or as the overlap policy says. A slot, but not a person, respects the cooldown. */
  public synchronized void offer(BotRunRequest request) {
    boolean free = underWay.isEmpty() && waiting.isEmpty();
    if (request.slot() != null && cooldown.isActive()) {
      skip(request, BotMessages.COOLING_DOWN);
    } else if (free || settings.overlap() == Overlap.ALLOW) {
      begin(request);
    } else if (settings.overlap() == Overlap.QUEUE && waiting.isEmpty()) {
      waiting.add(request);
    } else {
      skip(request, "it is running");
    }
  }

  /** Runs missed slots, one after the other, when the bot is free. */
  public synchronized void catchUp(List<Instant> slots) {
    for (Instant slot : slots) {
      if (cooldown.isActive()) {
        skip(BotRunRequest.at(slot), BotMessages.COOLING_DOWN);
      } else if (waiting.size() > SlotCalendar.MOST) {
        skip(BotRunRequest.at(slot), "too many wait");
      } else {
        waiting.add(BotRunRequest.at(slot));
      }
    }
    beginNext();
  }

  /**
   * Counts slots that get no run of their own.
   *
   * @param skipped how many, at least
   * @param runs how many runs there are in their place
   */
  public synchronized void skipMissed(int skipped, int runs) {
    counters.skippedSlots += skipped;
    services.publish(
        settings.name(),
        EventLevel.WARNING,
        () -> skipped + " slots or more had no run of their own",
        () -> Map.of("runs", runs));
  }

  private void beginNext() {
    if (underWay.isEmpty() && !waiting.isEmpty()) {
      begin(waiting.remove());
    }
  }

  private void begin(BotRunRequest request) {
    Instant now = services.now();
    if (underWay.isEmpty()) {
      changed = now;
    }
    ManagedRun run = new ManagedRun(this, services, counters.started(now), request);
    underWay.add(run);
    publish(
        EventLevel.INFO,
        () -> BotMessages.run(run.number()) + " started",
        () -> data(run.number(), request));
    run.begin();
  }

  private void skip(BotRunRequest request, String why) {
    if (request.slot() != null) {
      counters.skippedSlots++;
    }
    publish(
        EventLevel.INFO, () -> BotMessages.ofSkipped(request.slot(), why), () -> data(0, request));
    skipInStore(request.slot());
    request.complete(
        BotResult.skipped(settings.name(), request.slot()), services.environment().background());
  }

  private void skipInStore(@Nullable Instant slot) {
    BotStore store = services.store();
    if (store != null && slot != null) {
      services.environment().background().execute(() -> skipInStore(store, slot));
    }
  }

  private void skipInStore(BotStore store, Instant slot) {
    try {
      store.skipped(settings.name(), slot);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "a skipped slot is not in the store", e);
    }
  }

  /** Begins nothing that waits, and makes no further attempt. */
  public synchronized void quit() {
    skipWaiting("it is being stopped");
    List.copyOf(underWay).forEach(run -> reportElsewhere(run.cancel()));
  }

  private void skipWaiting(String why) {
    while (!waiting.isEmpty()) {
      skip(waiting.remove(), why);
    }
  }

  /** Returns the attempts whose thread is not free yet. */
  public synchronized List<BotAttempt> attempts() {
    return List.copyOf(attempts);
  }

  RunCounters counters() {
    return counters;
  }

  void attemptBegun(BotAttempt attempt) {
    attempts.add(attempt);
  }

  /** Takes the end of an attempt, on its own thread. */
  void attemptEnded(ManagedRun run, BotAttempt attempt, AttemptOutcome outcome) {
    BotResult result;
    synchronized (this) {
      result = run.attemptEnded(attempt, outcome);
    }
    if (result != null) {
      report(result);
    }
    synchronized (this) {
      attempts.remove(attempt);
    }
  }

  synchronized void permitGranted(ManagedRun run) {
    run.permitGranted();
  }

  synchronized void pauseEnded(ManagedRun run) {
    run.pauseEnded();
  }

  synchronized void timeUp(ManagedRun run, Duration timeout) {
    reportElsewhere(run.timeUp(timeout));
  }

  synchronized void abandon(ManagedRun run, BotAttempt attempt) {
    reportElsewhere(run.abandon(attempt));
  }

  /** Takes the result of a run. */
  void runEnded(ManagedRun run, BotResult result) {
    underWay.remove(run);
    changed = services.now();
    counters.ended(result.state(), result.duration());
    if (result.state() != RunState.CANCELLED) {
      lastFailed = result.state() != RunState.SUCCEEDED;
      if (!lastFailed) {
        failingSince = null;
      } else if (failingSince == null) {
        failingSince = changed;
      }
      cooldown.begin(lastFailed ? settings.cooldown() : Duration.ZERO);
    }
    publishEnd(result, run.request());
    if (cooldown.isActive()) {
      skipWaiting(BotMessages.COOLING_DOWN);
    }
    run.request().complete(result, services.environment().background());
    beginNext();
  }

  private void publishEnd(BotResult result, BotRunRequest request) {
    EventLevel level =
        switch (result.state()) {
          case SUCCEEDED -> EventLevel.INFO;
          case CANCELLED -> EventLevel.WARNING;
          default -> EventLevel.ERROR;
        };
    Duration rest = cooldown.isActive() ? settings.cooldown() : Duration.ZERO;
    publish(level, () -> BotMessages.ofEnd(result, rest), () -> endData(result, request));
  }

  private void publish(EventLevel level, Supplier<String> message, Supplier<Map<String, ?>> data) {
    services.publish(settings.name(), level, message, data);
  }

  /** Returns what a reader of a run's end wants to know beside the message. */
  private Map<String, Object> endData(BotResult result, BotRunRequest request) {
    Map<String, Object> data = data(result.run(), request);
    if (result.value() != null) {
      data.put("value", result.value());
    }
    if (result.report() != null) {
      data.put("runId", result.report().runId());
    }
    Instant since = failingSince;
    if (result.failure() != null && since != null) {
      data.put("cause", BotMessages.of(result.failure()));
      data.put("attempts", result.attempts());
      data.put("failingSince", since);
      nextSlot.apply(services.now()).ifPresent(next -> data.put("nextSlot", next));
      data.put("zone", settings.zone());
      settings.reportPlace(result).ifPresent(place -> data.put("report", place));
    }
    return data;
  }

  private static Map<String, Object> data(long run, BotRunRequest request) {
    Map<String, Object> data = new LinkedHashMap<>();
    if (run > 0) {
      data.put("run", run);
    }
    if (request.slot() != null) {
      data.put("slot", request.slot());
    }
    return data;
  }

  private void reportElsewhere(@Nullable BotResult result) {
    if (result != null) {
      services.environment().background().execute(() -> report(result));
    }
  }

  /** Records the end in the store, and calls the user's code: not under the lock. */
  private void report(BotResult result) {
    BotStore store = services.store();
    if (store != null) {
      try {
        store.ended(StoredRuns.of(result, settings.cooldown(), services.now()));
      } catch (RuntimeException e) {
        publish(
            EventLevel.ERROR,
            () -> BotMessages.run(result.run()) + " is not in the store: " + BotMessages.of(e),
            () -> Map.of("run", result.run()));
      }
    }
    try {
      settings.onEnd().accept(result);
    } catch (Throwable e) {
      LOG.log(
          System.Logger.Level.WARNING, "the onEnd callback of bot '" + result.bot() + "' threw", e);
    }
  }
}
