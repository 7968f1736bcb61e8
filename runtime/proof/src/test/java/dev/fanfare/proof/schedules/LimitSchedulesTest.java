package dev.fanfare.proof.schedules;

import dev.fanfare.runtime.internal.limit.PermitLimiter;
import dev.fanfare.runtime.internal.worker.RunLock;
import dev.fanfare.runtime.plan.LimitPlan;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A limiter as the engine uses it: under the run's lock. */
@Tag("schedules")
final class LimitSchedulesTest {

  @Test
  void limiterUnderTheLock() {
    Schedules.assertSound(UnderTheLock.class);
  }

  @Test
  void limiterWithoutTheLock() {
    Schedules.assertFound(WithoutTheLock.class);
  }

  /** Takes and gives back permits. */
  public static class WithoutTheLock {
    private final PermitLimiter limiter = new PermitLimiter(new LimitPlan("two", 2, null));

    /** Takes a permit, if there is one. */
    @Operation
    public boolean take() {
      return limiter.free(0) && limiter.take(0) > 0;
    }

    /** Gives it back. */
    @Operation
    public void release() {
      limiter.release(1);
    }
  }

  /** The same, under the run's lock. */
  public static final class UnderTheLock extends WithoutTheLock {
    private final RunLock lock = new RunLock(false);

    @Override
    @Operation
    public boolean take() {
      return lock.with(super::take);
    }

    @Override
    @Operation
    public void release() {
      lock.locked(super::release);
    }
  }
}
