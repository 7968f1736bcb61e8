package dev.fanfare.runtime.internal.engine;

import dev.fanfare.runtime.internal.limit.PermitLimiter;
import dev.fanfare.runtime.plan.LimitPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The limits of a run. */
final class RunLimits {

  private final Run run;
  private final Map<String, PermitLimiter> limiters = new HashMap<>();

  RunLimits(Run run, List<LimitPlan> plans) {
    this.run = run;
    plans.forEach(plan -> limiters.put(plan.name(), new PermitLimiter(plan)));
  }

  PermitLimiter limiter(String name) {
    PermitLimiter limiter = limiters.get(name);
    if (limiter == null) {
      throw new IllegalStateException("the plan has no limit '" + name + "'");
    }
    return limiter;
  }

  /** Sets a timer for each lane that waits for its rate only; called at the desk. */
  void ringWhenFree(List<LimitQueue> lanes, long now) {
    for (LimitQueue lane : lanes) {
      if (!lane.isEmpty() && !lane.timed() && lane.limiter().below()) {
        long free = lane.limiter().freeAt(now);
        if (free > now) {
          lane.timed(true);
          var unused = run.at(free, at -> ring(lane));
        }
      }
    }
  }

  private void ring(LimitQueue lane) {
    lane.timed(false);
    if (!lane.isEmpty()) {
      run.crew().rouse();
    }
  }
}
