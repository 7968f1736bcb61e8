package dev.fanfare.bots;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.spi.Environment;
import dev.fanfare.runtime.spi.Waits;
import dev.fanfare.runtime.spi.WorkerThreads;
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
    return environment(time, Fanfare.environment().threads(), Runnable::run, time);
  }

  /** Only the time is virtual. */
  public static Environment concurrent(VirtualTime time) {
    return environment(
        time, Fanfare.environment().threads(), Fanfare.environment().background(), time);
  }

  static Environment environment(
      VirtualTime time, WorkerThreads threads, Executor background, Waits waits) {
    return Environment.builder(time, time, threads, background, waits, () -> "000000000000")
        .build();
  }
}
