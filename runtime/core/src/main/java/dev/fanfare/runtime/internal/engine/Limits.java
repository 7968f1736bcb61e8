package dev.fanfare.runtime.internal.engine;

import dev.fanfare.runtime.internal.limit.Limiter;
import dev.fanfare.runtime.plan.LimitPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The limits of a run. */
final class Limits {

  private final Run run;
  private final Map<String, Limiter> limiters = new HashMap<>();

  Limits(Run run, List<LimitPlan> plans) {
    this.run = run;
    plans.forEach(plan -> limiters.put(plan.name(), new Limiter(plan)));
  }

  Limiter limiter(String name) {
    Limiter limiter = limiters.get(name);
    if (limiter == null) {
      throw new IllegalStateException("the plan has no limit '" + name + "'");
    }
    return limiter;
  }

  /** Sets a timer for each lane that waits for its rate only; called at the desk. */
  void ringWhenFree(List<LimitLane> lanes, long now) {
    for (LimitLane lane : lanes) {
      if (!lane.isEmpty() && !lane.timed() && lane.limiter().below()) {
        long free = lane.limiter().freeAt(now);
        if (free > now) {
          lane.timed(true);
          var unused = run.at(free, at -> ring(lane));
        }
      }
    }
  }

  private void ring(LimitLane lane) {
    lane.timed(false);
    if (!lane.isEmpty()) {
      run.crew().rouse();
    }
  }
}
