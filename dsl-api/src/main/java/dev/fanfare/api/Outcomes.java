package dev.fanfare.api;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ends of the tasks before this one, in element order: each a value, or why there is none.
 * Immutable.
 *
 * <p>A step takes it in place of a {@code List} to see the failures too.
 *
 * @param <E> the type of the values
 */
public final class Outcomes<E> implements Iterable<Outcome<E>> {

  private final List<Outcome<E>> all;

  private Outcomes(List<Outcome<E>> all) {
    this.all = List.copyOf(all);
  }

  /**
   * Outcomes of those given; for tests of a method that takes them.
   *
   * @param all in element order
   * @param <E> the type of the values
   */
  public static <E> Outcomes<E> of(List<Outcome<E>> all) {
    return new Outcomes<>(all);
  }

  /** Returns all outcomes, in element order; unmodifiable. */
  public List<Outcome<E>> all() {
    return all;
  }

  /** Returns the values of the outcomes that succeeded, in element order; unmodifiable. */
  public List<E> values() {
    return all.stream().flatMap(outcome -> outcome.value().stream()).toList();
  }

  /** Returns the outcomes that did not succeed, in element order; unmodifiable. */
  public List<Outcome.Failure<E>> failures() {
    return all.stream()
        .flatMap(
            outcome ->
                outcome instanceof Outcome.Failure<E> failure ? Stream.of(failure) : Stream.empty())
        .toList();
  }

  /** Returns the number of tasks, failures included. */
  public int size() {
    return all.size();
  }

  @Override
  public Iterator<Outcome<E>> iterator() {
    return all.iterator();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Outcomes<?> outcomes && all.equals(outcomes.all);
  }

  @Override
  public int hashCode() {
    return all.hashCode();
  }

  @Override
  public String toString() {
    return all.toString();
  }
}
