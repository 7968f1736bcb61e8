package dev.fanfare.app;

/**
 * Something that Fanfare does on request, the same for every front.
 *
 * <p>Implementations are stateless and thread-safe, and print nothing.
 *
 * @param <Q> the request
 * @param <R> the result
 */
@FunctionalInterface
public interface Operation<Q, R> {

  /**
   * Executes a request.
   *
   * @param request what is wanted
   * @param context the bots and the process around them
   * @return the result; a run that failed is a result, not an exception
   * @throws dev.fanfare.config.ConfigurationException if the request cannot be meant; its message
   *     is for users
   * @throws dev.fanfare.runtime.result.FanfareException if it cannot be executed; its message is
   *     for users
   */
  R execute(Q request, AppContext context);
}
