package dev.fanfare.bots.internal.registry;

import dev.fanfare.bots.event.EventDestination;
import dev.fanfare.bots.internal.run.AttemptTermination;
import dev.fanfare.bots.internal.run.BotAttempt;
import dev.fanfare.bots.internal.run.BotRunRequest;
import dev.fanfare.bots.internal.run.BotRunSettings;
import dev.fanfare.bots.internal.run.BotRuns;
import dev.fanfare.bots.internal.run.BotServices;
import dev.fanfare.bots.internal.schedule.DueSlots;
import dev.fanfare.bots.internal.schedule.SlotCalendar;
import dev.fanfare.bots.internal.schedule.SlotQueue;
import dev.fanfare.bots.model.BotMetrics;
import dev.fanfare.bots.model.BotResult;
import dev.fanfare.bots.model.BotSchedule;
import dev.fanfare.bots.model.BotState;
import dev.fanfare.bots.model.ManagedBot;
import dev.fanfare.bots.spi.BotHistory;
import dev.fanfare.bots.spi.BotStore;
import dev.fanfare.bots.spi.SlotClaim;
import dev.fanfare.runtime.result.FanfareException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A bot of a manager: its slots, and whether they count. Thread-safe; the lock of its {@link
 * BotRuns} is taken inside its own.
 */
public final class BotEntry implements ManagedBot, SlotQueue.Client {

  private final BotRunSettings settings;
  private final BotServices services;
  private final WebhookRouter webhooks;

  /** Null without a store. */
  private final @Nullable SlotClaims claims;

  private final BotRuns runs;
  private final SlotCalendar calendar;
  private final Instant created;

  /** The schedules of the calendar, for readers without the lock. */
  private volatile List<BotSchedule> schedules;

  private boolean managerStarted;
  private boolean enabled = true;

  /** True if its slots are on the queue and it may be run. */
  private boolean active;

  /** True if slots that came while it was not active count as missed. */
  private boolean keepsSlots;

  /** Creates a bot whose manager does not know it yet. */
  public BotEntry(BotRunSettings settings, BotServices services, WebhookRouter webhooks) {
    this.webhooks = webhooks;
    this.settings = settings;
    this.services = services;
    created = services.now();
    schedules = settings.schedules();
    runs = new BotRuns(settings, services, this::nextSlot);
    BotStore store = services.store();
    claims = store == null ? null : new SlotClaims(store, settings, services);
    BotHistory history = store == null ? null : store.history(settings.name()).orElse(null);
    if (history != null) {
      runs.takeOver(history);
    }
    Instant missedSince =
        settings.missedSince() == null && history != null
            ? history.lastSlot()
            : settings.missedSince();
    keepsSlots = missedSince != null;
    calendar = new SlotCalendar(settings.schedules(), upToNow(missedSince));
  }

  /** Returns an instant that is not later than now; now for null. */
  private Instant upToNow(@Nullable Instant instant) {
    Instant now = services.now();
    return instant == null || instant.isAfter(now) ? now : instant;
  }

  private Optional<Instant> nextSlot(Instant after) {
    return schedules.stream()
        .flatMap(schedule -> schedule.next(after).stream())
        .min(Instant::compareTo);
  }

  BotRunSettings settings() {
    return settings;
  }

  /**
   * Checks that it can run on this machine.
   *
   * @throws FanfareException if not
   */
  void check() {
    try {
      var unused = settings.threadSetup().get();
      settings.task().check();
    } catch (RuntimeException e) {
      throw new FanfareException(
          "bot '" + settings.name() + "' cannot run here: " + e.getMessage(), e);
    }
  }

