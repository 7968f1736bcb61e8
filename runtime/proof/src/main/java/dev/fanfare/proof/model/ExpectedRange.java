package dev.fanfare.proof.model;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.plan.ExpectedCalls;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Source;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.Yield;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The check that a step has as many calls, or elements, as it is expected to have. */
final class ExpectedRange {

  private static final Set<Yield> MANY =
      EnumSet.of(Yield.ITERABLE, Yield.ITERATOR, Yield.STREAM, Yield.ARRAY);

  private ExpectedRange() {}

  /** Returns the reason why a step's phase is not begun; empty if it is. */
  static Optional<String> refusal(StepPlan<?> step, List<PlannedCall> calls) {
    int count = (int) calls.stream().filter(call -> call.blockedBy().isEmpty()).count();
    ExpectedCalls range = step.expect().orElse(null);
    boolean later = countsElements(step) && count > 0;
    if (range == null || later || (count >= range.least() && count <= range.most())) {
      return Optional.empty();
    }
    String times = count == 1 ? "once" : count + " times";
    String sources = String.join(", ", sources(step));
    String from = sources.isEmpty() ? "" : " (from " + sources + ")";
    return Optional.of(
        step.name()
            + " would be called "
            + times
            + "; "
            + bound(range, count)
            + " expected"
            + from);
  }

  /**
   * Returns the text of the failure of a step that yields too many or too few; null if it does not.
   */
  static @Nullable String miscount(StepPlan<?> step, int count) {
    ExpectedCalls range = step.expect().orElse(null);
    if (range == null || !countsElements(step)) {
      return null;
    }
    if (count > range.most()) {
      String most = elements(range.most()) + " that " + was(range.most());
      return step.name() + " yields more than the " + most + " expected at most";
    }
    return count < range.least()
        ? step.name() + " yields " + elements(count) + "; " + bound(range, count) + " expected"
        : null;
  }

  /** Returns the most elements that are read. */
  static int most(StepPlan<?> step) {
    return countsElements(step) && step.expect().isPresent()
        ? step.expect().get().most()
        : Integer.MAX_VALUE;
  }

  /** Returns whether a task failed because of the number of its elements. */
  static boolean miscounted(EndedTask task) {
    return task.fate().state() == TaskState.FAILED
        && task.fate().failure() instanceof MiscountException;
  }

  private static boolean countsElements(StepPlan<?> step) {
    return step.calledOnce() && MANY.contains(step.yields());
  }

  private static String bound(ExpectedCalls range, int count) {
    return count > range.most()
        ? "at most " + range.most() + " " + was(range.most())
        : "at least " + range.least() + " " + was(range.least());
  }

  private static String was(int count) {
    return count == 1 ? "was" : "were";
  }

  private static String elements(int count) {
    return count == 1 ? "1 element" : count + " elements";
  }

  private static Set<String> sources(StepPlan<?> step) {
    Set<String> names = new LinkedHashSet<>();
    for (Input input : step.inputs()) {
      Source source = null;
      if (input instanceof Input.Each each) {
        source = each.source();
      } else if (input instanceof Input.Match match) {
        source = match.source();
      } else if (input instanceof Input.Cross cross) {
        source = cross.source();
      } else if (input instanceof Input.Group group) {
        source = group.source();
      }
      if (source != null) {
        names.addAll(source.steps());
      }
    }
    return names;
  }

  /** The failure of a step that yielded more or fewer elements than it was expected to. */
  static final class MiscountException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MiscountException(String message) {
      super(message);
    }
  }
}
