package dev.fanfare.runtime.internal.engine;

import dev.fanfare.proof.schedules.Schedules;
import dev.fanfare.runtime.internal.limit.PermitLimiter;
import dev.fanfare.runtime.plan.LimitPlan;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A limiter as the engine uses it: at the desk. It stands here because the desk does. */
@Tag("schedules")
final class LimitSchedulesTest {

  @Test
  void limiterAtTheDesk() {
    Schedules.assertSound(AtTheDesk.class);
  }

  @Test
  void limiterWithoutTheDesk() {
    Schedules.assertFound(WithoutTheDesk.class);
  }

  /** Takes and gives back permits. */
  public static class WithoutTheDesk {
    private final PermitLimiter limiter = new PermitLimiter(new LimitPlan("two", 2, null));

    /** Takes a permit, if there is one. */
    @Operation
    public boolean take() {
      boolean free = limiter.free(0);
      if (free) {
        limiter.take(0);
      }
      return free;
    }

    /** Gives it back. */
    @Operation
    public void release() {
      limiter.release();
    }
  }

  /** The same, at the desk. */
  public static final class AtTheDesk extends WithoutTheDesk {
    private final RunLock desk = new RunLock(false);

    @Override
    @Operation
    public boolean take() {
      desk.enter();
      try {
        return super.take();
      } finally {
        desk.leave();
      }
    }

    @Override
    @Operation
    public void release() {
      desk.enter();
      try {
        super.release();
      } finally {
        desk.leave();
      }
    }
  }
}
