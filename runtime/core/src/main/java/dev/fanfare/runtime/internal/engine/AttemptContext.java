package dev.fanfare.runtime.internal.engine;

import dev.fanfare.api.EventLevel;
import dev.fanfare.api.TaskContext;
import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.internal.digest.IdempotencyKey;
import dev.fanfare.runtime.internal.random.TaskRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What one attempt may know; made when it asks. */
final class AttemptContext implements TaskContext {

  private final Run run;
  private final RunWorker worker;
  private final long word;
  private final StepRun step;
  private final int task;
  private final int attempt;
  private @Nullable RandomGenerator random;

  AttemptContext(Run run, RunWorker worker, long word, StepRun step, int task) {
    this.run = run;
    this.worker = worker;
    this.word = word;
    this.step = step;
    this.task = task;
    attempt = step.table().attempts(task) + 1;
  }

  @Override
  public String runId() {
    return run.spec().runId();
  }

  @Override
  public String taskId() {
    return step.table().ids().id(task);
  }

  @Override
  public String step() {
    return step.plan().name();
  }

  @Override
  public String phase() {
    return step.plan().phase();
  }

  @Override
  public int attempt() {
    return attempt;
  }

  @Override
  public int maxAttempts() {
    return step.retries(task) + 1;
  }

  @Override
  public int worker() {
    return worker.id();
  }

  @Override
  public RandomGenerator random() {
    if (random == null) {
      random = TaskRandom.generator(run.spec().seed(), taskId(), attempt);
    }
    return random;
  }

  @Override
  public Clock clock() {
    return Clock.fixed(run.clock(), ZoneOffset.UTC);
  }

  @Override
  public String idempotencyKey() {
    return IdempotencyKey.of(runId(), taskId());
  }

  @Override
  public long fence() {
    return 0;
  }

  @Override
  public void spend(String budget, double amount) {
    var unused = Spending.micros(run.spec().plan(), budget, amount);
  }

  @Override
  public boolean isCancelled() {
    long now = worker.position().word();
    return PackedWorkerState.tag(now) != PackedWorkerState.RUNNING
        || !PackedWorkerState.sameSlot(now, word);
  }

  @Override
  public void emit(EventLevel level, String message, Map<String, ?> data) {
    run.tell(
        RunEvent.Emitted.class,
        () -> run.events().emitted(run.now(), level, taskId(), message, data));
  }
}
