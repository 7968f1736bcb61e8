package dev.fanfare.runtime.internal.lineage;

import dev.fanfare.api.Outcome;
import dev.fanfare.api.Outcomes;
import dev.fanfare.api.TaskContext;
import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.internal.table.ContentDigests;
import dev.fanfare.runtime.internal.table.ElementList;
import dev.fanfare.runtime.internal.table.TaskArgument;
import dev.fanfare.runtime.internal.table.TaskRef;
import dev.fanfare.runtime.plan.Input.Shape;
import dev.fanfare.runtime.result.FailureText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The arguments of a step's tasks, by kind of input. */
final class ArgumentBuilder {

  private ArgumentBuilder() {}

  /** The attempt's context. */
  record Context() implements TaskArgument {
    @Override
    public Object value(int task, Supplier<TaskContext> context) {
      return context.get();
    }

    @Override
    public byte[] digest(int task, ContentDigests<ElementList> digests) {
      return digests.nothing();
    }
  }

  /** The same for every task. */
  record Constant(@Nullable Object value) implements TaskArgument {
    @Override
    public @Nullable Object value(int task, Supplier<TaskContext> context) {
      return value;
    }

    @Override
    public byte[] digest(int task, ContentDigests<ElementList> digests) {
      return digests.value(value);
    }
  }

  /** One of the values given. */
  record Given(List<?> values) implements TaskArgument {
    @Override
    public @Nullable Object value(int task, Supplier<TaskContext> context) {
      return values.get(task);
    }

    @Override
    public byte[] digest(int task, ContentDigests<ElementList> digests) {
      return digests.value(values.get(task));
    }

    @Override
    public void element(int task, Consumer<@Nullable Object> element) {
      element.accept(values.get(task));
    }
  }

  /** A component of the group's key. */
  record KeyPart(List<List<@Nullable Object>> keys, int index) implements TaskArgument {
    @Override
    public @Nullable Object value(int task, Supplier<TaskContext> context) {
      return keys.get(task).get(index);
    }

    @Override
    public byte[] digest(int task, ContentDigests<ElementList> digests) {
      return digests.value(keys.get(task).get(index));
    }
  }

  /** The one value of a step that is called once: the same element for every task. */
  record Single(ElementList elements, int element) implements TaskArgument {
    @Override
    public @Nullable Object value(int task, Supplier<TaskContext> context) {
      return elements.value(element);
    }

    @Override
    public byte[] digest(int task, ContentDigests<ElementList> digests) {
      return digests.element(elements, element);
    }

    @Override
    public void parents(int task, Consumer<TaskRef> parents) {
      parents.accept(elements.ref(element));
    }

    @Override
    public boolean hasHoles() {
      return elements.hasHoles();
    }

    @Override
    public @Nullable TaskRef missing(int task) {
      return elements.hole(element) ? elements.ref(element) : null;
    }
  }

  /** One element for each task. */
  record Each(ElementList elements, FanOut.Column column) implements TaskArgument {
    @Override
    public @Nullable Object value(int task, Supplier<TaskContext> context) {
      return elements.value(column.element(task));
    }

    @Override
    public byte[] digest(int task, ContentDigests<ElementList> digests) {
      return digests.element(elements, column.element(task));
    }

    @Override
    public void parents(int task, Consumer<TaskRef> parents) {
      parents.accept(elements.ref(column.element(task)));
    }

    @Override
    public void element(int task, Consumer<@Nullable Object> element) {
      int place = column.element(task);
      if (!elements.hole(place)) {
        element.accept(elements.value(place));
      }
    }

    @Override
    public boolean hasHoles() {
      return elements.hasHoles();
    }

    @Override
    public @Nullable TaskRef missing(int task) {
      int element = column.element(task);
      return elements.hole(element) ? elements.ref(element) : null;
    }
  }

