package dev.fanfare.runtime.internal.retry;

import dev.fanfare.runtime.internal.random.TaskRandom;
import dev.fanfare.runtime.internal.table.NullYieldException;
import dev.fanfare.runtime.internal.table.UnexpectedCountException;
import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.RateLimitedException;
import dev.fanfare.runtime.result.SoftFailureException;
import java.time.Duration;
import java.util.List;

/**
 * The rule that decides whether a step's failed attempts are retried, and after what wait.
 *
 * @param retries attempts after the first
 * @param backoff the waits
 * @param retryOn only these are retried, if there are any
 * @param abortOn these never are
 */
public record RetryRule(
    int retries,
    BackoffPlan backoff,
    List<Class<? extends Throwable>> retryOn,
    List<Class<? extends Throwable>> abortOn) {

  /** The rule of a step: its own, else its plan's. */
  public static RetryRule of(Plan<?> plan, StepPlan<?> step) {
    return new RetryRule(
        step.retries().orElse(plan.retries()),
        step.backoff().orElse(plan.backoff()),
        step.retryOn(),
        step.abortOn());
  }

  /**
   * Returns whether a refusal is a failure all the same.
   *
   * @param refusal what the attempt threw
   */
  public boolean aborts(Throwable refusal) {
    return abortOn.stream().anyMatch(type -> type.isInstance(refusal));
  }

  /**
   * Returns whether an attempt that threw this may be retried.
   *
   * @param thrown what it threw
   */
  public boolean again(Throwable thrown) {
    return !(thrown instanceof SoftFailureException)
        && !(thrown instanceof NullYieldException)
        && !(thrown instanceof RateLimitedException)
        && !(thrown instanceof UnexpectedCountException)
        && !aborts(thrown)
        && (retryOn.isEmpty() || retryOn.stream().anyMatch(type -> type.isInstance(thrown)));
  }

  /**
   * Returns the cooldown of a task after a failed attempt, in nanoseconds.
   *
   * @param seed the run's seed
   * @param taskId the task's id
   * @param attempts how many attempts there were, this one included
   */
  public long wait(long seed, String taskId, int attempts) {
    double wait = growing(attempts);
    return (long) (wait - wait * backoff.jitter() * TaskRandom.jitter(seed, taskId, attempts));
  }

  // By multiplication, not Math.pow, whose last bit differs between machines.
  private double growing(int attempts) {
    double max = nanos(backoff.max());
    double wait = nanos(backoff.initial());
    for (int retry = 1; retry < attempts && wait < max; retry++) {
      wait *= backoff.multiplier();
    }
    return Math.min(wait, max);
  }

  private static long nanos(Duration duration) {
    try {
      return duration.toNanos();
    } catch (ArithmeticException e) {
      return Long.MAX_VALUE;
    }
  }
}
