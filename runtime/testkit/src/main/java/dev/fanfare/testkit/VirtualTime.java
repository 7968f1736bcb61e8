package dev.fanfare.testkit;

import java.time.Duration;

/** The time of a {@link TestRun}, which only its waits move. */
public interface VirtualTime {

  /** Returns the virtual time that has passed since the run's start; zero before. */
  Duration elapsed();
}
