package dev.fanfare.bots;

import dev.fanfare.runtime.result.FanfareException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Whether a manager is started, and what it means to start and stop it: slots, bots and webhooks go
 * together. Thread-safe; its lock is the roster.
 */
final class Lifecycle {

  private final Shared shared;
  private final Roster roster;
  private final Outlets outlets;
  private boolean started;
  private CountDownLatch stopped = new CountDownLatch(0);

  Lifecycle(Shared shared, Roster roster, Outlets outlets) {
    this.shared = shared;
    this.roster = roster;
    this.outlets = outlets;
  }

  boolean isStarted() {
    synchronized (roster) {
      return started;
    }
  }

  /**
   * Starts all that there is, if it is not started.
   *
   * @throws FanfareException if a bot cannot run on this machine; then nothing is started
   */
  void start() {
    bots().forEach(BotEntry::check);
    synchronized (roster) {
      if (!started) {
        started = true;
        stopped = new CountDownLatch(1);
        outlets.open();
        shared.slots().open();
        roster.bots().forEach(this::begin);
      }
    }
  }

  /** Takes a bot up; it begins if all is started. */
  void add(BotEntry bot) {
    if (isStarted()) {
      bot.check();
    }
    synchronized (roster) {
      roster.add(bot);
      if (started) {
        begin(bot);
      }
    }
  }

  private void begin(BotEntry bot) {
    outlets.open(bot.spec());
    bot.managerStarts();
  }

  /** Lets a bot go; false if there is none of that name. */
  boolean remove(String name) {
    synchronized (roster) {
      return roster.remove(name).map(this::end).isPresent();
    }
  }

  private List<Attempt> end(BotEntry bot) {
    outlets.close(bot.name());
    return bot.managerStops(false);
  }

  /**
   * Stops all that there is, and then does something.
   *
   * @param grace how long attempts may go on
   * @param keep whether slots count that come until it is started again
   * @return the bots that did not obey; from inside one, none, as the rest happens elsewhere
   */
  List<String> stop(Duration grace, boolean keep, Runnable then) {
    List<Attempt> left = new ArrayList<>();
    CountDownLatch latch;
    synchronized (roster) {
      started = false;
      latch = stopped;
      shared.slots().close();
      roster.bots().forEach(bot -> left.addAll(bot.managerStops(keep)));
      left.addAll(roster.leftBehind());
    }
    return new Ending(shared.environment())
        .end(
            left,
            grace,
            () -> {
              outlets.drain();
              closeOutlets();
              then.run();
              latch.countDown();
            });
  }

  /** Unless it has been started again meanwhile. */
  private void closeOutlets() {
    synchronized (roster) {
      if (!started) {
        outlets.close();
      }
    }
  }

  /** Waits until it is stopped. */
  void awaitStop() throws InterruptedException {
    CountDownLatch latch;
    synchronized (roster) {
      latch = stopped;
    }
    var unused = shared.environment().waits().await(latch, Long.MAX_VALUE);
  }

  private List<BotEntry> bots() {
    synchronized (roster) {
      return roster.bots();
    }
  }
}
