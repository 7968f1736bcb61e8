package dev.fanfare.runtime;

import dev.fanfare.runtime.result.Progress;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A subscription to a run's progress.
 *
 * @param interval between two calls, more than zero
 * @param callback what to call
 */
record ProgressSubscription(Duration interval, Consumer<Progress> callback) {

  ProgressSubscription {
    Objects.requireNonNull(callback, "callback");
    if (interval.isZero() || interval.isNegative()) {
      throw new IllegalArgumentException("interval " + interval + " is not more than zero");
    }
  }

  void watch(RunHandle run) {
    run.onProgress(interval, callback);
  }
}
