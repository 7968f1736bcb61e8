package dev.fanfare.runtime.internal.engine;

import dev.fanfare.api.EventLevel;
import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.internal.event.EventDispatcher;
import dev.fanfare.runtime.internal.spec.RunSpec;
import dev.fanfare.runtime.internal.spec.RunVerdict;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.spi.Environment;
import dev.fanfare.runtime.spi.Timers;
import dev.fanfare.runtime.spi.Worker;
import dev.fanfare.runtime.spi.WorkerThread;
import dev.fanfare.runtime.spi.WorkerThreads.Kind;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One run of a plan: what its parts share, and how it begins and ends. */
public final class Run {

  private final RunSpec spec;
  private final Environment environment;
  private final RunLock desk;
  private final Workers crew;
  private final Interrupter stopper;
  private final StageSequence course;
  private final RunLimits limits;
  private final TaskInvoker calls;
  private final RunEvents events;
  private final RunJournal journal;
  private final EventDispatcher dispatcher;
  private final RunTermination ending;
  private final RunCompletion publication;
  private final boolean tellsAllTasks;
  private final long origin;
  private final Instant startedAt;

  private volatile Stage stage = new PauseStage(0);

  private Run(RunSpec spec) {
    this.spec = spec;
    environment = spec.environment();
    desk = new RunLock(spec.virtual());
    origin = environment.time().nanoTime();
    startedAt = environment.time().instant();
    crew = new Workers(this, spec.workers());
    stopper = new Interrupter(this, environment);
    course = new StageSequence(this, spec.plan());
    limits = new RunLimits(this, spec.plan().limits());
    calls = TaskInvoker.of(spec);
    events = new RunEvents(spec);
    journal = new RunJournal(this);
    dispatcher = new EventDispatcher(environment.background(), spec.listeners());
    ending = new RunTermination(this);
    publication = new RunCompletion(this, dispatcher);
    tellsAllTasks =
        journal.isKept() || dispatcher.wanted(RunEvent.TaskEnded.class, EventLevel.DEBUG);
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
      spec.plan().timeout().ifPresent(run.ending::watch);
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

  void inBackground(Runnable action) {
    environment.background().execute(action);
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
      String reason = "no thread could be started: " + why.getMessage();
      ending.abandon(new RunVerdict(RunState.FAILED, reason, why));
    }
  }

  // For the workers.

  /** What a worker is to do that has found nothing without the desk. */
  Worker.Next claimOrRest(RunWorker worker) {
    desk.enter();
    try {
      if (ending.isOver()) {
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

  /** Calls back at a time from the run's start, at the desk. */
  Timers.Timer at(long nanos, LongConsumer action) {
    return environment.timers().at(origin + nanos, () -> ring(action));
  }

  private void ring(LongConsumer action) {
    desk.enter();
    try {
      action.accept(now());
    } catch (Throwable e) {
      desk.afterwards(() -> ending.crash(e));
    } finally {
      desk.leave();
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

  void tell(Class<? extends RunEvent> type, Supplier<RunEvent> event) {
    if (dispatcher.wanted(type, EventLevel.ERROR)) {
      dispatcher.post(event.get());
    }
  }

  WorkerThread thread(RunWorker worker, boolean virtual) {
    String name = "fanfare-" + spec.plan().name() + '-' + worker.id();
    return environment.threads().create(worker, new Kind(virtual, name, spec.contextLoader()));
  }

  Stage stage() {
    return stage;
  }

  RunLock desk() {
    return desk;
  }

  Workers crew() {
    return crew;
  }

  Interrupter stopper() {
    return stopper;
  }

  StageSequence course() {
    return course;
  }

  RunLimits limits() {
    return limits;
  }

  TaskInvoker calls() {
    return calls;
  }

  RunEvents events() {
    return events;
  }

  RunJournal journal() {
    return journal;
  }

  /** How it ends. */
  RunTermination ending() {
    return ending;
  }

  /** Who is told that it has. */
  RunCompletion publication() {
    return publication;
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

  /** How the run stands, as a report; for what is called after it. */
  RunReport report() {
    desk.enter();
    try {
      return RunSnapshots.of(this);
    } finally {
      desk.leave();
    }
  }
}
