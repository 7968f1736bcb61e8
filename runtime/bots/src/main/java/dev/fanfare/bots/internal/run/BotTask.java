package dev.fanfare.bots.internal.run;

import dev.fanfare.bots.model.BotContext;
import dev.fanfare.runtime.spi.Environment;

/** The work of a bot in one attempt, for every kind of bot. */
@FunctionalInterface
public interface BotTask {

  /**
   * Makes the attempt on the calling thread, which is interrupted if it is to end early.
   *
   * @param context which attempt it is
   * @param environment what it may need of the world
   * @throws Exception the attempt failed
   */
  AttemptOutcome attempt(BotContext context, Environment environment) throws Exception;

  /**
   * Finds out before the first attempt whether there can be one on this machine.
   *
   * @throws RuntimeException if not; the message says why
   */
  default void check() {}
}
