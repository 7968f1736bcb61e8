package dev.fanfare.proof.manual;

import dev.fanfare.runtime.spi.Timers;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Timers that ring one by one when they are told to, which is what moves the time. Thread-safe. */
public class ManualTimers implements Timers {

  private final AtomicLong now = new AtomicLong();
  private final List<Bell> pending = new CopyOnWriteArrayList<>();

  /** No timers, at the beginning of time. */
  public ManualTimers() {}

  /** What time it is. */
  public long now() {
    return now.get();
  }

  @Override
  public Timer at(long nanoTime, Runnable action) {
    Bell timer = new Bell(nanoTime, action);
    pending.add(timer);
    return () -> pending.remove(timer);
  }

  /** Goes on to the earliest timer and rings it; false if there is none. */
  public boolean ring() {
    while (true) {
      Bell first = pending.stream().min(Comparator.comparingLong(Bell::at)).orElse(null);
      if (first == null) {
        return false;
      }
      if (take(first)) {
        now.accumulateAndGet(first.at(), Math::max);
        first.action().run();
        return true;
      }
    }
  }

  /** Takes a timer that may have been taken meanwhile. */
  protected boolean take(Bell timer) {
    return pending.remove(timer);
  }

  /** A timer that has been set. No two are equal. */
  protected static final class Bell {
    private final long at;
    private final Runnable action;

    Bell(long at, Runnable action) {
      this.at = at;
      this.action = action;
    }

    long at() {
      return at;
    }

    Runnable action() {
      return action;
    }
  }
}
