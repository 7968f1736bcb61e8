package dev.fanfare.runtime.result;

import dev.fanfare.text.DurationText;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of a {@link dev.fanfare.runtime.Batch}. Immutable.
 *
 * @param <I> the items' type
 * @param <O> the type of one item's result
 */
public final class BatchResult<I, O> {

  private final List<Item<I, O>> items;
  private final RunReport report;

  /**
   * Creates a result.
   *
   * @param items in the order in which they were given; kept as it is, unmodifiable
   * @param report the report of the run behind it
   */
  public BatchResult(List<Item<I, O>> items, RunReport report) {
    this.items = Collections.unmodifiableList(items);
    this.report = Objects.requireNonNull(report, "report");
  }

  /**
   * The result of one item.
   *
   * @param item the item
   * @param task the record of its task: state, attempts, times
   * @param value what the function gave; null if it failed, or gave null
   * @param <I> the item's type
   * @param <O> the value's type
   */
  public record Item<I, O>(I item, TaskRecord task, @Nullable O value) {

    /** Returns whether the function returned a value in time. */
    public boolean succeeded() {
      return task.state() == dev.fanfare.api.TaskState.SUCCEEDED;
    }

    /** Returns the exception of the last attempt; empty if the item succeeded, or was cancelled. */
    public Optional<Throwable> cause() {
      return task.failure();
    }
  }

  /** Returns every item, in the order in which they were given. */
  public List<Item<I, O>> items() {
    return items;
  }

  /**
   * Returns the values of the items that succeeded, in the items' order; unmodifiable, may hold
   * null.
   */
  public List<O> values() {
    return Collections.unmodifiableList(
        items.stream().filter(Item::succeeded).<O>map(Item::value).toList());
  }

  /** Returns the items that did not succeed, in order. */
  public List<Item<I, O>> failures() {
    return items.stream().filter(item -> !item.succeeded()).toList();
  }

  /** Returns the number of items. */
  public int total() {
    return items.size();
  }

  /** Returns the number of items that succeeded. */
  public int succeeded() {
    return report.summary().succeeded();
  }

  /** Returns the number of items that did not succeed. */
  public int failed() {
    return total() - succeeded();
  }

  /**
   * Returns the share of items that succeeded, 0.0 to 1.0. If there was no item: 1.0 if the run
   * succeeded, else 0.0.
   */
  public double successRate() {
    if (total() == 0) {
      return report.state() == RunState.SUCCEEDED ? 1.0 : 0.0;
    }
    return (double) succeeded() / total();
  }

  /** Returns the time that the whole batch took. */
  public Duration duration() {
    return report.duration();
  }

  /** Returns the report of the run behind it. */
  public RunReport report() {
    return report;
  }

  /**
   * Returns one line with the successes, the total and the time: {@code 98 of 100 succeeded in
   * 1.2s}.
   */
  @Override
  public String toString() {
    String counts =
        "%s of %s succeeded in %s".formatted(succeeded(), total(), DurationText.format(duration()));
    return report.reason().map(reason -> counts + "; " + reason).orElse(counts);
  }
}
