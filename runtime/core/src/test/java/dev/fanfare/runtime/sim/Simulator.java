package dev.fanfare.runtime.sim;

import dev.fanfare.runtime.spi.Environment;
import dev.fanfare.runtime.spi.Journal;
import dev.fanfare.runtime.spi.TimeSource;
import dev.fanfare.runtime.spi.Timers;
import dev.fanfare.runtime.spi.Worker;
import dev.fanfare.runtime.spi.WorkerThread;
import dev.fanfare.runtime.spi.WorkerThreads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A world of one thread. Time stands still while anything can move, then jumps to the next thing
 * that will. Tasks say how long they take by {@link #spend}.
 */
public final class Simulator implements TimeSource, Timers, WorkerThreads {

  private static final Instant START = Instant.parse("2026-11-20T06:00:00Z");

  private final SplittableRandom random;
  private final List<SimThread> threads = new ArrayList<>();
  private final List<SimTimer> timers = new ArrayList<>();
  private final List<Runnable> background = new ArrayList<>();
  private @Nullable SimThread calling;
  private long now = 1_000_000_000;
  private final Map<Integer, Runnable> scripted = new HashMap<>();
  private int made;
  private int runs;
  private int processors = 2;
  private int carriers = Integer.MAX_VALUE;
  private int threadsLeft = Integer.MAX_VALUE;
  private Journal journal = Journal.NONE;

  public Simulator(long seed) {
    random = new SplittableRandom(seed);
  }

  public Simulator processors(int count) {
    processors = count;
    return this;
  }

  /** How many virtual threads can compute at the same time. */
  public Simulator carriers(int count) {
    carriers = count;
    return this;
  }

  /** Lets only so many threads be started. */
  public Simulator threads(int count) {
    threadsLeft = count;
    return this;
  }

  public Simulator journal(Journal other) {
    journal = other;
    return this;
  }

  public Environment environment() {
    return Environment.builder(
            this, this, this, background::add, this::await, () -> "%012x".formatted(++runs))
        .journal(journal)
        .build();
  }

  // What tasks say.

  /** The calling task takes this long; an interrupt ends it at once. */
  public void spend(Duration duration) {
    current().spend(duration.toNanos(), false);
  }

  /** The calling task takes this long, whoever interrupts it. */
  public void spendDeaf(Duration duration) {
    current().spend(duration.toNanos(), true);
  }

  /** The calling task never returns, unless it is interrupted. */
  public void hang() {
    current().spend(Long.MAX_VALUE, false);
  }

  /** The calling task never returns. */
  public void hangDeaf() {
    current().spend(Long.MAX_VALUE, true);
  }

  /** The calling task never returns, and computes all the time. */
  public void compute() {
    current().computes = true;
    hangDeaf();
  }

  private SimThread current() {
    if (calling == null) {
      throw new IllegalStateException("no task is being called");
    }
    return calling;
  }

  /** How long the world has lasted. */
  public Duration elapsed() {
    return Duration.ofNanos(now - 1_000_000_000);
  }

  // The seams.

  @Override
  public long nanoTime() {
    return now;
  }

  @Override
  public Instant instant() {
    return START.plusNanos(now - 1_000_000_000);
  }

  @Override
  public Timer at(long nanoTime, Runnable action) {
    SimTimer timer = new SimTimer(nanoTime, action);
    timers.add(timer);
    return () -> timers.remove(timer);
  }

  @Override
  public WorkerThread create(Worker worker, Kind kind) {
    SimThread thread = new SimThread(worker, kind.virtual());
    threads.add(thread);
    return thread;
  }

  @Override
  public boolean virtualThreads() {
    return true;
  }

  @Override
  public int processors() {
    return processors;
  }

  private boolean await(CountDownLatch latch, long nanos) {
    long end = nanos > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + nanos;
    while (latch.getCount() > 0) {
      if (!move(end)) {
        return false;
      }
    }
    return true;
  }

  /** Lets everything happen that happens within a time. */
  public void pass(Duration time) {
    long end = now + time.toNanos();
    while (move(end)) {}
  }

  /** Does something after so many moves. */
  public void after(int moves, Runnable action) {
    scripted.merge(
        made + moves,
        action,
        (one, other) ->
            () -> {
              one.run();
              other.run();
            });
  }

  // Moves.

  /** Makes one move; false if there is none until a time, which it then is. */
  private boolean move(long end) {
    List<Runnable> moves = moves();
    if (moves.isEmpty()) {
      long next = nextTime();
      if (next > end) {
        if (end == Long.MAX_VALUE) {
          throw new AssertionError("nothing will ever move again: " + threads);
        }
        now = end;
        return false;
      }
      now = next;
      return true;
    }
    moves.get(random.nextInt(moves.size())).run();
    Runnable action = scripted.remove(++made);
    if (action != null) {
      action.run();
    }
    return true;
  }

  private List<Runnable> moves() {
    List<Runnable> moves = new ArrayList<>();
    for (SimThread thread : threads) {
      if (thread.canMove()) {
        moves.add(thread::move);
      }
    }
    for (SimTimer timer : timers) {
      if (timer.at() <= now) {
        moves.add(
            () -> {
              timers.remove(timer);
              timer.action().run();
            });
      }
    }
    if (!background.isEmpty()) {
      moves.add(() -> background.remove(0).run());
    }
    return moves;
  }

  private long nextTime() {
    long next = Long.MAX_VALUE;
    for (SimTimer timer : timers) {
      next = Math.min(next, timer.at());
    }
    for (SimThread thread : threads) {
      next = Math.min(next, thread.returnsAt());
    }
    return next;
  }

  private record SimTimer(long at, Runnable action) {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  private enum At {
    UNBORN,
    READY,
    BEGUN,
    CALLED,
    IDLE,
    DONE
  }

  private final class SimThread implements WorkerThread {

    private final Worker worker;
    private final boolean virtual;
    private boolean mounted;
    private boolean computes;
    private At at = At.UNBORN;
    private boolean permit;
    private boolean deaf;
    private long returnsAt = Long.MAX_VALUE;

    SimThread(Worker worker, boolean virtual) {
      this.worker = worker;
      this.virtual = virtual;
    }

    boolean canMove() {
      return switch (at) {
        case READY, BEGUN -> hasCarrier();
        case CALLED -> returnsAt <= now && hasCarrier();
        case UNBORN, IDLE, DONE -> false;
      };
    }

    /**
     * A virtual thread keeps its carrier until it waits for something, such as the engine's lock
     * when it has claimed a task.
     */
    private boolean hasCarrier() {
      return !virtual || mounted || threads.stream().filter(t -> t.mounted).count() < carriers;
    }

    void move() {
      mounted = virtual;
      switch (at) {
        case READY -> next();
        case BEGUN -> call();
        case CALLED -> {
          returnsAt = Long.MAX_VALUE;
          worker.finish();
          at = At.READY;
        }
        case UNBORN, IDLE, DONE -> throw new AssertionError();
      }
      mounted &= at == At.READY || computes || returnsAt <= now;
    }

    private void next() {
      at =
          switch (worker.next()) {
            case CALL -> At.BEGUN;
            case DONE -> At.DONE;
            case IDLE -> permit ? At.READY : At.IDLE;
          };
      if (at == At.READY) {
        permit = false;
      }
    }

    private void call() {
      calling = this;
      deaf = false;
      returnsAt = now;
      try {
        worker.call();
      } finally {
        calling = null;
      }
      at = At.CALLED;
    }

    void spend(long nanos, boolean ignoring) {
      returnsAt = nanos > Long.MAX_VALUE - returnsAt ? Long.MAX_VALUE : returnsAt + nanos;
      deaf |= ignoring;
    }

    long returnsAt() {
      return at == At.CALLED && returnsAt > now ? returnsAt : Long.MAX_VALUE;
    }

    @Override
    public void wake() {
      switch (at) {
        case UNBORN -> {
          if (threadsLeft-- <= 0) {
            throw new IllegalStateException("no more threads");
          }
          at = At.READY;
        }
        case IDLE -> at = At.READY;
        case READY, BEGUN, CALLED, DONE -> permit = true;
      }
    }

    @Override
    public void interrupt() {
      if (at == At.CALLED && !deaf) {
        returnsAt = now;
      }
    }

    @Override
    public List<StackTraceElement> stack() {
      return List.of();
    }

    @Override
    public String toString() {
      return "worker " + worker.id() + ' ' + at;
    }
  }
}
