package dev.fanfare.runtime.spi;

import dev.fanfare.runtime.internal.system.SystemEnvironment;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * All that a run needs of the world, in one bundle. Immutable.
 *
 * @param time what time it is
 * @param timers calls back later, by {@code time}
 * @param threads drives the workers
 * @param background runs what may block and is no task: listeners, progress callbacks
 * @param waits how a caller waits for a run's end
 * @param journal where ended tasks are written down
 * @param runIds makes a run's id: 12 lower-case hexadecimal digits
 * @param grace how long an interrupted attempt has to obey before its worker is replaced
 */
public record Environment(
    TimeSource time,
    Timers timers,
    WorkerThreads threads,
    Executor background,
    Waits waits,
    Journal journal,
    Supplier<String> runIds,
    Duration grace) {

  /** Refuses null. */
  public Environment {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(timers, "timers");
    Objects.requireNonNull(threads, "threads");
    Objects.requireNonNull(background, "background");
    Objects.requireNonNull(waits, "waits");
    Objects.requireNonNull(journal, "journal");
    Objects.requireNonNull(runIds, "runIds");
    Objects.requireNonNull(grace, "grace");
  }

  /** The machine itself: its clock, its threads, no journal, one second of grace. */
  public static Environment system() {
    return SystemEnvironment.INSTANCE;
  }

  /** This environment with other threads. */
  public Environment withThreads(WorkerThreads other) {
    return new Environment(time, timers, other, background, waits, journal, runIds, grace);
  }

  /** This environment with another journal. */
  public Environment withJournal(Journal other) {
    return new Environment(time, timers, threads, background, waits, other, runIds, grace);
  }

  /** This environment with another source of run ids. */
  public Environment withRunIds(Supplier<String> other) {
    return new Environment(time, timers, threads, background, waits, journal, other, grace);
  }

  /** This environment with another time of grace. */
  public Environment withGrace(Duration other) {
    return new Environment(time, timers, threads, background, waits, journal, runIds, other);
  }
}
