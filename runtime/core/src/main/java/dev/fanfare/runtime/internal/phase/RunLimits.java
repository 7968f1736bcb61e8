package dev.fanfare.runtime.internal.phase;

import dev.fanfare.runtime.internal.limit.PermitLimiter;
import dev.fanfare.runtime.internal.worker.RunContext;
import dev.fanfare.runtime.plan.LimitPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The limits of a run. */
public final class RunLimits {

  private final RunContext context;
  private final Map<String, PermitLimiter> limiters = new HashMap<>();

  public RunLimits(RunContext context, List<LimitPlan> plans) {
    this.context = context;
    plans.forEach(plan -> limiters.put(plan.name(), new PermitLimiter(plan)));
  }

  public PermitLimiter limiter(String name) {
    PermitLimiter limiter = limiters.get(name);
    if (limiter == null) {
      throw new IllegalStateException("the plan has no limit '" + name + "'");
    }
    return limiter;
  }

  /** Sets a timer for each queue that waits for its rate only; called at the desk. */
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
