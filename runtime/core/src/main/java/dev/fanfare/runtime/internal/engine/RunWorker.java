package dev.fanfare.runtime.internal.engine;

import dev.fanfare.api.TaskContext;
import dev.fanfare.runtime.internal.limit.PermitLimiter;
import dev.fanfare.runtime.plan.Call;
import dev.fanfare.runtime.result.FailureText;
import dev.fanfare.runtime.spi.Timers;
import dev.fanfare.runtime.spi.Worker;
import dev.fanfare.runtime.spi.WorkerThread;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import jdk.jfr.FlightRecorder;
import org.jspecify.annotations.Nullable;

/**
 * A worker: what it is at, and what has come of the attempt it makes.
 *
 * <p>Its {@link AtomicWorkerState} is the only thing that others change. Everything else belongs to
 * the owner; what others read of it was written before the position that they read.
 */
final class RunWorker implements Worker, Call, Supplier<TaskContext> {

  private final Run run;
  private final int id;
  private final WorkerThread thread;
  private final WorkerMetrics metrics = new WorkerMetrics();
  private final AtomicWorkerState position;
  private final BatchSizer pace = new BatchSizer();

  private final BooleanSupplier wanted;
  private volatile boolean roused;
  private Stage stage;
  private @Nullable StepRun step;
  private int task;
  // Slots of the current run that were dealt with and not counted yet.
  private int dealtWith;
  private int runLength;
  private boolean isRelief;
  private long lastNow;
  // Whether the last reading of the clock will do: nothing but the engine has run since.
  private boolean fresh;

  private @Nullable Object value;
  private @Nullable Throwable thrown;
  private @Nullable TaskContext context;
  private @Nullable PermitLimiter permit;
  private @Nullable AttemptEvent event;
  private Timers.@Nullable Timer grace;

  RunWorker(Run run, int id, Stage stage, long word, boolean virtual) {
    this.run = run;
    this.id = id;
    this.stage = stage;
    position = new AtomicWorkerState(word);
    wanted = () -> PackedWorkerState.tag(position.word()) == PackedWorkerState.RUNNING;
    thread = run.thread(this, virtual);
  }

  @Override
  public int id() {
    return id;
  }

  @Override
  public Next next() {
    try {
      run.crew().arrived(this);
      return advance();
    } catch (Throwable e) {
      run.ending().crash(e);
      return Next.DONE;
    }
  }

  private Next advance() {
    while (true) {
      long at = position.word();
      if (PackedWorkerState.isGivenUp(at)) {
        return Next.DONE;
      }
      switch (PackedWorkerState.tag(at)) {
        case PackedWorkerState.TAKEN -> {
          if (stage.admit(this, PackedWorkerState.slot(at))) {
            return Next.CALL;
          }
        }
        case PackedWorkerState.RESTING -> {
          if (PackedWorkerState.tail(at) > 0) {
            position.takeNext(at, now());
          } else {
            Next next = claim();
            if (next != Next.CALL) {
              return next;
            }
          }
        }
        // Closed after it was taken, and before it was called.
        default -> run.stopper().returned(this);
      }
    }
  }

  private Next claim() {
    endRun();
    Stage current = run.stage();
    // A stage may have begun since this worker last looked at the clock.
    fresh &= current == stage;
    if (current.claim(this)) {
      return Next.CALL;
    }
    fresh = false;
    return run.claimOrRest(this);
  }

  private void endRun() {
    if (runLength > 0) {
      pace.end(runLength, lastNow);
      metrics.show(lastNow);
      stage.endOfRun(this);
      runLength = 0;
    }
  }

  @Override
  public void call() {
    value = null;
    thrown = null;
    context = null;
    event = null;
    if (!position.run()) {
      return;
    }
    // Asked first: to load the event's class for nothing would cost more than a small run.
    if (FlightRecorder.isInitialized()) {
      event = AttemptEvent.start();
    }
    try {
      value = stage.call(this);
    } catch (Throwable e) {
      // Whatever it is, an OutOfMemoryError included: it is this task's, and ends with it.
      thrown = e;
      FailureText.keep(e);
    }
    if (event != null) {
      event.end();
    }
  }

  @Override
  public void finish() {
    try {
      // What the task may have left behind must not meet the next one.
      var unused = Thread.interrupted();
      lastNow = run.now();
      fresh = true;
      stage.finish(this, lastNow);
    } catch (Throwable e) {
      run.ending().crash(e);
    }
  }

  /** What time it is, near enough: the end of one attempt is the beginning of the next. */
  long now() {
    return fresh ? lastNow : run.now();
  }

  /** Begins a run of slots. Only for a worker that rests and has none. */
  void begin(Stage of, int slot, int length, long now) {
    stage = of;
    runLength = length;
    pace.begin(now);
    position.take(of.number(), slot, length, now);
  }

  /** What it is at. */
  AtomicWorkerState position() {
    return position;
  }

  /** The task of the slot that has been begun. */
  void at(StepRun of, int index) {
    step = of;
    task = index;
  }

  StepRun step() {
    StepRun current = step;
    if (current == null) {
      throw new IllegalStateException("worker " + id + " is at no task");
    }
    return current;
  }

  int task() {
    return task;
  }

  /** Whether nobody has closed the attempt. */
  BooleanSupplier wanted() {
    return wanted;
  }

  @Nullable Object value() {
    return value;
  }

  @Nullable Throwable thrown() {
    return thrown;
  }

  @Override
  public TaskContext get() {
    TaskContext made = context;
    if (made == null) {
      made = new AttemptContext(run, this, position.word(), step(), task);
      context = made;
    }
    return made;
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // null may be given
  public <T> T get(int input) {
    return (T) step().table().inputs().arguments().get(input).value(task, this);
  }

  @Nullable PermitLimiter permit() {
    return permit;
  }

  void permit(@Nullable PermitLimiter taken) {
    permit = taken;
  }

  void grace(Timers.@Nullable Timer timer) {
    if (grace != null) {
      grace.cancel();
    }
    grace = timer;
  }

  @Nullable AttemptEvent event() {
    return event;
  }

  void dealtWith() {
    dealtWith++;
  }

  int takeDealtWith() {
    int count = dealtWith;
    dealtWith = 0;
    return count;
  }

  int runLength() {
    return runLength;
  }

  /** Goes on where another one was given up. */
  void relieve(RunWorker lost) {
    runLength = lost.runLength;
    isRelief = true;
  }

  /** Whether it took the place of one that was given up. */
  boolean isRelief() {
    return isRelief;
  }

  Stage stage() {
    return stage;
  }

  /** Somebody is waking this worker. */
  void roused() {
    roused = true;
  }

  /** Whether it has been woken since this was last asked. */
  boolean takeRoused() {
    boolean was = roused;
    if (was) {
      roused = false;
    }
    return was;
  }

  WorkerThread thread() {
    return thread;
  }

  WorkerMetrics metrics() {
    return metrics;
  }

  BatchSizer pace() {
    return pace;
  }
}
