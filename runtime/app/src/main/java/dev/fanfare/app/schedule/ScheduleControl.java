package dev.fanfare.app.schedule;

import java.time.Duration;
import java.util.List;

/** The front's handle to bots on their schedules. Thread-safe. */
public interface ScheduleControl {

  /**
   * Lets no slot fire any more, and interrupts runs that have not ended after a time. Waits for
   * their end.
   *
   * @param grace how long runs under way may go on; 0 interrupts them at once
   */
  void stop(Duration grace);

  /** Returns the names of the bots whose runs are under way. */
  List<String> running();
}
