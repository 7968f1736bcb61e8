package dev.fanfare.runtime.plan;

import org.jspecify.annotations.Nullable;

/**
 * Calls one method of a bot, directly. Called by many workers at the same time.
 *
 * @param <B> the bot's class
 */
@FunctionalInterface
public interface Invoker<B> {

  /**
   * Calls the method.
   *
   * @param bot the bot's instance
   * @param call the arguments
   * @return what the method returned; null for {@code void}
   * @throws Throwable whatever the method throws
   */
  @Nullable Object invoke(B bot, Call call) throws Throwable;
}
