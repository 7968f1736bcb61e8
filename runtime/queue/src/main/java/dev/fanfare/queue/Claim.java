package dev.fanfare.queue;

import java.time.Instant;

/** The answer to a worker that asks a queue for a task. */
public sealed interface Claim permits Claimed, Claim.Drained, Claim.Busy, Claim.Later {

  /** The answer of a queue in which no task is left that has not ended. */
  record Drained() implements Claim {}

  /**
   * The answer of a queue whose open tasks others hold, wait for those, or are of functions that
   * were not asked for.
   *
   * @param open how many tasks have not ended
   * @param running how many of them a worker holds
   */
  record Busy(long open, long running) implements Claim {}

  /**
   * The answer of a queue in which no task runs, and one will be ready later.
   *
   * @param at when the next one is due
   */
  record Later(Instant at) implements Claim {}
}
