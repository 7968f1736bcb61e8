package dev.fanfare.runtime.internal.run;

import dev.fanfare.runtime.internal.attempt.TaskInvoker;
import dev.fanfare.runtime.internal.event.EventDispatcher;
import dev.fanfare.runtime.internal.limit.ProcessLimits;
import dev.fanfare.runtime.internal.phase.ChunkSender;
import dev.fanfare.runtime.internal.phase.PhaseConfiguration;
import dev.fanfare.runtime.internal.phase.PhaseStage;
import dev.fanfare.runtime.internal.phase.RunLimits;
import dev.fanfare.runtime.internal.phase.RunningPhase;
import dev.fanfare.runtime.internal.recovery.PhaseRecovery;
import dev.fanfare.runtime.internal.spec.EngineTime;
import dev.fanfare.runtime.internal.spec.RunSpec;
import dev.fanfare.runtime.internal.spec.RunVerdict;
import dev.fanfare.runtime.internal.worker.RunContext;
import dev.fanfare.runtime.internal.worker.RunLock;
import dev.fanfare.runtime.internal.worker.WorkerListener;
import dev.fanfare.runtime.internal.worker.Workers;
import dev.fanfare.runtime.result.FailureText;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.spi.ChunkedRun;
import dev.fanfare.runtime.spi.Timers;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** One run of a plan: puts its parts together, starts it, and serves its parts. */
final class Run implements RunContext, WorkerListener {

  private final RunSpec spec;
  private final RunLock lock;
  private final long origin;
  private final Workers workers;
  private final RunEvents events;
  private final EngineOutcome outcome = new EngineOutcome();
  private final PhaseBarrier barrier;
  private final PhaseConfiguration settings;
  private final RunSnapshots snapshots;
  private final RunCompletion completion;
  private final RunTermination termination;
  private final StageSequence sequence;
  private final PhaseRecovery recovery;

  private Run(RunSpec spec) {
    this.spec = spec;
    lock = new RunLock(spec.virtual());
    origin = spec.environment().time().nanoTime();
    Instant startedAt = spec.environment().time().instant();
    EventDispatcher dispatcher =
        new EventDispatcher(spec.environment().background(), spec.listeners());
    events = new RunEvents(spec, dispatcher);
    Instant clock = spec.clock();
    Instant tasksClock = clock == null ? startedAt : clock;
    RunScope scope = new RunScope(spec, tasksClock, this, events);
    recovery = new PhaseRecovery(spec, tasksClock);
    workers = new Workers(this, spec, scope, this, new PauseStage(0));
    RunJournal journal = new RunJournal(spec, this::failEarly);
    barrier = new PhaseBarrier(outcome, journal, events);
    settings =
        new PhaseConfiguration(
            this,
            workers,
            new RunLimits(
                this, spec.plan().limits(), ProcessLimits.of(spec.environment().time()), origin),
            TaskInvoker.of(spec),
            new PhaseReporter(events, journal, outcome, this::phaseOver),
            spec.plan().failFast(),
            spec.seed(),
            spec.plan().timeout().map(EngineTime::nanos).orElse(Long.MAX_VALUE),
            chunks(scope.clock()));
    snapshots = new RunSnapshots(this, spec, startedAt, outcome, workers, settings.limits());
    completion = new RunCompletion(this, dispatcher, spec.runId());
    termination =
        new RunTermination(
            this, workers, settings.limits(), outcome, journal, events, snapshots, completion);
    sequence = new StageSequence(spec, settings, outcome, snapshots, termination, recovery);
  }

  private @Nullable ChunkSender chunks(Instant clock) {
    return spec.environment()
        .executor()
        .map(
            executor ->
                new ChunkSender(
                    executor,
                    new ChunkedRun(
                        spec.runId(), spec.plan(), spec.params().values(), spec.seed(), clock)))
        .orElse(null);
  }

  /** Starts a run of a plan's phases. */
  static Run start(RunSpec spec) {
    return start(spec, run -> null);
  }

  /**
   * Starts a run.
   *
   * @param own the stage that takes the place of the plan's phases, or null for these
   */
  static Run start(RunSpec spec, Function<PhaseConfiguration, @Nullable PhaseStage> own) {
    Run run = new Run(spec);
    PhaseStage only = own.apply(run.settings);
    run.lock.locked(() -> run.begin(only));
    return run;
  }

  private void beginJournal() {
    try {
      recovery.begin();
    } catch (RuntimeException e) {
      String reason = "the journal could not be opened: " + FailureText.reason(e);
      outcome.verdict(new RunVerdict(RunState.FAILED, reason, e));
    }
  }

  private void begin(@Nullable PhaseStage only) {
    long now = now();
    events.runStarted(now);
    beginJournal();
    spec.plan().timeout().ifPresent(termination::watch);
    if (only == null) {
      sequence.advance(now);
    } else {
      sequence.only(only, now);
    }
  }

  /** Returns the handle by which callers reach the run. */
  StartedRun handle() {
    return new StartedRun(spec, this, snapshots, termination, completion, workers);
  }

  private void failEarly(RunVerdict why) {
    termination.fail(why);
  }

  private void phaseOver(RunningPhase phase, long now) {
    if (!outcome.isOver()) {
      barrier.close(phase, now);
      sequence.phaseOver(phase, now);
    }
  }

  @Override
  public RunLock lock() {
    return lock;
  }

  @Override
  public long now() {
    return spec.environment().time().nanoTime() - origin;
  }

  @Override
  public Timers.Timer timer(long nanos, LongConsumer action) {
    return spec.environment().timers().at(origin + nanos, () -> lock.locked(() -> ring(action)));
  }

  private void ring(LongConsumer action) {
    try {
      action.accept(now());
    } catch (Throwable e) {
      lock.afterwards(() -> fail(e));
    }
  }

  @Override
  public void wake() {
    if (workers.mayWake()) {
      lock.locked(workers::wakeOne);
    }
  }

  @Override
  public void fail(Throwable thrown) {
    System.getLogger(Run.class.getName())
        .log(System.Logger.Level.ERROR, "the engine failed in run " + spec.runId(), thrown);
    String reason = "internal error: " + FailureText.reason(thrown);
    abandon(new RunVerdict(RunState.FAILED, reason, thrown));
  }

  /** Ends a run that cannot go on, where it is. */
  private void abandon(RunVerdict why) {
    lock.locked(
        () -> {
          if (!outcome.isOver()) {
            outcome.overrule(why);
            sequence.abandon(now());
            termination.end(now());
          }
        });
  }

  @Override
  public boolean isOver() {
    return outcome.isOver();
  }

  @Override
  public void replaced(int worker, String task, List<StackTraceElement> stack, long now) {
    events.workerReplaced(now, worker, stack, task);
  }

  @Override
  public void allReturned(long now) {
    sequence.allReturned(now);
  }

  @Override
  public void withoutThreads(IllegalStateException why) {
    String reason = "no thread could be started: " + why.getMessage();
    abandon(new RunVerdict(RunState.FAILED, reason, why));
  }
}
