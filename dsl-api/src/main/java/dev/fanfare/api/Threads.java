package dev.fanfare.api;

/**
 * The kinds of threads that a bot's workers are.
 *
 * <p>Virtual threads are for tasks that wait. One that computes keeps a processor from all other
 * virtual threads of the process until it ends. If it is past its limit and ignores the interrupt,
 * a platform thread takes its worker's place, so that the run goes on, with fewer at a time.
 */
public enum Threads {
  /**
   * Virtual threads where the JDK has them (21 on) and the bot asks for more workers than the
   * machine has processors, else platform threads.
   */
  AUTO,
  /** Platform threads. */
  PLATFORM,
  /** Virtual threads; on a JDK without them the run says so and does not start. */
  VIRTUAL
}
