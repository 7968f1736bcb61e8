package dev.fanfare.proof.schedules;

import dev.fanfare.runtime.internal.limit.PermitLimiter;
import dev.fanfare.runtime.plan.LimitPlan;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A limiter as runs that share it use it: each under a lock of its own. */
@Tag("schedules")
final class LimitSchedulesTest {

  @Test
  void limiterThatRunsShare() {
    Schedules.assertSound(SharedLimiter.class);
  }

  /** Takes and gives back permits. */
  public static final class SharedLimiter {
    private final PermitLimiter limiter = new PermitLimiter(new LimitPlan("two", 2, null));

    /** Takes a permit, if there is one. */
    @Operation
    public long take() {
      return limiter.take(0);
    }

    /** Gives one back. */
    @Operation
    public void release() {
      limiter.release(1);
    }

    /** Is refused, which halves the width. */
    @Operation
    public void refused() {
      var unused = limiter.refused(1, 0, 0, "no");
    }
  }
}
