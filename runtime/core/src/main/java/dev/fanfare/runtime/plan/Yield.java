package dev.fanfare.runtime.plan;

/** The meaning of the object that a step's method returns. */
public enum Yield {
  /** Nothing: a {@code void} method. */
  NOTHING,
  /** Itself; null fails the task. */
  VALUE,
  /** Itself; null is a value too. For functions made in code. */
  NULLABLE,
  /** {@code Optional}: one or none. */
  OPTIONAL,
  /** {@link dev.fanfare.api.Outcome}: a value or a soft failure. */
  OUTCOME,
  /** {@code Iterable}: its elements. */
  ITERABLE,
  /** {@code Iterator}: its elements. */
  ITERATOR,
  /**
   * {@code java.util.stream.Stream} or a primitive one ({@code BaseStream}): its elements; it is
   * closed.
   */
  STREAM,
  /** An array, also of primitives: its elements. */
  ARRAY
}
