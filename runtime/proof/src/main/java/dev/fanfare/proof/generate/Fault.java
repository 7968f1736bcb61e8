package dev.fanfare.proof.generate;

import java.time.Duration;

/**
 * Something that goes wrong with some of a step's tasks.
 *
 * @param kind what
 * @param modulus how many tasks it spares: it befalls one in so many, by their ids
 * @param residue which one
 * @param attempts it befalls a task's attempts up to this number; a refusal, so many calls
 * @param time how much longer the attempt takes, or how long the next has to wait
 */
record Fault(Kind kind, int modulus, int residue, int attempts, Duration time) {

  /** Whether it befalls a call of a task that has been refused so often. */
  boolean befalls(String taskId, int attempt, int refusals) {
    int before = kind == Kind.RETRY_AFTER ? refusals + 1 : attempt;
    return before <= attempts && Math.floorMod(taskId.hashCode(), modulus) == residue;
  }

  enum Kind {
    /** It throws. */
    THROW,
    /** It throws what must not be retried. */
    ABORT,
    /** It is refused, and told how long to wait: so many calls, none of which is an attempt. */
    RETRY_AFTER,
    /** It takes longer. */
    SLOW,
    /** It never returns. Only where there is a timeout. */
    HANG,
    /** The same, and it ignores its interrupt. */
    STUBBORN,
    /** It returns null. */
    NULL,
    /** It returns a soft failure, or throws where it cannot. */
    SOFT,
    /** An error of the virtual machine. */
    OUT_OF_MEMORY,
    /** The other one. */
    STACK_OVERFLOW,
    /** The collection it returns throws half-way, or holds a null. */
    HALFWAY
  }
}