  /** The elements of the task's group. */
  record Group(ElementList elements, KeyBuckets members, Shape shape, double minSuccess)
      implements TaskArgument {
    @Override
    public Object value(int task, Supplier<TaskContext> context) {
      return many(elements, members.size(task), index -> members.place(task, index), shape);
    }

    @Override
    public byte[] digest(int task, ContentDigests<ElementList> digests) {
      return digests.list(
          elements,
          members.size(task),
          index -> members.place(task, index),
          shape == Shape.OUTCOMES);
    }

    @Override
    public void parents(int task, Consumer<TaskRef> parents) {
      for (int index = 0; index < members.size(task); index++) {
        int element = members.place(task, index);
        if (shape == Shape.OUTCOMES || !elements.hole(element)) {
          parents.accept(elements.ref(element));
        }
      }
    }

    @Override
    public boolean hasHoles() {
      return minSuccess > 0 && elements.hasHoles();
    }

    /** The first member that is missing, if too few are there. */
    @Override
    public @Nullable TaskRef missing(int task) {
      int size = members.size(task);
      int failed = 0;
      int first = 0;
      for (int index = size - 1; index >= 0; index--) {
        if (elements.hole(members.place(task, index))) {
          failed++;
          first = members.place(task, index);
        }
      }
      boolean tooFew = failed > 0 && (double) (size - failed) / size < minSuccess;
      return tooFew ? elements.ref(first) : null;
    }
  }

  /** All elements; made once, as they are the same for every task. */
  static final class Gather implements TaskArgument {

    private final ElementList elements;
    private final Shape shape;
    // Made when it is needed first: a step whose tasks are all reused loads nothing.
    private volatile @Nullable Object all;
    private byte @Nullable [] digest;

    Gather(ElementList elements, Shape shape) {
      this.elements = elements;
      this.shape = shape;
    }

    @Override
    public Object value(int task, Supplier<TaskContext> context) {
      Object made = all;
      if (made == null) {
        made = makeAll();
      }
      return made;
    }

    private synchronized Object makeAll() {
      Object made = all;
      if (made == null) {
        made = many(elements, elements.size(), IntUnaryOperator.identity(), shape);
        all = made;
      }
      return made;
    }

    @Override
    public byte[] digest(int task, ContentDigests<ElementList> digests) {
      byte[] made = digest;
      if (made == null) {
        made =
            digests.list(
                elements, elements.size(), IntUnaryOperator.identity(), shape == Shape.OUTCOMES);
        digest = made;
      }
      return made;
    }

    @Override
    public void parents(int task, Consumer<TaskRef> parents) {
      for (int element = 0; element < elements.size(); element++) {
        if (shape == Shape.OUTCOMES || !elements.hole(element)) {
          parents.accept(elements.ref(element));
        }
      }
    }
  }

  private static Object many(ElementList elements, int size, IntUnaryOperator places, Shape shape) {
    return shape == Shape.LIST ? values(elements, size, places) : outcomes(elements, size, places);
  }

  private static List<@Nullable Object> values(
      ElementList elements, int size, IntUnaryOperator places) {
    @Nullable Object[] values = new Object[size];
    int count = 0;
    for (int index = 0; index < size; index++) {
      int place = places.applyAsInt(index);
      if (!elements.hole(place)) {
        values[count++] = elements.value(place);
      }
    }
    return Collections.unmodifiableList(
        Arrays.asList(count == size ? values : Arrays.copyOf(values, count)));
  }

  private static Outcomes<Object> outcomes(
      ElementList elements, int size, IntUnaryOperator places) {
    List<Outcome<Object>> outcomes = new ArrayList<>(size);
    for (int index = 0; index < size; index++) {
      outcomes.add(outcome(elements, places.applyAsInt(index)));
    }
    return Outcomes.of(outcomes);
  }

  @SuppressWarnings("NullAway") // a hole has been ruled out, and its task has ended
  private static Outcome<Object> outcome(ElementList elements, int place) {
    if (!elements.hole(place)) {
      return Outcome.of(elements.value(place));
    }
    TaskRef task = elements.ref(place);
    TaskState state = task.table().stateOf(task.task());
    Throwable cause = task.table().failure(task.task());
    String reason =
        state == TaskState.SKIPPED
            ? "skipped because of " + task.root().id()
            : cause == null ? "cancelled" : FailureText.reason(cause);
    return new Outcome.Failure<>(state, task.id(), reason, FailureText.cause(cause));
  }
}
