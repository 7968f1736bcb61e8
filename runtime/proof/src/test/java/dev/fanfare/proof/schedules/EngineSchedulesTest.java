package dev.fanfare.proof.schedules;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The whole engine under a model checker, which takes minutes, and beside each group of operations
 * a bug that it must find.
 */
@Tag("schedules")
@Tag("minutes")
final class EngineSchedulesTest {

  @Test
  void pool() {
    Schedules.assertSound(PoolOperations.class);
  }

  @Test
  void poolWhoseWorkersForgetWakeUps() {
    Schedules.assertFound(PoolOperations.Forgetful.class);
  }

  @Test
  void timers() {
    Schedules.assertSound(TimerOperations.class);
  }

  @Test
  void timersOfWhichSomeNeverRing() {
    Schedules.assertFound(TimerOperations.NeverRing.class);
  }
}
