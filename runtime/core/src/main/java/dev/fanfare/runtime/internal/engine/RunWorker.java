package dev.fanfare.runtime.internal.engine;

import dev.fanfare.api.TaskContext;
import dev.fanfare.runtime.internal.limit.Limiter;
import dev.fanfare.runtime.plan.Call;
import dev.fanfare.runtime.spi.Timers;
import dev.fanfare.runtime.spi.Worker;
import dev.fanfare.runtime.spi.WorkerThread;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Supplier;
import jdk.jfr.FlightRecorder;
import org.jspecify.annotations.Nullable;

/**
 * A worker: what it is at, and what has come of the attempt it makes.
 *
 * <p>Its {@link Word} is the only thing that others change, by compare-and-set. The owner moves it
 * on with one such step per task, which closes the attempt, claims the next slot of its run and
 * shows that it runs, all in one. Everything else belongs to the owner; what others read of it was
 * written before the word that they read.
 */
final class RunWorker implements Worker, Call, Supplier<TaskContext> {

  private static final VarHandle WORD;

  static {
    try {
      WORD = MethodHandles.lookup().findVarHandle(RunWorker.class, "word", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Run run;
  private final int id;
  private final WorkerThread thread;
  private final WorkerMetrics metrics;
  private final Pace pace = new Pace();

  private volatile long word;
  private volatile boolean roused;
  // When the current attempt began, at the parity of its slot: the next one's start may be written
  // while somebody still reads this one's.
  private long startedEven;
  private long startedOdd;

  private Stage stage;
  private @Nullable StepRun step;
  private int task;
  // Slots of the current run that were dealt with and not counted yet.
  private int dealtWith;
  private int runLength;
  private long lastNow;
  // Whether the last reading of the clock will do: nothing but the engine has run since.
  private boolean fresh;

  private @Nullable Object value;
  private @Nullable Throwable thrown;
  private @Nullable TaskContext context;
  private @Nullable Limiter permit;
  private @Nullable AttemptEvent event;
  private Timers.@Nullable Timer grace;

  RunWorker(Run run, int id, Stage stage, long word) {
    this.run = run;
    this.id = id;
    this.stage = stage;
    this.word = word;
    metrics = new WorkerMetrics();
    thread = run.thread(this);
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
      run.crash(e);
      return Next.DONE;
    }
  }

  private Next advance() {
    while (true) {
      long at = word;
      if (isGivenUp(at)) {
        return Next.DONE;
      }
      switch (Word.tag(at)) {
        case Word.RUNNING -> {
          if (stage.admit(this, Word.slot(at))) {
            return Next.CALL;
          }
        }
        case Word.RESTING -> {
          Next next = Word.tail(at) > 0 ? beginNext(at) : claim();
          if (next != Next.CALL) {
            return next;
          }
        }
        // Closed after it was begun, and before it was called.
        default -> run.stopper().returned(this);
      }
    }
  }

  private Next beginNext(long at) {
    started(Word.slot(at) + 1, now());
    var unused = swap(at, Word.next(at));
    return Next.CALL;
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
    // Asked first: the event's class must not be loaded for nothing, which costs more than a small
    // run.
    event = FlightRecorder.isInitialized() ? AttemptEvent.start() : null;
    try {
      value = stage.call(this);
    } catch (Throwable e) {
      // Whatever it is, an OutOfMemoryError included: it is this task's, and ends with it.
      thrown = e;
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
      run.crash(e);
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
    started(slot, now);
    word = Word.of(Word.RUNNING, of.number(), length, slot);
  }

  /**
   * Closes the current attempt, and begins the next slot of the run if there is one.
   *
   * @return whether the attempt was still open: false if somebody else has closed it
   */
  boolean close(long now) {
    while (true) {
      long at = word;
      if (Word.tag(at) != Word.RUNNING) {
        return false;
      }
      long after = Word.tagged(at, Word.RESTING);
      if (Word.length(at) > 1) {
        started(Word.slot(at) + 1, now);
        after = Word.next(at);
      }
      if (swap(at, after)) {
        return true;
      }
    }
  }

  /** Closes the current attempt without beginning another; as {@link #close} else. */
  boolean closeAndRest() {
    long at = word;
    while (Word.tag(at) == Word.RUNNING) {
      if (swap(at, Word.tagged(at, Word.RESTING))) {
        return true;
      }
      at = word;
    }
    return false;
  }

  /** Changes the tag, whatever thieves do to the run meanwhile. */
  void retag(int tag) {
    long at = word;
    while (!swap(at, Word.tagged(at, tag))) {
      at = word;
    }
  }

  boolean swap(long expected, long next) {
    return WORD.compareAndSet(this, expected, next);
  }

  long word() {
    return word;
  }

  boolean isGivenUp() {
    return isGivenUp(word);
  }

  private static boolean isGivenUp(long word) {
    return Word.tag(word) == Word.STOPPED && Word.length(word) == 0;
  }

  private void started(int slot, long now) {
    if ((slot & 1) == 0) {
      startedEven = now;
    } else {
      startedOdd = now;
    }
  }

  /** When the attempt at a slot began; to be read before the word is changed. */
  long startedAt(int slot) {
    return (slot & 1) == 0 ? startedEven : startedOdd;
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
      made = new AttemptContext(run, this, word, step(), task);
      context = made;
    }
    return made;
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // null may be given
  public <T> T get(int input) {
    return (T) step().table().arguments().get(input).value(task, this);
  }

  @Nullable Limiter permit() {
    return permit;
  }

  void permit(@Nullable Limiter taken) {
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

  void runLength(int inherited) {
    runLength = inherited;
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

  Pace pace() {
    return pace;
  }
}
