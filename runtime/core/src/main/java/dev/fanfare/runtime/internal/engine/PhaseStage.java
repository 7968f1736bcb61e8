package dev.fanfare.runtime.internal.engine;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.internal.limit.PermitLimiter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A phase while it runs: offers its tasks to the workers, and takes what comes of them. */
final class PhaseStage extends Stage {

  private final Run run;
  private final Phase phase;
  private final PhaseQueue offer;
  private final TaskCompletion settlement;
  private final AttemptCancellation closing;
  private final AttemptWatchdog watchdog;
  private long opened;
  private boolean over;

  PhaseStage(Run run, int number, int order, List<StepRun> steps) {
    super(number);
    this.run = run;
    offer = new PhaseQueue(TaskOrdering.of(steps));
    phase = new Phase(number, order, steps, offer);
    settlement = new TaskCompletion(run, phase, this::over);
    closing = new AttemptCancellation(run, phase, settlement);
    watchdog = new AttemptWatchdog(run, phase, closing);
  }

  Phase phase() {
    return phase;
  }

  TaskCompletion settlement() {
    return settlement;
  }

  /** When it was opened, in nanoseconds from the run's start. */
  long opened() {
    return opened;
  }

  @Override
  void prepare(long now) {
    opened = now;
    phase.steps().forEach(step -> step.table().offer(now));
    run.tell(RunEvent.PhaseStarted.class, () -> run.events().phaseStarted(phase, now));
  }

  @Override
  void open(long now) {
    watchdog.open(now);
    settlement.open();
  }

  boolean isOver() {
    return over;
  }

  private void over(long now) {
    over = true;
    watchdog.close();
    run.course().phaseOver(this, now);
  }

  @Override
  boolean claim(RunWorker worker) {
    if (!offer.claim(worker, this, run.crew().size())) {
      return false;
    }
    if (run.crew().mayRouse() && offer.offersRuns()) {
      run.rouse();
    }
    return true;
  }

  @Override
  boolean claimAtDesk(RunWorker worker, long now) {
    settlement.retries().offerDue(now);
    boolean claimed = offer.take(worker, this, run.crew().size(), now, phase::open);
    run.limits().ringWhenFree(offer.lanes(), now);
    return claimed;
  }

  @Override
  boolean steal(RunWorker worker, long now) {
    return offer.hasTails() && offer.steal(worker, run.crew().all(), this, now);
  }

  @Override
  boolean offersMore(long now) {
    return offer.offersMore(now, phase::open);
  }

  @Override
  boolean admit(RunWorker worker, int slot) {
    StepRun step = phase.step(slot);
    int task = phase.task(slot, step);
    worker.at(step, task);
    if (step.admits(task)) {
      return true;
    }
    long now = worker.position().takenAt(slot);
    if (!worker.position().close(now)) {
      run.stopper().returned(worker);
      return false;
    }
    run.desk().enter();
    try {
      settlement.putAway(worker, step, task, now);
      released(worker);
    } finally {
      run.desk().leave();
    }
    return false;
  }

  @Override
  void endOfRun(RunWorker worker) {
    offer.endOfRun(worker.runLength());
    settlement.countFrom(worker);
  }

  @Override
  @Nullable Object call(RunWorker worker) throws Throwable {
    return run.calls().make(worker, worker.step());
  }

  @Override
  void finish(RunWorker worker, long now) {
    StepRun step = worker.step();
    int task = worker.task();
    long from = worker.position().takenAt(PackedWorkerState.slot(worker.position().word()));
    int number = step.table().attempts(task) + 1;
    Throwable thrown = worker.thrown();
    boolean counts =
        thrown == null ? worker.position().close(now) : worker.position().closeAndRest();
    if (!counts) {
      run.stopper().returned(worker);
    } else if (thrown != null) {
      failed(worker, new FailedAttempt(step, task, worker.id(), from, now), thrown);
    } else if (worker.permit() != null || step.table().isGrowing()) {
      succeededAtDesk(worker, step, task, from, now);
    } else {
      settlement.succeeded(worker, step, task, from, now);
    }
    AttemptEvent event = worker.event();
    if (event != null) {
      event.commit(run.spec(), worker, step, task, number, counts);
    }
  }

  private void failed(RunWorker worker, FailedAttempt attempt, Throwable thrown) {
    worker.metrics().failed(attempt.to() - attempt.from());
    run.desk().enter();
    try {
      released(worker);
      closing.failed(attempt, thrown, TaskState.FAILED);
    } finally {
      run.desk().leave();
    }
  }

  private void succeededAtDesk(RunWorker worker, StepRun step, int task, long from, long now) {
    run.desk().enter();
    try {
      settlement.succeeded(worker, step, task, from, now);
      released(worker);
    } finally {
      run.desk().leave();
    }
  }

  @Override
  void released(RunWorker worker) {
    PermitLimiter permit = worker.permit();
    if (permit != null) {
      worker.permit(null);
      permit.release();
    }
  }

  @Override
  void givenUp(RunWorker worker) {
    released(worker);
    settlement.count(worker.takeDealtWith());
    run.crew().rouse();
  }

  @Override
  void stop(StopRequest stop, long now) {
    closing.stop(stop, now);
  }

  @Override
  @Nullable String taskAt(long word) {
    boolean here =
        PackedWorkerState.ofStage(word, number())
            && PackedWorkerState.tag(word) != PackedWorkerState.RESTING;
    return here ? phase.id(PackedWorkerState.slot(word)) : null;
  }
}
