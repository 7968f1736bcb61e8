package dev.fanfare.bots;

import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.spi.Environment;
import org.jspecify.annotations.Nullable;

/** What a bot does in one attempt, whatever kind of bot it is. */
@FunctionalInterface
interface Body {

  /**
   * Makes the attempt on the calling thread, which is interrupted if it is to end early.
   *
   * @param context which attempt it is
   * @param environment what it may need of the world
   * @throws Exception the attempt failed
   */
  Outcome attempt(BotContext context, Environment environment) throws Exception;

  /**
   * Finds out before the first attempt whether there can be one on this machine.
   *
   * @throws RuntimeException if not; the message says why
   */
  default void check() {}

  /**
   * What came of an attempt.
   *
   * @param state how it ended; never RUNNING or SKIPPED
   * @param failure what stands for a failure; null unless FAILED or TIMED_OUT
   * @param attempts for how many attempts it counts
   * @param errors how many of those failed
   * @param report an engine's report, if one was asked
   */
  record Outcome(
      RunState state,
      @Nullable Throwable failure,
      long attempts,
      long errors,
      @Nullable RunReport report) {

    static final Outcome SUCCESS = new Outcome(RunState.SUCCEEDED, null, 1, 0, null);

    static Outcome failed(Throwable failure) {
      return new Outcome(RunState.FAILED, failure, 1, 1, null);
    }
  }
}
