package dev.fanfare.runtime.internal.system;

import dev.fanfare.runtime.spi.TimeSource;
import dev.fanfare.runtime.spi.Timers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * An executor that runs actions on threads, also when more come at once than are worth a thread
 * each.
 *
 * <p>To hand an action to a thread of its own costs a system call and a switch of threads or, if
 * none is idle, a new thread: 50 to 500 microseconds, where the action itself often takes ten. So
 * actions are queued, and a thread that has come for one goes on with the next, until there is
 * none.
 *
 * <p>But no action may wait for the end of another, which may block without end. Therefore, while
 * anything is queued, there is a <i>spare</i>: a thread on its way, or here and on watch. It
 * compares how many actions have been taken with how many had been when it was sent for, or last
 * looked. If there are no more, whoever works is held up: the spare takes the next action, and
 * before it begins with that, it sends for another spare. If there are more, it pauses and looks
 * again. So in each pause, which is about as long as a thread takes to come, at least one action is
 * taken: many that all block begin one after the other as if each had been given a thread of its
 * own, and many that do not need no more than one for each processor, and the spare.
 *
 * <p>If no thread can be had, the caller gets the exception, unless something runs already: then
 * what waits goes on waiting for a thread, which is asked for again every second.
 *
 * <p>Thread-safe. Threads are sent for without its lock, and actions run without it.
 */
final class ActionQueue implements Executor {

  private static final System.Logger LOG = System.getLogger(ActionQueue.class.getName());
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final Executor threads;
  private final Timers timers;
  private final TimeSource time;
  private final int processors;
  private final Runnable pause;

  private final ArrayDeque<Runnable> queue = new ArrayDeque<>();
  private long taken;
  private int working;
  private int spares;

  /**
   * Creates one that is empty.
   *
   * @param threads runs what it is given on a thread that is free for it, however long it takes
   * @param timers calls back after a time
   * @param time belongs to the timers
   * @param processors how many actions can get on at the same time
   * @param pause the time between two looks of a spare
   */
  ActionQueue(Executor threads, Timers timers, TimeSource time, int processors, Runnable pause) {
    this.threads = threads;
    this.timers = timers;
    this.time = time;
    this.processors = processors;
    this.pause = pause;
  }

  /**
   * Runs an action soon. What it throws is its thread's: nothing else is kept from running.
   *
   * @throws OutOfMemoryError if no thread can be had; then the action will not run
   */
  @Override
  public void execute(Runnable action) {
    synchronized (this) {
      queue.add(action);
    }
    try {
      sendIfWanted();
    } catch (OutOfMemoryError e) {
      if (isWithdrawn(action)) {
        throw e;
      }
    }
  }

  private synchronized boolean isWithdrawn(Runnable action) {
    return queue.removeLastOccurrence(action);
  }

  private void sendIfWanted() {
    long seen;
    synchronized (this) {
      boolean wanted = spares == 0 || working + spares < processors;
      if (queue.isEmpty() || !wanted) {
        return;
      }
      spares++;
      seen = taken;
    }
    try {
      threads.execute(() -> work(seen));
    } catch (OutOfMemoryError e) {
      // What the JVM says when the system gives it no more threads.
      retryLater();
      throw e;
    }
  }

  private void retryLater() {
    synchronized (this) {
      spares--;
    }
    var unused = timers.at(time.nanoTime() + RETRY.toNanos(), this::sendOrComplain);
  }

  private void sendOrComplain() {
    try {
      sendIfWanted();
    } catch (OutOfMemoryError e) {
      LOG.log(System.Logger.Level.WARNING, "no thread for what waits for one; trying again", e);
    }
  }

  /** Runs queued actions on a thread that has just come. */
  private void work(long seen) {
    for (Runnable action = first(seen); action != null; action = next()) {
      sendOrComplain();
      try {
        action.run();
      } finally {
        // What it may have left behind must not meet the next one.
        var unused = Thread.interrupted();
        done();
      }
    }
  }

  /** Returns the first action of a spare thread that is needed; null if it is not. */
  private @Nullable Runnable first(long whenSent) {
    long seen = whenSent;
    while (true) {
      synchronized (this) {
        if (queue.isEmpty() || working < processors || taken == seen) {
          spares--;
          return next();
        }
        seen = taken;
      }
      pause.run();
    }
  }

  private synchronized @Nullable Runnable next() {
    Runnable action = queue.poll();
    if (action != null) {
      taken++;
      working++;
    }
    return action;
  }

  private synchronized void done() {
    working--;
  }
}
