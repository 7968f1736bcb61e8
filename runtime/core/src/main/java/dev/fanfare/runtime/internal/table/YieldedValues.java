package dev.fanfare.runtime.internal.table;

import dev.fanfare.api.Outcome;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.Yield;
import dev.fanfare.runtime.result.SoftFailureException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a returned object is kept: a plain value as itself, a collection as an {@code
 * Object[]} of its elements, an {@code Optional} as its value or null.
 */
public final class YieldedValues {

  private YieldedValues() {}

  /**
   * Returns the values to be kept; sources are drained here, and closed.
   *
   * @param step the step
   * @param returned what its method returned
   * @param wanted whether it is still wanted; asked before each element of what may have no end
   * @throws CancellationException if it is not
   * @throws UnexpectedCountException if it has more or fewer elements than are expected
   * @throws NullYieldException if it is null, or holds null, where that is no value
   * @throws SoftFailureException if it is a soft failure
   */
  public static @Nullable Object of(
      StepPlan<?> step, @Nullable Object returned, BooleanSupplier wanted) {
    return switch (step.yields()) {
      case NOTHING -> null;
      case NULLABLE -> returned;
      case VALUE -> present(step, returned);
      case OPTIONAL -> ((Optional<?>) present(step, returned)).orElse(null);
      case OUTCOME -> outcome((Outcome<?>) present(step, returned));
      case ITERABLE -> present(step, elements(step, (Iterable<?>) present(step, returned), wanted));
      case ITERATOR -> present(step, drained(step, (Iterator<?>) present(step, returned), wanted));
      case STREAM ->
          present(step, stream(step, (BaseStream<?, ?>) present(step, returned), wanted));
      case ARRAY -> present(step, counted(step, array(present(step, returned))));
    };
  }

  /**
   * Returns the values of a task as a list.
   *
   * @param kind what its step yields
   * @param kept what {@link #of} gave
   */
  public static List<Object> values(Yield kind, @Nullable Object kept) {
    return switch (kind) {
      case NOTHING -> List.of();
      case OPTIONAL -> kept == null ? List.of() : List.of(kept);
      case VALUE, OUTCOME, NULLABLE -> Collections.singletonList(kept);
      case ITERABLE, ITERATOR, STREAM, ARRAY ->
          kept == null ? List.of() : Collections.unmodifiableList(Arrays.asList((Object[]) kept));
    };
  }

  /**
   * Returns what {@link #of} would have kept of a task that yielded these values.
   *
   * @param kind what its step yields
   * @param values what {@link #values} gave
   */
  public static @Nullable Object kept(Yield kind, List<? extends @Nullable Object> values) {
    return switch (kind) {
      case NOTHING -> null;
      case OPTIONAL -> values.isEmpty() ? null : values.get(0);
      case VALUE, OUTCOME, NULLABLE -> values.get(0);
      case ITERABLE, ITERATOR, STREAM, ARRAY -> values.toArray();
    };
  }

  /**
   * Returns a kept value as {@link dev.fanfare.runtime.spi.JournalEntry#storedValue} has it.
   *
   * @param kind what its step yields
   * @param kept what {@link #of} gave
   */
  public static @Nullable Object stored(Yield kind, @Nullable Object kept) {
    return StoredForm.isMany(kind) ? values(kind, kept) : kept;
  }

  /**
   * Returns whether a step of this kind yields exactly one element for each task that succeeded.
   */
  static boolean onePerTask(Yield kind) {
    return kind == Yield.VALUE || kind == Yield.NULLABLE || kind == Yield.OUTCOME;
  }

  private static Object outcome(Outcome<?> outcome) {
    if (outcome instanceof Outcome.Failure<?> failure) {
      throw new SoftFailureException(failure.reason(), failure.cause());
    }
    return ((Outcome.Success<?>) outcome).result();
  }

  private static Object[] elements(StepPlan<?> step, Iterable<?> elements, BooleanSupplier wanted) {
    return elements instanceof Collection<?> collection
        ? counted(step, collection.toArray())
        : drained(step, elements.iterator(), wanted);
  }

  private static Object[] counted(StepPlan<?> step, Object[] elements) {
    ExpectedCount.checkElements(step, elements.length);
    return elements;
  }

  private static Object[] drained(StepPlan<?> step, Iterator<?> elements, BooleanSupplier wanted) {
    List<@Nullable Object> drained = new ArrayList<>();
    int most = ExpectedCount.mostElements(step);
    try {
      while (elements.hasNext()) {
        drained.add(elements.next());
        if (drained.size() > most) {
          ExpectedCount.checkElements(step, drained.size());
        }
        if (!wanted.getAsBoolean()) {
          throw new CancellationException("step '" + step.name() + "' is read no further");
        }
      }
      return counted(step, drained.toArray());
    } catch (OutOfMemoryError e) {
      throw tooMany(step, drained, e);
    }
  }

  /** Lets go of the elements first, so that there is memory to say what happened. */
  private static OutOfMemoryError tooMany(
      StepPlan<?> step, List<?> drained, OutOfMemoryError thrown) {
    int read = drained.size();
    drained.clear();
    OutOfMemoryError told =
        new OutOfMemoryError(
            "%s, after %s elements of what step '%s' yields; does it have an end?"
                .formatted(thrown.getMessage(), read, step.name()));
    told.initCause(thrown);
    return told;
  }

  private static Object[] stream(
      StepPlan<?> step, BaseStream<?, ?> stream, BooleanSupplier wanted) {
    try (stream) {
      return drained(step, stream.iterator(), wanted);
    }
  }

  private static Object[] array(Object array) {
    if (array instanceof Object[] objects) {
      return Arrays.copyOf(objects, objects.length, Object[].class);
    }
    Object[] boxed = new Object[Array.getLength(array)];
    Arrays.setAll(boxed, index -> Array.get(array, index));
    return boxed;
  }

  private static Object[] present(StepPlan<?> step, Object[] elements) {
    for (int index = 0; index < elements.length; index++) {
      if (elements[index] == null) {
        throw new NullYieldException(step, "a collection with null at index " + index);
      }
    }
    return elements;
  }

  private static Object present(StepPlan<?> step, @Nullable Object returned) {
    if (returned == null) {
      throw new NullYieldException(step, "null");
    }
    return returned;
  }
}
