package dev.fanfare.runtime.internal.attempt;

import dev.fanfare.api.EventLevel;
import dev.fanfare.runtime.internal.spec.RunSpec;
import java.time.Instant;
import java.util.Map;

/** The facts of a run that its attempts may ask for. Thread-safe. */
public interface AttemptScope {

  /** Returns the settings of the run. */
  RunSpec spec();

  /** Returns the instant at which the tasks' clock stands. */
  Instant clock();

  /** Hands an event of a task to the run's listeners. */
  void emit(EventLevel level, String task, String message, Map<String, ?> data);
}
