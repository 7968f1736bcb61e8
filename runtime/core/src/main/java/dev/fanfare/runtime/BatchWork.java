package dev.fanfare.runtime;

/**
 * The function of a {@link Batch}, which may throw.
 *
 * @param <I> the items' type
 * @param <O> the type of its values
 */
@FunctionalInterface
public interface BatchWork<I, O> {

  /**
   * Works on an item; called by many threads at the same time.
   *
   * @return may be null
   * @throws Exception if it throws, the attempt has failed
   */
  O apply(I item) throws Exception;
}
