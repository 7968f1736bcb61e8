package dev.fanfare.proof.model;

import dev.fanfare.api.EventLevel;
import dev.fanfare.api.TaskContext;
import dev.fanfare.runtime.plan.StepPlan;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What the model tells an attempt. It refuses what the contract leaves to chance. */
record ModelContext(StepPlan<?> plan, String taskId, int attempt, int maxAttempts)
    implements TaskContext {

  @Override
  public String step() {
    return plan.name();
  }

  @Override
  public String phase() {
    return plan.phase();
  }

  @Override
  public Clock clock() {
    return Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  }

  @Override
  public String runId() {
    throw new UnsupportedOperationException("the model has no run id");
  }

  @Override
  public int worker() {
    throw new UnsupportedOperationException("the model has no workers");
  }

  @Override
  public RandomGenerator random() {
    throw new UnsupportedOperationException("the model knows no chance");
  }

  @Override
  public String idempotencyKey() {
    throw new UnsupportedOperationException("the model has no run id");
  }

  @Override
  public long fence() {
    return 0;
  }

  @Override
  public void spend(String budget, double amount) {
    throw new UnsupportedOperationException("the model knows no budgets");
  }

  @Override
  public boolean isCancelled() {
    return false;
  }

  @Override
  public void emit(EventLevel level, String message, Map<String, ?> data) {}
}
