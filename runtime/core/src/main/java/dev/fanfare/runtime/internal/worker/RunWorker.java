package dev.fanfare.runtime.internal.worker;

import dev.fanfare.runtime.internal.attempt.Attempt;
import dev.fanfare.runtime.internal.attempt.AttemptScope;
import dev.fanfare.runtime.spi.Timers;
import dev.fanfare.runtime.spi.Worker;
import dev.fanfare.runtime.spi.WorkerThread;
import org.jspecify.annotations.Nullable;

/**
 * A worker: takes slots of the current stage in batches, and makes one attempt after the other.
 *
 * <p>Its {@link AtomicWorkerState} is the only thing that others change. Everything else belongs to
 * the owner; what others read of it was written before the state that they read.
 */
public final class RunWorker implements Worker {

  private final RunContext context;
  private final Workers workers;
  private final WorkerInterrupter interrupter;
  private final int id;
  private final Attempt attempt;
  private final AtomicWorkerState state;
  private final WorkerMetrics metrics = new WorkerMetrics();
  private final BatchSizer sizer;
  private final WorkerThread thread;

  private volatile boolean woken;
  private RunStage stage;
  private int batch;
  // Tasks of the current batch that have ended and were not counted yet.
  private int ended;
  private boolean isRelief;
  private long lastNow;
  // How long the attempts of the current batch ran, wherever they did.
  private long worked;
  // Whether the last reading of the clock will do: nothing but the engine has run since.
  private boolean fresh;
  private Timers.@Nullable Timer grace;
  // Read by others only to compare it with their own thread.
  private @Nullable Thread caller;

  RunWorker(
      RunContext context,
      Workers workers,
      WorkerInterrupter interrupter,
      AttemptScope scope,
      int id,
      RunStage stage,
      long word,
      boolean virtual) {
    this.context = context;
    this.workers = workers;
    this.interrupter = interrupter;
    this.id = id;
    this.stage = stage;
    state = new AtomicWorkerState(word);
    attempt = new Attempt(scope, id, state);
    sizer = workers.newSizer();
    thread = workers.newThread(this, virtual);
  }

  @Override
  public int id() {
    return id;
  }

  @Override
  public Next next() {
    try {
      workers.arrived(this);
      return advance();
    } catch (Throwable e) {
      context.fail(e);
      return Next.DONE;
    }
  }

  private Next advance() {
    while (true) {
      long at = state.word();
      if (PackedWorkerState.isGivenUp(at)) {
        return Next.DONE;
      }
      switch (PackedWorkerState.tag(at)) {
        case PackedWorkerState.TAKEN -> {
          if (admit(PackedWorkerState.slot(at))) {
            return Next.CALL;
          }
        }
        case PackedWorkerState.RESTING -> {
          if (PackedWorkerState.tail(at) > 0) {
            state.takeNext(at, now());
          } else {
            Next next = claim();
            if (next != Next.CALL) {
              return next;
            }
          }
        }
        // Closed after it was taken, and before it was called.
        default -> interrupter.returned(this);
      }
    }
  }

  private Next claim() {
    endBatch();
    RunStage current = workers.stage();
    // A stage may have begun since this worker last looked at the clock.
    fresh &= current == stage;
    if (current.claim(this)) {
      return Next.CALL;
    }
    fresh = false;
    return workers.claimOrRest(this);
  }

  private void endBatch() {
    if (batch > 0) {
      sizer.end(batch, lastNow, worked);
      worked = 0;
      if (batch > 1) {
        metrics.show(lastNow);
      }
      stage.endOfBatch(batch, takeEnded());
      batch = 0;
    }
  }

  private boolean admit(int slot) {
    long takenAt = state.takenAt(slot);
    if (stage.admit(attempt, slot, takenAt)) {
      return true;
    }
    if (!state.close(takenAt)) {
      interrupter.returned(this);
    } else if (stage.putAway(attempt, takenAt)) {
      ended++;
    }
    return false;
  }

  @Override
  public void call() {
    attempt.clear();
    if (!state.run()) {
      return;
    }
    attempt.startEvent();
    caller = Thread.currentThread();
    try {
      attempt.returned(stage.call(attempt));
    } catch (Throwable e) {
      // Whatever it is, an OutOfMemoryError included: it is this task's, and ends with it.
      attempt.threw(e);
    }
    caller = null;
    attempt.endEvent();
  }

  @Override
  public void finish() {
    try {
      // The interrupt flag that a task leaves behind must not reach the next one.
      var unused = Thread.interrupted();
      lastNow = context.now();
      fresh = true;
      handIn(lastNow);
    } catch (Throwable e) {
      context.fail(e);
    }
  }

  private void handIn(long now) {
    boolean succeeded = attempt.thrown() == null;
    boolean counts = succeeded ? state.close(now) : state.closeAndRest();
    if (!counts) {
      interrupter.returned(this);
    } else {
      if (attempt.isOfTask()) {
        long took = attempt.endedAt(now) - attempt.startedAt();
        worked += took;
        metrics.count(succeeded, took);
        // Before the task ends, and perhaps the run with it; a batch is shown at its end.
        if (batch == 1 || !succeeded) {
          metrics.show(now);
        }
      }
      if (stage.finish(attempt, now)) {
        ended++;
      }
    }
    attempt.commitEvent(counts);
  }

  /** Returns the time, near enough: the end of one attempt is the beginning of the next. */
  public long now() {
    return fresh ? lastNow : context.now();
  }

  /** Begins a batch of slots. Only for a worker that rests and has none. */
  public void begin(RunStage of, int slot, int length, long now) {
    stage = of;
    batch = length;
    sizer.begin(now);
    state.take(of.number(), slot, length, now);
  }

  /** Returns the worker's current state. */
  public AtomicWorkerState state() {
    return state;
  }

  /** The attempt that it makes. */
  public Attempt attempt() {
    return attempt;
  }

  /** Returns whether a thread is in a call of this worker; asked by that thread. */
  @SuppressWarnings("ReferenceEquality")
  boolean isCalledBy(Thread thread) {
    return caller == thread;
  }

  /** Returns the sizer that decides how many slots the worker takes at a time. */
  public BatchSizer sizer() {
    return sizer;
  }

  /** Returns the worker's counters so far. */
  public WorkerMetrics metrics() {
    return metrics;
  }

  /** The thread that drives it. */
  public WorkerThread thread() {
    return thread;
  }

  /** Returns whether the worker replaced one that was given up. */
  public boolean isRelief() {
    return isRelief;
  }

  RunStage stage() {
    return stage;
  }

  int takeEnded() {
    int count = ended;
    ended = 0;
    return count;
  }

  void grace(Timers.@Nullable Timer timer) {
    if (grace != null) {
      grace.cancel();
    }
    grace = timer;
  }

  /** Goes on where another one was given up. */
  void relieve(RunWorker lost) {
    batch = lost.batch;
    isRelief = true;
  }

  /** Notes that it is being woken. */
  void woken() {
    woken = true;
  }

  /** Returns whether the worker has been woken since the last call. */
  boolean takeWoken() {
    boolean was = woken;
    if (was) {
      woken = false;
    }
    return was;
  }
}
