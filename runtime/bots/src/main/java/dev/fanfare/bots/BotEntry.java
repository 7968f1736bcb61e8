package dev.fanfare.bots;

import dev.fanfare.api.EventLevel;
import dev.fanfare.runtime.result.FanfareException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A bot in a manager's care: its slots, and whether they count. Its {@link Runs} are the lock. */
final class BotEntry implements ManagedBot, SlotQueue.Client {

  private final BotSpec spec;
  private final Shared shared;
  private final Runs runs;
  private final Agenda agenda;
  private boolean managerStarted;
  private boolean enabled = true;

  /** Whether its slots are on the queue, and it may be run. */
  private boolean active;

  /** Whether slots that came while it was not active count as missed. */
  private boolean keepsSlots;

  BotEntry(BotSpec spec, Shared shared) {
    this.spec = spec;
    this.shared = shared;
    runs = new Runs(spec, shared);
    Instant missedSince = spec.missedSince;
    keepsSlots = missedSince != null;
    agenda = new Agenda(spec.schedules, missedSince != null ? missedSince : shared.now());
  }

  BotSpec spec() {
    return spec;
  }

  /**
   * Finds out whether it can run on this machine.
   *
   * @throws FanfareException if not
   */
  void check() {
    try {
      var unused = spec.threadSetup.get();
      spec.body.check();
    } catch (RuntimeException e) {
      throw new FanfareException("bot '" + spec.name + "' cannot run here: " + e.getMessage(), e);
    }
  }

  /** Those whose thread is not free. */
  List<Attempt> attempts() {
    synchronized (runs) {
      return runs.attempts();
    }
  }

  @Override
  public String name() {
    return spec.name;
  }

  @Override
  public BotState state() {
    synchronized (runs) {
      return runs.state();
    }
  }

  @Override
  public BotMetrics metrics() {
    synchronized (runs) {
      Tally tally = runs.tally();
      return new BotMetrics(
          spec.name,
          runs.state(),
          runs.since(),
          tally.runs,
          runs.underWay(),
          tally.failedRuns,
          tally.attempts,
          tally.errors,
          tally.leftOut,
          tally.lastRun,
          tally.lastDuration,
          tally.totalDuration,
          nextRun().orElse(null),
          cooldownUntil().orElse(null));
    }
  }

  @Override
  public List<BotSchedule> schedules() {
    synchronized (runs) {
      return agenda.schedules();
    }
  }

  @Override
  public boolean addSchedule(BotSchedule schedule) {
    synchronized (runs) {
      boolean added = agenda.add(schedule, shared.now());
      book();
      return added;
    }
  }

  @Override
  public boolean removeSchedule(BotSchedule schedule) {
    synchronized (runs) {
      boolean removed = agenda.remove(schedule);
      book();
      return removed;
    }
  }

  @Override
  public Optional<Instant> nextRun() {
    synchronized (runs) {
      return active ? agenda.next() : Optional.empty();
    }
  }

  @Override
  public boolean isDue() {
    Instant now = shared.now();
    return nextRun().filter(slot -> !slot.isAfter(now)).isPresent();
  }

  @Override
  public Optional<Instant> cooldownUntil() {
    synchronized (runs) {
      return runs.cooldown().isActive() ? runs.cooldown().end() : Optional.empty();
    }
  }

  @Override
  public boolean isCoolingDown() {
    return cooldownUntil().isPresent();
  }

  @Override
  public CompletableFuture<BotResult> runNow() {
    CompletableFuture<BotResult> result = new CompletableFuture<>();
    synchronized (runs) {
      if (active) {
        runs.offer(Start.byHand(result));
      } else {
        result.complete(BotResult.skipped(spec.name, null));
      }
    }
    return result;
  }

  @Override
  public void start() {
    synchronized (runs) {
      if (!enabled) {
        enabled = true;
        runs.cooldown().clear();
        activate();
      }
    }
  }

  @Override
  public boolean stop(Duration grace) {
    return end(grace, false, () -> {}).isEmpty();
  }

  @Override
  public void restart(Duration grace) {
    end(grace, true, this::start);
  }

  private List<String> end(Duration grace, boolean keep, Runnable then) {
    List<Attempt> left;
    synchronized (runs) {
      enabled = false;
      left = quit(keep);
    }
    return new Ending(shared.environment()).end(left, grace, then);
  }

  /** The manager has been started. */
  void managerStarts() {
    synchronized (runs) {
      managerStarted = true;
      activate();
    }
  }

  /**
   * The manager is being stopped, or the bot is removed.
   *
   * @param keep whether slots count that come until the manager is started again
   * @return the attempts that are still under way
   */
  List<Attempt> managerStops(boolean keep) {
    synchronized (runs) {
      managerStarted = false;
      return quit(keep);
    }
  }

  private void activate() {
    if (managerStarted && enabled && !active) {
      active = true;
      if (!keepsSlots) {
        agenda.restart(shared.now());
      }
      keepsSlots = false;
      book();
    }
  }

  private List<Attempt> quit(boolean keep) {
    if (active) {
      active = false;
      keepsSlots = keep;
      shared.slots().cancel(this);
      runs.quit();
    }
    return runs.attempts();
  }

  @Override
  public void slotsCame(Instant now) {
    synchronized (runs) {
      if (active) {
        run(agenda.take(now, spec.misfire));
      }
    }
  }

  @Override
  public void bookNext() {
    synchronized (runs) {
      book();
    }
  }

  private void run(Due due) {
    if (due.leftOut() > 0) {
      runs.tally().leftOut += due.leftOut();
      shared.tell(
          spec.name,
          EventLevel.WARNING,
          () -> due.leftOut() + " slots or more had no run of their own",
          () -> Map.of("runs", due.runs().size()));
    }
    if (due.runs().size() > 1) {
      runs.catchUp(due.runs());
    } else {
      due.runs().forEach(slot -> runs.offer(Start.at(slot)));
    }
  }

  @Override
  public void clockWasSet(Instant now) {
    synchronized (runs) {
      agenda.restart(now);
      book();
    }
  }

  private void book() {
    if (active) {
      agenda
          .next()
          .ifPresentOrElse(
              slot -> shared.slots().book(this, slot), () -> shared.slots().cancel(this));
    }
  }

  /** For the log. */
  @Override
  public String toString() {
    return "bot '" + spec.name + "'";
  }
}
