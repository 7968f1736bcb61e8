package dev.fanfare.runtime.internal.phase;

import dev.fanfare.api.Scope;
import dev.fanfare.runtime.internal.limit.PermitLimiter;
import dev.fanfare.runtime.internal.limit.ProcessLimits;
import dev.fanfare.runtime.internal.worker.RunContext;
import dev.fanfare.runtime.plan.LimitPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The limits of a run. Called under its lock. */
public final class RunLimits {

  private final RunContext context;
  private final Map<String, PermitLimiter> byName = new HashMap<>();
  private final List<PermitLimiter> all = new ArrayList<>();

  /**
   * Creates the limits of a run that begins.
   *
   * @param plans the limits of the plan
   * @param shared those of the process
   * @param origin the run's start by the time source of {@code shared}
   */
  public RunLimits(RunContext context, List<LimitPlan> plans, ProcessLimits shared, long origin) {
    this.context = context;
    for (LimitPlan plan : plans) {
      PermitLimiter limiter =
          plan.scope() == Scope.PROCESS
              ? PermitLimiter.shared(
                  plan, shared, origin, context::wake, context.lock()::afterwards)
              : new PermitLimiter(plan);
      byName.put(plan.name(), limiter);
      all.add(limiter);
    }
  }

  /** Returns the limit of a name. */
  public PermitLimiter limiter(String name) {
    PermitLimiter limiter = byName.get(name);
    if (limiter == null) {
      throw new IllegalStateException("the plan has no limit '" + name + "'");
    }
    return limiter;
  }

  /** Adds the limit of a step that names none. */
  void add(PermitLimiter ofStep) {
    all.add(ofStep);
  }

  /** Returns the limits of the plan, then those of steps that were refused and name none. */
  public List<PermitLimiter> all() {
    return all;
  }

  /** Leaves the limits that the process shares to its other runs. */
  public void close() {
    byName.values().forEach(PermitLimiter::close);
  }

  /** Sets a timer for each queue that waits for its limit's rate, or for the end of a pause. */
  void setTimers(List<LimitQueue> queues, long now) {
    for (LimitQueue queue : queues) {
      if (!queue.isEmpty() && !queue.timed() && queue.limiter().below()) {
        long free = queue.limiter().freeAt(now);
        if (free > now) {
          queue.timed(true);
          var unused = context.timer(free, at -> ring(queue));
        }
      }
    }
  }

  private void ring(LimitQueue queue) {
    queue.timed(false);
    if (!queue.isEmpty()) {
      context.wake();
    }
  }
}
