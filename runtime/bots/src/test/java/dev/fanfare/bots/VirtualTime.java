package dev.fanfare.bots;

import dev.fanfare.runtime.spi.TimeSource;
import dev.fanfare.runtime.spi.Timers;
import dev.fanfare.runtime.spi.Waits;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A clock that moves only on request, its timers, and waits that end by it. Timers are called by
 * the thread that moves the clock, in the order of their times.
 */
public final class VirtualTime implements TimeSource, Timers, Waits {

  private record Call(long at, long number, Runnable action) implements Comparable<Call> {
    @Override
    public int compareTo(Call other) {
      return at == other.at ? Long.compare(number, other.number) : Long.compare(at, other.at);
    }
  }

  private final PriorityQueue<Call> calls = new PriorityQueue<>();
  private Instant wall;
  private long nanos;
  private long number;

  public VirtualTime(String start) {
    wall = Instant.parse(start);
  }

  @Override
  public synchronized long nanoTime() {
    return nanos;
  }

  @Override
  public synchronized Instant instant() {
    return wall;
  }

  @Override
  public synchronized Timer at(long nanoTime, Runnable action) {
    Call call = new Call(Math.max(nanoTime, nanos), number++, action);
    calls.add(call);
    notifyAll();
    return () -> cancel(call);
  }

  private synchronized void cancel(Call call) {
    calls.remove(call);
  }

  /** Lets time pass. */
  public void advance(Duration duration) {
    long end = nanoTime() + duration.toNanos();
    for (Call call = due(end); call != null; call = due(end)) {
      call.action.run();
    }
    moveTo(end);
  }

  /** Lets time pass until the wall clock shows an instant. */
  public void advanceTo(Instant instant) {
    advance(Duration.between(instant(), instant));
  }

  /** Sets the wall clock, forwards or back, while no time passes. */
  public synchronized void jump(Duration by) {
    wall = wall.plus(by);
  }

  private synchronized Call due(long end) {
    Call first = calls.peek();
    if (first == null || first.at > end) {
      return null;
    }
    calls.remove();
    moveTo(first.at);
    return first;
  }

  private synchronized void moveTo(long time) {
    if (time > nanos) {
      wall = wall.plusNanos(time - nanos);
      nanos = time;
    }
  }

  public synchronized int timers() {
    return calls.size();
  }

  /** Waits, in real time, until a timer has been set for exactly a time from now. */
  public synchronized void awaitTimer(Duration fromNow) throws InterruptedException {
    long at = nanos + fromNow.toNanos();
    while (calls.stream().noneMatch(call -> call.at == at)) {
      wait();
    }
  }

  /** Waits for a latch that another thread opens, until time is up on this clock. */
  @Override
  public boolean await(CountDownLatch latch, long nanosAtMost) throws InterruptedException {
    if (nanosAtMost <= 0) {
      return latch.getCount() == 0;
    }
    CountDownLatch either = new CountDownLatch(1);
    long end = nanosAtMost > Long.MAX_VALUE / 2 ? Long.MAX_VALUE : nanoTime() + nanosAtMost;
    Timer timer = at(end, either::countDown);
    try {
      while (latch.getCount() > 0 && either.getCount() > 0) {
        // Whoever opens the latch cannot tell us; a real millisecond is none of this clock's.
        var unused = latch.await(1, TimeUnit.MILLISECONDS);
      }
      return latch.getCount() == 0;
    } finally {
      timer.cancel();
    }
  }

  /** Lets time pass until a latch opens, or time is up: for who simulates on one thread. */
  boolean passUntil(CountDownLatch latch, long nanosAtMost) {
    long end = nanosAtMost > Long.MAX_VALUE / 2 ? Long.MAX_VALUE : nanoTime() + nanosAtMost;
    while (latch.getCount() > 0) {
      Call call = due(end);
      if (call == null) {
        moveTo(end);
        return false;
      }
      call.action.run();
    }
    return true;
  }
}
