package dev.fanfare.proof.schedules;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The event bus under a model checker, and the bug that it must find. */
@Tag("schedules")
final class EventSchedulesTest {

  @Test
  void eventBus() {
    Schedules.assertSound(EventOperations.class);
  }

  @Test
  void eventBusThatForgets() {
    Schedules.assertFound(EventOperations.Forgetful.class);
  }
}
