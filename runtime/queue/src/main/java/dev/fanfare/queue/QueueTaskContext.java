package dev.fanfare.queue;

import dev.fanfare.api.EventLevel;
import dev.fanfare.api.TaskContext;
import dev.fanfare.queue.function.FunctionContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The context of a function that is called for a queued task. */
final class QueueTaskContext implements TaskContext {

  private static final Logger LOG = System.getLogger("dev.fanfare.queue");

  private final FunctionContext context;
  private final String function;
  private @Nullable RandomGenerator random;

  QueueTaskContext(FunctionContext context, String function) {
    this.context = context;
    this.function = function;
  }

  @Override
  public String runId() {
    return context.worker();
  }

  @Override
  public String taskId() {
    return function + '[' + context.taskId() + ']';
  }

  @Override
  public String step() {
    return function;
  }

  @Override
  public String phase() {
    return function;
  }

  @Override
  public int attempt() {
    return context.attempt();
  }

  @Override
  public int maxAttempts() {
    return context.maxAttempts();
  }

  @Override
  public int worker() {
    return 0;
  }

  /** Returns a generator that is seeded by the task and the attempt: a repeated call is alike. */
  @Override
  public RandomGenerator random() {
    if (random == null) {
      byte[] text =
          (context.idempotencyKey() + '/' + context.attempt()).getBytes(StandardCharsets.UTF_8);
      random = new SplittableRandom(ByteBuffer.wrap(sha256(text)).getLong());
    }
    return random;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public Clock clock() {
    return Clock.systemUTC();
  }

  @Override
  public String idempotencyKey() {
    return context.idempotencyKey();
  }

  @Override
  public long fence() {
    return context.fence();
  }

  /** Refuses: a queue has no budget. */
  @Override
  public void spend(String budget, double amount) {
    throw new IllegalArgumentException(
        "there is no budget '%s': a queued task has none".formatted(budget));
  }

  @Override
  public boolean isCancelled() {
    return Thread.currentThread().isInterrupted() || !context.wanted().getAsBoolean();
  }

  @Override
  public void emit(EventLevel level, String message, Map<String, ?> data) {
    Level logged =
        switch (level) {
          case DEBUG -> Level.DEBUG;
          case INFO -> Level.INFO;
          case WARNING -> Level.WARNING;
          case ERROR -> Level.ERROR;
        };
    LOG.log(logged, () -> taskId() + ": " + message + (data.isEmpty() ? "" : " " + data));
  }
}
