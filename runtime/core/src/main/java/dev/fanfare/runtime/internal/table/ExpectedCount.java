package dev.fanfare.runtime.internal.table;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.plan.ExpectedCalls;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Source;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.Yield;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The check of a step's number of calls against its {@code expect}; for a step that is called once
 * and yields a collection, of its number of elements.
 */
public final class ExpectedCount {

  private ExpectedCount() {}

  /**
   * Checks the tasks of a step that has been expanded. Skipped tasks are no calls.
   *
   * @param table the tasks; those that are skipped have ended
   * @throws UnexpectedCountException if there are too many, or too few
   */
  public static void checkCalls(StepTable table) {
    StepPlan<?> step = table.plan();
    ExpectedCalls expected = step.expect().orElse(null);
    int calls = table.size() - table.count(TaskState.SKIPPED);
    if (expected == null || (countsElements(step) && calls > 0) || expected.contains(calls)) {
      return;
    }
    String from = sources(step);
    throw new UnexpectedCountException(
        "%s would be called %s; %s expected%s"
            .formatted(
                step.name(),
                calls == 1 ? "once" : grouped(calls) + " times",
                bound(expected, calls),
                from.isEmpty() ? "" : " (from " + from + ")"));
  }

  /**
   * Checks the elements of a step whose recorded success is reused.
   *
   * @throws UnexpectedCountException if there are too many, or too few
   */
  public static void checkReused(StepTable table) {
    StepPlan<?> step = table.plan();
    if (step.expect().isPresent() && countsElements(step) && table.size() == 1) {
      if (table.isReused(0)) {
        checkElements(step, YieldedValues.values(step.yields(), table.value(0)).size());
      }
    }
  }

  /** Returns the most elements that a step may yield. */
  static int mostElements(StepPlan<?> step) {
    return countsElements(step)
        ? step.expect().map(ExpectedCalls::most).orElse(Integer.MAX_VALUE)
        : Integer.MAX_VALUE;
  }

  /** Checks the elements that a step has yielded, or has yielded so far if they are too many. */
  static void checkElements(StepPlan<?> step, int count) {
    ExpectedCalls expected = step.expect().orElse(null);
    if (expected == null || !countsElements(step) || expected.contains(count)) {
      return;
    }
    throw new UnexpectedCountException(
        count > expected.most()
            ? "%s yields more than the %s that %s expected at most"
                .formatted(step.name(), elements(expected.most()), was(expected.most()))
            : "%s yields %s; %s expected"
                .formatted(step.name(), elements(count), bound(expected, count)));
  }

  private static boolean countsElements(StepPlan<?> step) {
    return step.calledOnce() && !step.single() && step.yields() != Yield.NOTHING;
  }

  private static String bound(ExpectedCalls expected, int count) {
    boolean over = count > expected.most();
    int bound = over ? expected.most() : expected.least();
    return (over ? "at most " : "at least ") + grouped(bound) + " " + was(bound);
  }

  private static String was(int count) {
    return count == 1 ? "was" : "were";
  }

  private static String elements(int count) {
    return grouped(count) + (count == 1 ? " element" : " elements");
  }

  private static String grouped(int count) {
    return String.format(Locale.ROOT, "%,d", count).replace(',', ' ');
  }

  private static String sources(StepPlan<?> step) {
    return step.inputs().stream()
        .map(ExpectedCount::source)
        .flatMap(Stream::ofNullable)
        .map(Source::steps)
        .flatMap(List::stream)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Returns the source by whose elements the calls are counted; null for another input. */
  private static @Nullable Source source(Input input) {
    if (input instanceof Input.Each each) {
      return each.source();
    } else if (input instanceof Input.Match match) {
      return match.source();
    } else if (input instanceof Input.Cross cross) {
      return cross.source();
    }
    return input instanceof Input.Group group ? group.source() : null;
  }
}
