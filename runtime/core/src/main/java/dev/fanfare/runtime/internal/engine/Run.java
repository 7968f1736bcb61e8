package dev.fanfare.runtime.internal.engine;

import dev.fanfare.api.EventLevel;
import dev.fanfare.api.text.DurationText;
import dev.fanfare.runtime.RunReport;
import dev.fanfare.runtime.RunState;
import dev.fanfare.runtime.TaskRecord;
import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.internal.call.Reasons;
import dev.fanfare.runtime.internal.event.Dispatcher;
import dev.fanfare.runtime.internal.run.RunSpec;
import dev.fanfare.runtime.internal.run.Verdict;
import dev.fanfare.runtime.spi.Environment;
import dev.fanfare.runtime.spi.Journal;
import dev.fanfare.runtime.spi.Timers;
import dev.fanfare.runtime.spi.Worker;
import dev.fanfare.runtime.spi.WorkerThread;
import dev.fanfare.runtime.spi.WorkerThreads.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One run of a plan: what its parts share, and how it begins and ends. */
public final class Run {

  private final RunSpec spec;
  private final Environment environment;
  private final Desk desk = new Desk();
  private final Crew crew;
  private final Stopper stopper;
  private final Course course;
  private final Limits limits;
  private final TaskCall calls;
  private final Events events;
  private final Dispatcher dispatcher;
  private final boolean tellsAllTasks;
  private final ArrayDeque<ProgressCalls> progressCalls = new ArrayDeque<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final long origin;
  private final Instant startedAt;

  private volatile Stage stage = new PauseStage(0);
  private volatile boolean over;
  private @Nullable Verdict verdict;
  private Timers.@Nullable Timer deadline;
  private long endedAt = -1;
  private volatile @Nullable RunReport report;

  private Run(RunSpec spec) {
    this.spec = spec;
    environment = spec.environment();
    origin = environment.time().nanoTime();
    startedAt = environment.time().instant();
    crew = new Crew(this, spec.workers());
    stopper = new Stopper(this, environment);
    course = new Course(this, spec.plan());
    limits = new Limits(this, spec.plan().limits());
    calls = TaskCall.of(spec);
    events = new Events(spec);
    dispatcher = new Dispatcher(environment.background(), spec.listeners());
    tellsAllTasks =
        environment.journal() != Journal.NONE
            || dispatcher.wanted(RunEvent.TaskEnded.class, EventLevel.DEBUG);
  }

  /**
   * Starts a run.
   *
   * @param spec what to run, and how
   */
  public static Run start(RunSpec spec) {
    return start(spec, run -> null);
  }

  /** Starts a run; if it has a stage of its own, that takes the place of the plan's phases. */
  static Run start(RunSpec spec, Function<Run, @Nullable PhaseStage> own) {
    Run run = new Run(spec);
    PhaseStage only = own.apply(run);
    run.desk.enter();
    try {
      long now = run.now();
      run.tell(RunEvent.RunStarted.class, () -> run.events.runStarted(now));
      spec.plan().timeout().ifPresent(limit -> run.watch(limit.toNanos()));
      if (only == null) {
        run.course.advance(now);
      } else {
        run.course.only(only, now);
      }
    } finally {
      run.desk.leave();
    }
    return run;
  }

  private void watch(long limit) {
    String text = DurationText.format(Duration.ofNanos(limit));
    Stop stop = Stop.deadline("the run ran past its limit of " + text);
    deadline = at(limit, now -> end(stop, now));
  }

  /** Ends the run early. */
  public void stop(Stop stop) {
    desk.enter();
    try {
      end(stop, now());
    } finally {
      desk.leave();
    }
  }

  private void end(Stop stop, long now) {
    if (!over) {
      verdict(new Verdict(stop.runState(), stop.reason(), null));
      stage.stop(stop, now);
    }
  }

  /** What is called after the run begins: its limit is no longer watched. */
  void closing() {
    if (deadline != null) {
      deadline.cancel();
    }
  }

  /** The run has ended. Called at the desk. */
  void end(long now) {
    if (over) {
      return;
    }
    over = true;
    endedAt = now;
    closing();
    closeJournal();
    RunReport last = Reporting.of(this);
    tell(RunEvent.RunEnded.class, () -> events.runEnded(now, last.state()));
    desk.afterwards(() -> dispatcher.close(() -> publish(last)));
    // Last: who waits for the report need not wait until thousands of workers have been woken.
    crew.dismiss();
  }

  /** Makes the last progress calls, one after the other, then hands out the report. */
  private void publish(RunReport last) {
    ProgressCalls next;
    desk.enter();
    try {
      next = progressCalls.poll();
      if (next == null) {
        report = last;
        ended.countDown();
      }
    } finally {
      desk.leave();
    }
    if (next != null) {
      next.finish(() -> publish(last));
    }
  }

  /** Lets progress be told; if the run has ended, once. */
  void add(ProgressCalls calls) {
    desk.enter();
    try {
      if (ended.getCount() == 0) {
        desk.afterwards(() -> calls.finish(() -> {}));
      } else {
        progressCalls.add(calls);
        calls.setTimer(now());
      }
    } finally {
      desk.leave();
    }
  }

  void inBackground(Runnable action) {
    environment.background().execute(action);
  }

