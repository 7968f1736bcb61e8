package dev.fanfare.runtime.spi;

import dev.fanfare.runtime.plan.Plan;

/** A place that calls are recorded in, or replayed from. May serve several runs. */
@FunctionalInterface
public interface RunCassette {

  /**
   * Prepares a run. Reads what is recorded; nothing is written before the run ends.
   *
   * @param plan the plan, overrides applied
   * @param journal the journal that the run has without a cassette
   * @return the journal of this run only: it passes everything on to the other, and has {@link
   *     Journal#calls}
   * @throws dev.fanfare.runtime.result.FanfareException if what is recorded cannot be read
   */
  Journal around(Plan<?> plan, Journal journal);
}
