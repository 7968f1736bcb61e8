package dev.fanfare.runtime.internal.phase;

import dev.fanfare.runtime.internal.attempt.Attempt;
import dev.fanfare.runtime.internal.attempt.StepRun;
import dev.fanfare.runtime.internal.attempt.StopRequest;
import dev.fanfare.runtime.internal.limit.PermitLimiter;
import dev.fanfare.runtime.internal.worker.PackedWorkerState;
import dev.fanfare.runtime.internal.worker.RunContext;
import dev.fanfare.runtime.internal.worker.RunStage;
import dev.fanfare.runtime.internal.worker.RunWorker;
import dev.fanfare.runtime.internal.worker.Workers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A phase while it runs: offers its tasks to the workers, and takes the outcomes. */
public final class PhaseStage extends RunStage {

  private final PhaseConfiguration settings;
  private final RunContext context;
  private final Workers workers;
  private final RunningPhase phase;
  private final PhaseQueue queue;
  private final TaskCompletion completion;
  private final AttemptCancellation cancellation;
  private final RefusedTasks refusals;
  private final @Nullable ChunkedCalls chunks;
  private final AttemptWatchdog watchdog;
  private boolean over;

  /**
   * Creates the stage of a phase whose tasks are known.
   *
   * @param number its place in the run
   * @param order the phase's order in the plan
   * @param steps the phase's steps
   */
  public PhaseStage(PhaseConfiguration settings, int number, int order, List<StepRun> steps) {
    super(number);
    this.settings = settings;
    context = settings.context();
    workers = settings.workers();
    queue = new PhaseQueue(TaskOrdering.of(steps));
    phase = new RunningPhase(number, order, steps, queue);
    completion = new TaskCompletion(settings, phase, this::over);
    cancellation = new AttemptCancellation(settings, phase, completion);
    refusals = new RefusedTasks(settings, phase, cancellation);
    ChunkSender sender = settings.chunks();
    chunks =
        sender == null
            ? null
            : new ChunkedCalls(settings.invoker(), settings.context(), sender, phase);
    // After that: it asks for the limits that are left to this process.
    watchdog = new AttemptWatchdog(context, workers, phase, cancellation);
  }

  /** Returns the phase. */
  public RunningPhase phase() {
    return phase;
  }

  /** Returns whether all its tasks have ended; under the lock. */
  public boolean isOver() {
    return over;
  }

  @Override
  public void prepare(long now) {
    phase.opened(now);
    phase.steps().forEach(step -> step.table().offer(now));
    settings.listener().started(phase, now);
  }

  @Override
  public void open(long now) {
    watchdog.open(now);
    completion.open();
  }

  private void over(long now) {
    over = true;
    watchdog.close();
    settings.listener().over(phase, now);
  }

  @Override
  public boolean claim(RunWorker worker) {
    if (!queue.claim(worker, this, workers.size())) {
      return false;
    }
    if (workers.mayWake() && queue.offersRuns()) {
      context.wake();
    }
    return true;
  }

  @Override
  public boolean claimLocked(RunWorker worker, long now) {
    completion.retries().offerDue(now);
    boolean claimed = queue.take(worker, this, workers.size(), now, phase::open);
    settings.limits().setTimers(queue.limitQueues(), now);
    return claimed;
  }

  @Override
  public boolean steal(RunWorker worker, long now) {
    if (!queue.hasTails()) {
      return false;
    }
    int loot = workers.steal(worker, this, now);
    queue.begun(loot);
    return loot > 0;
  }

  @Override
  public boolean offersMore(long now) {
    return queue.offersMore(now, phase::open);
  }

  /** Returns how many of its tasks wait for a permit of a limit; under the lock. */
  public int waiting(PermitLimiter limiter) {
    return over ? 0 : queue.waiting(limiter);
  }

  @Override
  public boolean admit(Attempt attempt, int slot, long takenAt) {
    StepRun step = phase.step(slot);
    int task = phase.task(slot, step);
    attempt.begin(step, task, takenAt);
    return step.admits(task) && (step.limiter() == null || attempt.hasPermit());
  }

  @Override
  public boolean putAway(Attempt attempt, long now) {
    return context.lock().with(() -> putAwayLocked(attempt, now));
  }

  private boolean putAwayLocked(Attempt attempt, long now) {
    StepRun step = attempt.step();
    if (step.admits(attempt.task())) {
      // Taken before the step was refused, with others of a batch: now it waits for a permit.
      completion.retries().offerAgain(attempt.failed(now));
      return false;
    }
    completion.putAway(attempt, now);
    attempt.releasePermit();
    return true;
  }

  @Override
  public @Nullable Object call(Attempt attempt) throws Throwable {
    return chunks == null ? settings.invoker().make(attempt) : chunks.make(attempt);
  }

  @Override
  public boolean finish(Attempt attempt, long at) {
    long now = attempt.endedAt(at);
    Throwable thrown = attempt.thrown();
    if (thrown != null) {
      context.lock().locked(() -> failed(attempt, thrown, now));
      return false;
    }
    if (attempt.hasPermit() || attempt.step().table().isGrowing()) {
      context.lock().locked(() -> succeeded(attempt, now));
    } else {
      completion.succeeded(attempt, now);
    }
    return true;
  }

  private void failed(Attempt attempt, Throwable thrown, long now) {
    StepRun step = attempt.step();
    Duration asked = attempt.refused();
    if (asked != null && step.admits(attempt.task()) && !step.rule().aborts(thrown)) {
      refusals.refused(attempt, thrown, asked, now);
      return;
    }
    attempt.releasePermit();
    cancellation.failed(attempt.failed(now), thrown, attempt.stateOfFailure());
  }

  private void succeeded(Attempt attempt, long now) {
    completion.succeeded(attempt, now);
    attempt.permitSucceeded();
    attempt.releasePermit();
  }

  @Override
  public void endOfBatch(int length, int ended) {
    queue.endOfBatch(length);
    completion.countFromWorker(ended);
  }

  @Override
  public void givenUp(int ended) {
    completion.count(ended);
    context.wake();
  }

  @Override
  public void stop(StopRequest stop, long now) {
    cancellation.stop(stop, now);
  }

  @Override
  public @Nullable String taskAt(long state) {
    boolean here =
        PackedWorkerState.ofStage(state, number())
            && PackedWorkerState.tag(state) != PackedWorkerState.RESTING;
    return here ? phase.id(PackedWorkerState.slot(state)) : null;
  }

  /** Expects one more task, which will be {@linkplain #add added}; under the lock. */
  public void expect() {
    completion.expect();
  }

  /**
   * Offers a task that has come later; under the lock.
   *
   * @param task numbered through the phase
   * @param rank tasks of lower rank go first
   */
  public void add(int task, long rank) {
    queue.offer(queue.addSlot(task), rank);
    context.wake();
  }

  /**
   * Cancels the added tasks that wait for a worker or a retry; returns how many; under the lock.
   */
  public int cancelWaiting(long now) {
    int count = 0;
    for (int slot = queue.takeBack(); slot >= 0; slot = queue.takeBack()) {
      takeBack(slot, now);
      count++;
    }
    PendingRetries retries = completion.retries();
    for (int slot = retries.takeBack(now); slot >= 0; slot = retries.takeBack(now)) {
      takeBack(slot, now);
      count++;
    }
    return count;
  }

  private void takeBack(int slot, long now) {
    StepRun step = phase.step(slot);
    completion.takenBack(step, phase.task(slot, step), now);
  }

  /** Expects no task after those that were added; under the lock. */
  public void close() {
    completion.count(1);
  }
}
