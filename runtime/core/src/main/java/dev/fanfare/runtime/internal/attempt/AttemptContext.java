package dev.fanfare.runtime.internal.attempt;

import dev.fanfare.api.EventLevel;
import dev.fanfare.api.TaskContext;
import dev.fanfare.runtime.internal.digest.IdempotencyKey;
import dev.fanfare.runtime.internal.random.TaskRandom;
import dev.fanfare.runtime.spi.ObservedContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The context of one attempt; created when the attempt asks for it. */
final class AttemptContext implements TaskContext {

  private final AttemptScope scope;
  private final AttemptState state;
  private final long number;
  private final int worker;
  private final StepRun step;
  private final int task;
  private final int attempt;
  private @Nullable RandomGenerator random;
  // What the task's code has read: it may hand the context to threads of its own.
  private volatile int observed;

  AttemptContext(AttemptScope scope, Attempt of, AttemptState state) {
    this.scope = scope;
    this.state = state;
    number = state.current();
    worker = of.worker();
    step = of.step();
    task = of.task();
    attempt = step.table().attempts(task) + 1;
  }

  /** Returns which parts have been read, as the bits of {@link ObservedContext}. */
  int observed() {
    return observed;
  }

  private void observe(int bits) {
    if ((observed & bits) != bits) {
      synchronized (this) {
        observed |= bits;
      }
    }
  }

  private String id() {
    return step.table().ids().id(task);
  }

  @Override
  public String runId() {
    observe(ObservedContext.RUN_ID);
    return scope.spec().runId();
  }

  @Override
  public String taskId() {
    observe(ObservedContext.TASK_ID);
    return id();
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
    observe(ObservedContext.ATTEMPT);
    return attempt;
  }

  @Override
  public int maxAttempts() {
    return step.retries(task) + 1;
  }

  @Override
  public int worker() {
    observe(ObservedContext.WORKER);
    return worker;
  }

  @Override
  public RandomGenerator random() {
    observe(ObservedContext.RANDOM);
    if (random == null) {
      random = TaskRandom.generator(scope.spec().seed(), id(), attempt);
    }
    return random;
  }

  @Override
  public Clock clock() {
    observe(ObservedContext.CLOCK);
    return Clock.fixed(scope.clock(), ZoneOffset.UTC);
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
    var unused = TaskSpending.micros(scope.spec().plan(), budget, amount);
  }

  @Override
  public boolean isCancelled() {
    return !state.isWanted(number);
  }

  @Override
  public void emit(EventLevel level, String message, Map<String, ?> data) {
    scope.emit(level, id(), message, data);
  }
}
