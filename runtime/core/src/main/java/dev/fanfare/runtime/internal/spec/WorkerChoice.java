package dev.fanfare.runtime.internal.spec;

import dev.fanfare.api.Threads;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.spi.PhaseExecutor;
import dev.fanfare.runtime.spi.WorkerThreads;

/**
 * The number and the kind of the workers of a run.
 *
 * @param workers 1 or more
 * @param virtual whether they are virtual threads
 */
record WorkerChoice(int workers, boolean virtual) {

  /** The number of chunks for each slot of an executor: one that runs, and the next. */
  private static final int CHUNKS_PER_SLOT = 2;

  /** Chooses the workers of a run whose chunks an executor runs: they wait for it. */
  static WorkerChoice of(PhaseExecutor executor) {
    return new WorkerChoice(executor.slots() * CHUNKS_PER_SLOT, false);
  }

  static WorkerChoice of(Plan<?> plan, WorkerThreads threads) {
    int workers = plan.workers() == 0 ? threads.processors() : plan.workers();
    boolean virtual =
        switch (plan.threads()) {
          case PLATFORM -> false;
          case AUTO -> threads.virtualThreads() && workers > threads.processors();
          case VIRTUAL -> true;
        };
    if (plan.threads() == Threads.VIRTUAL && !threads.virtualThreads()) {
      throw new FanfareException(
          "bot '%s' wants virtual threads, and Java %s has none: run it on Java 21 or later, or"
                  .formatted(plan, Runtime.version().feature())
              + " with threads AUTO or PLATFORM");
    }
    return new WorkerChoice(workers, virtual);
  }
}
