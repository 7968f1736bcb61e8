package dev.fanfare.runtime.internal.table;

import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Digests what tasks are given, for their content keys. Each digest has 32 bytes.
 *
 * @param <L> what holds the elements that steps yielded
 */
public interface ContentDigests<L> {

  /** The digest of a value. */
  byte[] value(@Nullable Object value);

  /** The digest of an element that a step yielded. */
  byte[] element(L elements, int element);

  /**
   * The digest of several elements, made of their own digests.
   *
   * @param size how many there are, holes included
   * @param places the place of each
   * @param failures whether holes count, with how their tasks ended; else they are left out
   */
  byte[] list(L elements, int size, IntUnaryOperator places, boolean failures);

  /** The digest of nothing, such as of the attempt's context. */
  byte[] nothing();
}
