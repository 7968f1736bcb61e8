package dev.fanfare.runtime.internal.chunk;

import dev.fanfare.api.EventLevel;
import dev.fanfare.api.TaskContext;
import dev.fanfare.runtime.internal.digest.IdempotencyKey;
import dev.fanfare.runtime.internal.random.TaskRandom;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.spi.ChunkEvent;
import dev.fanfare.runtime.spi.ChunkFacts;
import dev.fanfare.runtime.spi.ChunkTask;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The context of an attempt of a chunk: that of the run that sent it. */
final class ChunkContext implements TaskContext {

  private final ChunkFacts facts;
  private final StepPlan<?> step;
  private final ChunkTask task;
  private final List<ChunkEvent> events = new CopyOnWriteArrayList<>();
  private volatile @Nullable TaskContext local;
  private @Nullable RandomGenerator random;

  ChunkContext(ChunkFacts facts, StepPlan<?> step, ChunkTask task) {
    this.facts = facts;
    this.step = step;
    this.task = task;
  }

  ChunkTask task() {
    return task;
  }

  List<ChunkEvent> events() {
    return events;
  }

  /** Takes what only the process that runs the attempt has. */
  ChunkContext during(TaskContext attempt) {
    local = attempt;
    return this;
  }

  private TaskContext attemptHere() {
    TaskContext attempt = local;
    if (attempt == null) {
      throw new IllegalStateException(task.id() + " does not run");
    }
    return attempt;
  }

  @Override
  public String runId() {
    return facts.runId();
  }

  @Override
  public String taskId() {
    return task.id();
  }

  @Override
  public String step() {
    return step.name();
  }

  @Override
  public String phase() {
    return step.phase();
  }

  @Override
  public int attempt() {
    return task.attempt();
  }

  @Override
  public int maxAttempts() {
    return task.maxAttempts();
  }

  @Override
  public int worker() {
    return attemptHere().worker();
  }

  @Override
  public RandomGenerator random() {
    RandomGenerator made = random;
    if (made == null) {
      made = TaskRandom.generator(facts.seed(), task.id(), task.attempt());
      random = made;
    }
    return made;
  }

  @Override
  public Clock clock() {
    return Clock.fixed(facts.clock(), ZoneOffset.UTC);
  }

  @Override
  public String idempotencyKey() {
    return IdempotencyKey.of(facts.runId(), task.id());
  }

  @Override
  public long fence() {
    return 0;
  }

  @Override
  public void spend(String budget, double amount) {
    attemptHere().spend(budget, amount);
  }

  @Override
  public boolean isCancelled() {
    return attemptHere().isCancelled();
  }

  @Override
  public void emit(EventLevel level, String message, Map<String, ?> data) {
    Map<String, String> texts = new LinkedHashMap<>();
    data.forEach((name, value) -> texts.put(name, String.valueOf(value)));
    events.add(new ChunkEvent(level, message, texts));
  }
}
