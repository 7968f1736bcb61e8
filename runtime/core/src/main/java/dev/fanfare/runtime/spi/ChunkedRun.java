package dev.fanfare.runtime.spi;

import dev.fanfare.runtime.plan.Plan;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The facts of a run that its tasks need wherever they run.
 *
 * @param runId the run's id
 * @param plan what runs, overrides applied
 * @param params the values of the bot's parameters, by name
 * @param seed the run's seed
 * @param clock the instant at which the tasks' clock stands
 */
public record ChunkedRun(
    String runId, Plan<?> plan, Map<String, Object> params, long seed, Instant clock) {

  /** Copies the parameters. */
  public ChunkedRun {
    params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
  }
}
