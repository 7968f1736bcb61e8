package dev.fanfare.bots;

import dev.fanfare.runtime.spi.Environment;
import dev.fanfare.runtime.spi.Journal;
import dev.fanfare.runtime.spi.Waits;
import dev.fanfare.runtime.spi.WorkerThreads;
import java.time.Duration;
import java.util.concurrent.Executor;

/** Environments on a virtual clock. */
public final class World {

  private World() {}

  /** Everything happens on the thread that moves the clock, in an order that is always the same. */
  public static Environment simulated(VirtualTime time) {
    return environment(time, new SimulatedThreads(time), Runnable::run, time::passUntil);
  }

  /** Bots run on real threads, so that they can block; all else as in a simulation. */
  public static Environment threaded(VirtualTime time) {
    return environment(time, Environment.system().threads(), Runnable::run, time);
  }

  /** Only the time is virtual. */
  public static Environment concurrent(VirtualTime time) {
    return environment(
        time, Environment.system().threads(), Environment.system().background(), time);
  }

  static Environment environment(
      VirtualTime time, WorkerThreads threads, Executor background, Waits waits) {
    return new Environment(
        time,
        time,
        threads,
        background,
        waits,
        Journal.NONE,
        () -> "000000000000",
        Duration.ofSeconds(1));
  }
}
