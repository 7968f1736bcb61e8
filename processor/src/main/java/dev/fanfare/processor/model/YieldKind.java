package dev.fanfare.processor.model;

/** The kinds of objects that a method returns. The names are those of the runtime. */
public enum YieldKind {
  /** Nothing. */
  NOTHING,
  /** Itself. */
  VALUE,
  /** One or none. */
  OPTIONAL,
  /** A value or a soft failure. */
  OUTCOME,
  /** Its elements. */
  ITERABLE,
  /** Its elements. */
  ITERATOR,
  /** Its elements. */
  STREAM,
  /** Its elements. */
  ARRAY;

  /** Returns whether there can be more than one element. */
  public boolean isCollection() {
    return compareTo(ITERABLE) >= 0;
  }
}
