package dev.fanfare.runtime.internal.run;

import dev.fanfare.runtime.internal.worker.RunContext;
import dev.fanfare.runtime.result.Progress;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls back with a run's progress at an interval, and once when it has ended: in the background,
 * one call at a time. If a call takes longer than the interval, those that would have come
 * meanwhile are left out.
 */
final class ProgressCalls {

  private final RunContext context;
  private final Executor background;
  private final Supplier<Progress> progress;
  private final long interval;
  private final Consumer<Progress> callback;
  private boolean calling;
  private boolean last;
  private volatile boolean failed;
  private volatile @Nullable Runnable then;

  ProgressCalls(
      RunContext context,
      Executor background,
      Supplier<Progress> progress,
      long interval,
      Consumer<Progress> callback) {
    this.context = context;
    this.background = background;
    this.progress = progress;
    this.interval = interval;
    this.callback = callback;
  }

  /** Sets the timer of the next call; called under the run's lock. */
  void setTimer(long now) {
    var unused = context.timer(now + interval, this::ring);
  }

  private void ring(long now) {
    if (context.isOver()) {
      return;
    }
    if (begin()) {
      background.execute(this::call);
    }
    setTimer(now);
  }

  private synchronized boolean begin() {
    boolean begins = !calling && !last && !failed;
    calling |= begins;
    return begins;
  }

  /**
   * Makes the last call.
   *
   * @param afterwards called when it has been made
   */
  void finish(Runnable afterwards) {
    synchronized (this) {
      last = true;
      then = afterwards;
      if (calling) {
        return;
      }
      calling = true;
    }
    background.execute(this::call);
  }

  private void call() {
    boolean ending = isEnding();
    tell();
    // The run may have ended during a call: then this call was not yet the last.
    if (!ending && !pause()) {
      tell();
      ending = true;
    }
    Runnable afterwards = then;
    if (ending && afterwards != null) {
      afterwards.run();
    }
  }

  private void tell() {
    if (failed) {
      return;
    }
    try {
      callback.accept(progress.get());
    } catch (Throwable e) {
      failed = true;
      System.getLogger(ProgressCalls.class.getName())
          .log(System.Logger.Level.WARNING, "a progress callback threw; it is called no more", e);
    }
  }

  private synchronized boolean isEnding() {
    return last;
  }

  /** Lets go of the right to call, unless the last call is still to be made. */
  private synchronized boolean pause() {
    calling = last;
    return !last;
  }
}
