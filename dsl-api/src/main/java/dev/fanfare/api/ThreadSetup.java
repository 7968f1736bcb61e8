package dev.fanfare.api;

/**
 * Prepares a worker's thread before each attempt and releases it after, for libraries that bind
 * state to the thread (COM apartments, security contexts). One instance serves a whole run and is
 * called from many threads at the same time.
 *
 * <p>An implementation has a public no-argument constructor, or one that the bot's package can
 * call.
 */
public interface ThreadSetup {

  /**
   * Prepares the worker's thread; called on it before each attempt.
   *
   * @throws Exception the attempt fails with it; {@link #release} is not called
   */
  void prepare() throws Exception;

  /** Cleans up after the attempt, however it ended; called on the same thread. */
  void release();

  /** Neither prepares nor releases. */
  final class None implements ThreadSetup {
    /** Creates it. */
    public None() {}

    @Override
    public void prepare() {}

    @Override
    public void release() {}
  }
}
