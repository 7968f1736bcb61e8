package dev.fanfare.bots.model;

/** The body of a bot that is one call rather than an orchestrated class. */
@FunctionalInterface
public interface BotBody {

  /**
   * Does it. Called on a thread of its own; with {@link dev.fanfare.api.Overlap#ALLOW}, by several
   * at the same time.
   *
   * @param context the attempt; valid until this returns
   * @throws Exception the attempt has failed; a {@link dev.fanfare.api.RetryAfterException} says
   *     how long the next one has to wait
   */
  void run(BotContext context) throws Exception;
}
