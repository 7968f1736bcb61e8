package dev.fanfare.api;

/** What a bot's workers are. */
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
