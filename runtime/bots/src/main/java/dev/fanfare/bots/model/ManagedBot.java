package dev.fanfare.bots.model;

import dev.fanfare.bots.BotManager;
import dev.fanfare.bots.event.EventDestination;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A bot in the care of a {@link BotManager}. Thread-safe; every method but {@link #stop} and {@link
 * #restart} answers at once, also while the bot runs, and may be called from inside it.
 */
public interface ManagedBot {

  /** Its name. */
  String name();

  /** Returns the bot's state. */
  BotState state();

  /** Returns all the bot's metrics. */
  BotMetrics metrics();

  /** Returns the schedules on which the bot runs by itself. */
  List<BotSchedule> schedules();

  /**
   * Adds a schedule, whose slots come after now.
   *
   * @return false if it has that one already
   */
  boolean addSchedule(BotSchedule schedule);

  /**
   * Takes a schedule away; a run that is under way goes on.
   *
   * @param schedule one that is equal to it
   * @return false if there is no such schedule
   */
  boolean removeSchedule(BotSchedule schedule);

  /** Returns the next slot; empty if there is none, or the bot or its manager is stopped. */
  Optional<Instant> nextRun();

  /** Returns when it was added. */
  Instant created();

  /**
   * Returns whether a slot has come that has not been dealt with yet; false while it is stopped.
   */
  boolean isDue();

  /**
   * Returns whether a slot has come that has not been dealt with yet, for a caller who runs the bot
   * without starting the manager.
   *
   * @param markRun whether a slot that has come counts as run now; then the next call is false
   */
  boolean isDue(boolean markRun);

  /**
   * Sets when it ran last, as another process has it: slots up to then are done, those from then
   * until now are missed.
   *
   * @param instant an instant; one in the future counts as now
   */
  void setLastRun(Instant instant);

  /** Sends its events to one more webhook from now on, while the manager is started. */
  void addWebhook(EventDestination webhook);

  /**
   * Closes its webhooks of a name; what they have not delivered is given up.
   *
   * @param name the webhook's name
   * @return false if it has none of that name
   */
  boolean removeWebhook(String name);

  /**
   * Returns the instant at which the cooldown after a failed run ends, by the wall clock as it goes
   * now; empty if the bot is not cooling down.
   */
  Optional<Instant> cooldownUntil();

  /** Returns whether the bot is cooling down after a failed run. */
  boolean isCoolingDown();

  /**
   * Starts it now, also while it rests. If it runs already, its overlap policy decides.
   *
   * @return completes when the run has ended; SKIPPED if it was skipped, or if the bot or its
   *     manager is stopped
   */
  CompletableFuture<BotResult> runNow();

  /** Lets its slots come again, after {@link #stop}; slots from before now are skipped. */
  void start();

  /**
   * Ends it: no slot starts it until {@link #start}, and no failed attempt is made again. An
   * attempt under way may go on for a while, then it is interrupted. Called from inside any bot or
   * event callback, it does not wait for that to happen.
   *
   * @param grace how long until the interrupt, 0 or more
   * @return whether no attempt is left; always true from inside
   */
  boolean stop(Duration grace);

  /**
   * Calls {@link #stop}, then {@link #start}; slots that come meanwhile are run late, by the
   * misfire policy.
   *
   * @param grace how long until the interrupt, 0 or more
   */
  void restart(Duration grace);
}
