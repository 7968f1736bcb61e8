package dev.fanfare.bots.model;

import org.jspecify.annotations.Nullable;

/** The call of a bot that returns a value. */
@FunctionalInterface
public interface BotFunction {

  /**
   * Makes the call, on a thread of its own; with {@link dev.fanfare.api.Overlap#ALLOW}, by several
   * at the same time.
   *
   * @param context the attempt; valid until this returns
   * @return the value, which stands in the run's result and event; of a {@link
   *     dev.fanfare.api.Outcome} its value, and a failed one fails the attempt
   * @throws Exception the attempt has failed
   */
  @Nullable Object call(BotContext context) throws Exception;
}
