package dev.fanfare.runtime.spi;

/**
 * The parts of its context that a task's code has read, as bits. A recorded success is reused only
 * where the same would be read again.
 */
public final class ObservedContext {

  /** {@code random()}: the seed, the task's id and the attempt. */
  public static final int RANDOM = 1;

  /** {@code clock()}: the instant at which it stands. */
  public static final int CLOCK = 2;

  /** {@code runId()}, or what is made of it. */
  public static final int RUN_ID = 4;

  /** {@code taskId()}, or what is made of it. */
  public static final int TASK_ID = 8;

  /** {@code attempt()}. */
  public static final int ATTEMPT = 16;

  /** {@code worker()}. */
  public static final int WORKER = 32;

  private ObservedContext() {}
}
