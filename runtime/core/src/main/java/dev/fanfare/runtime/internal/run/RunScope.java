package dev.fanfare.runtime.internal.run;

import dev.fanfare.api.EventLevel;
import dev.fanfare.runtime.internal.attempt.AttemptScope;
import dev.fanfare.runtime.internal.spec.RunSpec;
import dev.fanfare.runtime.internal.worker.RunContext;
import java.time.Instant;
import java.util.Map;

/**
 * The facts of a run for its attempts.
 *
 * @param spec its settings
 * @param clock the instant at which the tasks' clock stands
 * @param context its time
 * @param events its events
 */
record RunScope(RunSpec spec, Instant clock, RunContext context, RunEvents events)
    implements AttemptScope {

  @Override
  public void emit(EventLevel level, String task, String message, Map<String, ?> data) {
    events.emitted(context.now(), level, task, message, data);
  }
}
