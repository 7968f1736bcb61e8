package dev.fanfare.proof.model;

import dev.fanfare.api.Outcome;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.Yield;
import dev.fanfare.runtime.result.SoftFailureException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/** Reads what a method returned. */
final class Yielded {

  private Yielded() {}

  /**
   * The values in what was returned.
   *
   * @throws Final if there are none, and another attempt would not help
   */
  static List<Object> values(@Nullable Object returned, StepPlan<?> step) throws Final {
    Yield yields = step.yields();
    if (yields == Yield.NOTHING) {
      return List.of();
    }
    if (returned == null) {
      throw new Final(new NullPointerException("null was returned"));
    }
    return switch (yields) {
      case NOTHING, VALUE, NULLABLE -> List.of(returned);
      case OPTIONAL -> ((Optional<?>) returned).<List<Object>>map(List::of).orElse(List.of());
      case OUTCOME -> outcome((Outcome<?>) returned);
      case ITERABLE ->
          returned instanceof Collection<?> known
              ? array(known.toArray(), step)
              : all(((Iterable<?>) returned).iterator(), step);
      case ITERATOR -> all((Iterator<?>) returned, step);
      case STREAM -> all(((BaseStream<?, ?>) returned).iterator(), step);
      case ARRAY -> array(returned, step);
    };
  }

  private static List<Object> outcome(Outcome<?> outcome) throws Final {
    if (outcome instanceof Outcome.Failure<?> failure) {
      throw new Final(new SoftFailureException(failure.reason(), failure.cause()));
    }
    return List.of(((Outcome.Success<?>) outcome).result());
  }

  private static List<Object> all(Iterator<?> iterator, StepPlan<?> step) throws Final {
    List<@Nullable Object> values = new ArrayList<>();
    while (iterator.hasNext() && values.size() <= ExpectedRange.most(step)) {
      values.add(iterator.next());
    }
    return checked(values, step);
  }

  private static List<Object> array(Object array, StepPlan<?> step) throws Final {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      values.add(Array.get(array, i));
    }
    return checked(values, step);
  }

  private static List<Object> checked(List<@Nullable Object> read, StepPlan<?> step) throws Final {
    String miscount = ExpectedRange.miscount(step, read.size());
    if (miscount != null) {
      throw new Final(new ExpectedRange.MiscountException(miscount));
    }
    List<Object> values = new ArrayList<>();
    for (Object value : read) {
      values.add(present(value));
    }
    return values;
  }

  private static Object present(@Nullable Object value) throws Final {
    if (value == null) {
      throw new Final(new NullPointerException("null among the elements"));
    }
    return value;
  }

  /** Carries a failure that is not retried. */
  static final class Final extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Throwable failure;

    Final(Throwable failure) {
      super(failure.getMessage(), failure, false, false);
      this.failure = failure;
    }

    Throwable failure() {
      return failure;
    }
  }
}