  /** Returns the attempts whose thread is not free. */
  List<BotAttempt> attempts() {
    return runs.attempts();
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public BotState state() {
    return runs.state();
  }

  @Override
  public synchronized BotMetrics metrics() {
    return runs.metrics(nextRun().orElse(null));
  }

  @Override
  public synchronized List<BotSchedule> schedules() {
    return calendar.schedules();
  }

  @Override
  public synchronized boolean addSchedule(BotSchedule schedule) {
    boolean added = calendar.add(schedule, services.now());
    schedules = calendar.schedules();
    book();
    return added;
  }

  @Override
  public synchronized boolean removeSchedule(BotSchedule schedule) {
    boolean removed = calendar.remove(schedule);
    schedules = calendar.schedules();
    book();
    return removed;
  }

  @Override
  public synchronized Optional<Instant> nextRun() {
    return active ? calendar.next() : Optional.empty();
  }

  @Override
  public Instant created() {
    return created;
  }

  @Override
  public boolean isDue() {
    return isDue(false);
  }

  @Override
  public synchronized boolean isDue(boolean markRun) {
    Instant now = services.now();
    boolean due = enabled && calendar.next().filter(slot -> !slot.isAfter(now)).isPresent();
    if (due && markRun) {
      markRun(now);
    }
    return due;
  }

  @Override
  public synchronized void setLastRun(Instant instant) {
    markRun(upToNow(instant));
  }

  private void markRun(Instant instant) {
    runs.lastRun(instant);
    calendar.restart(instant);
    keepsSlots = !active;
    book();
  }

  @Override
  public void addWebhook(EventDestination webhook) {
    webhooks.add(settings.name(), webhook);
  }

  @Override
  public boolean removeWebhook(String name) {
    return webhooks.remove(settings.name(), name);
  }

  @Override
  public Optional<Instant> cooldownUntil() {
    return runs.cooldownUntil();
  }

  @Override
  public boolean isCoolingDown() {
    return cooldownUntil().isPresent();
  }

  @Override
  public synchronized CompletableFuture<BotResult> runNow() {
    CompletableFuture<BotResult> result = new CompletableFuture<>();
    if (active) {
      runs.offer(BotRunRequest.byHand(result));
    } else {
      result.complete(BotResult.skipped(settings.name(), null));
    }
    return result;
  }

  @Override
  public synchronized void start() {
    if (!enabled) {
      enabled = true;
      runs.clearCooldown();
      activate();
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
    StopGrace.check(grace);
    List<BotAttempt> left;
    synchronized (this) {
      enabled = false;
      left = quit(keep);
    }
    return new AttemptTermination(services.environment()).end(left, grace, then);
  }

  /** Follows the start of the manager. */
  synchronized void managerStarts() {
    managerStarted = true;
    activate();
  }

  /**
   * Follows the stop of the manager, or the removal of the bot.
   *
   * @param keep whether slots count that come until the manager is started again
   * @return the attempts that are still under way
   */
  synchronized List<BotAttempt> managerStops(boolean keep) {
    managerStarted = false;
    return quit(keep);
  }

  private void activate() {
    if (managerStarted && enabled && !active) {
      active = true;
      if (!keepsSlots) {
        calendar.restart(services.now());
      }
      keepsSlots = false;
      book();
    }
  }

  private List<BotAttempt> quit(boolean keep) {
    if (active) {
      active = false;
      keepsSlots = keep;
      services.slots().cancel(this);
      runs.quit();
    }
    return runs.attempts();
  }

  @Override
  public synchronized void slotsCame(Instant now) {
    if (active) {
      DueSlots due = calendar.take(now, settings.misfire());
      if (claims == null || due.runs().isEmpty()) {
        run(due);
      } else {
        claims.claim(due.runs(), claim -> claimed(claim, due));
      }
    }
  }

  /** Runs what the store has granted; gives it back if the bot has been stopped meanwhile. */
  private void claimed(SlotClaim claim, DueSlots due) {
    synchronized (this) {
      if (active) {
        runs.skipClaimed(claim.skipped(), claim.why());
        run(new DueSlots(claim.granted(), claim.granted().isEmpty() ? 0 : due.skippedSlots()));
        return;
      }
    }
    if (claims != null && !claim.granted().isEmpty()) {
      claims.release(claim.granted());
    }
  }

  @Override
  public synchronized void bookNext() {
    book();
  }

  private void run(DueSlots due) {
    if (due.skippedSlots() > 0) {
      runs.skipMissed(due.skippedSlots(), due.runs().size());
    }
    if (due.runs().size() > 1) {
      runs.catchUp(due.runs());
    } else {
      due.runs().forEach(slot -> runs.offer(BotRunRequest.at(slot)));
    }
  }

  @Override
  public synchronized void clockWasSet(Instant now) {
    calendar.restart(now);
    book();
  }

  private void book() {
    if (active) {
      calendar
          .next()
          .ifPresentOrElse(
              slot -> services.slots().book(this, slot), () -> services.slots().cancel(this));
    }
  }

  /** Returns the bot's name and state. */
  @Override
  public String toString() {
    return "bot '" + settings.name() + "' (" + state() + ")";
  }
}
