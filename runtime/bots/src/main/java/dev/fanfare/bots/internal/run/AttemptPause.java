package dev.fanfare.bots.internal.run;

import dev.fanfare.runtime.plan.BackoffPlan;
import java.time.Duration;

/** The pause before a retry, as the bot's backoff has it. */
@FunctionalInterface
public interface AttemptPause {

  /**
   * Returns the pause after a failed attempt.
   *
   * @param key what jitter is drawn from: the same run of the same bot always pauses equally
   * @param attempt which attempt failed, from 1
   */
  Duration after(Object key, int attempt);

  /** Returns pauses that grow by a factor. */
  static AttemptPause exponential(BackoffPlan plan) {
    return (key, attempt) -> RetryPause.exponential(plan, key, attempt);
  }

  /** Returns pauses that grow by a step: {@code min(max, step × attempt)}. */
  static AttemptPause linear(Duration step, Duration max) {
    return (key, attempt) -> RetryPause.linear(step, max, attempt);
  }
}
