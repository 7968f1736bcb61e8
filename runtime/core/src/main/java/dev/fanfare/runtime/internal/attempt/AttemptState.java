package dev.fanfare.runtime.internal.attempt;

/**
 * The state of whoever makes attempts, one after the other: says whether an attempt is still
 * wanted. Thread-safe.
 */
public interface AttemptState {

  /** Returns a number that stands for the current attempt and for no other of this maker. */
  long current();

  /**
   * Returns whether the attempt with this number is being made, and was not closed from outside.
   */
  boolean isWanted(long attempt);
}
