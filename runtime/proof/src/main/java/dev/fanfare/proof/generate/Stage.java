package dev.fanfare.proof.generate;

import dev.fanfare.api.TaskContext;
import java.time.Duration;

/** Where generated bots play: told of every attempt, which it may let take its time. */
@FunctionalInterface
public interface Stage {

  /** Attempts take no time, and nobody looks. */
  Stage EMPTY = (context, takes, stubborn) -> {};

  /**
   * An attempt is called.
   *
   * @param context which
   * @param takes how long it is to take
   * @param stubborn whether it then ignores an interrupt
   */
  void attempt(TaskContext context, Duration takes, boolean stubborn);
}