  /** The engine itself has failed: ends the run as it is. */
  void crash(Throwable thrown) {
    System.getLogger(Run.class.getName())
        .log(System.Logger.Level.ERROR, "the engine failed in run " + spec.runId(), thrown);
    abandon("internal error: " + Reasons.reason(thrown), thrown);
  }

  /** A worker could not get a thread. */
  void withoutThread(IllegalStateException why) {
    desk.enter();
    boolean anybody;
    try {
      anybody = crew.shrink(why);
      crew.rouse();
    } finally {
      desk.leave();
    }
    if (!anybody) {
      abandon("no thread could be started: " + why.getMessage(), why);
    }
  }

  private void abandon(String reason, Throwable thrown) {
    desk.enter();
    try {
      if (!over) {
        verdict = new Verdict(RunState.FAILED, reason, thrown);
        course.abandon(now());
        end(now());
      }
    } finally {
      desk.leave();
    }
  }

  // For the workers.

  /** What a worker is to do that has found nothing without the desk. */
  Worker.Next claimOrRest(RunWorker worker) {
    desk.enter();
    try {
      if (over) {
        return Worker.Next.DONE;
      }
      long now = now();
      if (!stage.claimAtDesk(worker, now)) {
        // First seen to rest, then looking for slots to steal: who shows a run of slots looks for
        // resting workers only after that, so that one of the two sees the other.
        crew.rest(worker);
        if (!stage.steal(worker, now)) {
          return Worker.Next.IDLE;
        }
        crew.stay(worker);
      }
      if (stage.offersMore(now)) {
        crew.rouse();
      }
      return Worker.Next.CALL;
    } finally {
      desk.leave();
    }
  }

  /** Wakes a worker that rests. */
  void rouse() {
    desk.enter();
    try {
      crew.rouse();
    } finally {
      desk.leave();
    }
  }

  // For the stages, at the desk.

  /** Makes a stage the current one. */
  void enter(Stage next, long now) {
    next.prepare(now);
    stage = next;
    next.open(now);
    if (stage == next) {
      crew.rouse();
    }
  }

  void verdict(Verdict found) {
    if (verdict == null) {
      verdict = found;
    }
  }

  boolean hasVerdict() {
    return verdict != null;
  }

  /** Calls back at a time from the run's start, at the desk. */
  Timers.Timer at(long nanos, LongConsumer action) {
    return environment.timers().at(origin + nanos, () -> ring(action));
  }

  private void ring(LongConsumer action) {
    desk.enter();
    try {
      action.accept(now());
    } catch (Throwable e) {
      desk.afterwards(() -> crash(e));
    } finally {
      desk.leave();
    }
  }

  private void closeJournal() {
    try {
      environment.journal().close(spec.runId(), verdict().state());
    } catch (RuntimeException e) {
      String reason = "the journal could not be closed: " + Reasons.reason(e);
      verdict = new Verdict(RunState.FAILED, reason, e);
    }
  }

  void flushJournal(int order) {
    try {
      environment.journal().flush(spec.runId(), order);
    } catch (RuntimeException e) {
      abandon("the journal could not be flushed: " + Reasons.reason(e), e);
    }
  }

  // For all.

  /** Nanoseconds from the run's start. */
  public long now() {
    return environment.time().nanoTime() - origin;
  }

  /** Whether somebody wants to know of each task, and not only of those that failed. */
  boolean tellsAllTasks() {
    return tellsAllTasks;
  }

  void journal(TaskRecord task) {
    try {
      environment.journal().append(spec.runId(), task);
    } catch (RuntimeException e) {
      abandon("the journal could not take " + task.id() + ": " + Reasons.reason(e), e);
    }
  }

  void tell(Class<? extends RunEvent> type, Supplier<RunEvent> event) {
    if (dispatcher.wanted(type, EventLevel.ERROR)) {
      dispatcher.post(event.get());
    }
  }

  WorkerThread thread(RunWorker worker) {
    String name = "fanfare-" + spec.plan().name() + '-' + worker.id();
    return environment
        .threads()
        .create(worker, new Kind(spec.virtual(), name, spec.contextLoader()));
  }

  Stage stage() {
    return stage;
  }

  Desk desk() {
    return desk;
  }

  Crew crew() {
    return crew;
  }

  Stopper stopper() {
    return stopper;
  }

  Course course() {
    return course;
  }

  Limits limits() {
    return limits;
  }

  TaskCall calls() {
    return calls;
  }

  Events events() {
    return events;
  }

  /** What the run was started with. */
  public RunSpec spec() {
    return spec;
  }

  /** Where the tasks' clock stands. */
  Instant clock() {
    Instant given = spec.clock();
    return given == null ? startedAt : given;
  }

  Instant startedAt() {
    return startedAt;
  }

  Verdict verdict() {
    return verdict == null ? Verdict.SUCCEEDED : verdict;
  }

  boolean isOver() {
    return over;
  }

  /** When it ended, or what time it is. */
  long endedAt() {
    return over ? endedAt : now();
  }

  /** How the run stands, as a report; for what is called after it. */
  RunReport report() {
    desk.enter();
    try {
      return Reporting.of(this);
    } finally {
      desk.leave();
    }
  }

  /** Open when the run has ended and its listeners have been told. */
  public CountDownLatch ended() {
    return ended;
  }

  /** The report of the run; once {@link #ended} is open. */
  public RunReport lastReport() {
    RunReport last = report;
    if (last == null) {
      throw new IllegalStateException("run " + spec.runId() + " has not ended");
    }
    return last;
  }
}
