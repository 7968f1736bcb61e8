package dev.fanfare.runtime.internal.lineage;

import dev.fanfare.runtime.plan.Source;
import dev.fanfare.runtime.result.FanfareException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a step that fans out: tuples of elements, one column for each fan-out input, built
 * up from left to right. Columns hold places, not values.
 */
final class CallJoin {

  /** As many as an array can hold. */
  private static final int MOST_CALLS = Integer.MAX_VALUE - 8;

  private final YieldedElements yielded;
  private final ElementAncestry ancestry;
  private final String step;
  private final List<FanOut.Column> columns = new ArrayList<>();
  private int size;

  CallJoin(YieldedElements yielded, ElementAncestry ancestry, String step) {
    this.yielded = yielded;
    this.ancestry = ancestry;
    this.step = step;
  }

  /** One call for each element. */
  void each(Source source) {
    size = yielded.elements(source).size();
    columns.add(new FanOut.Column(source, null));
  }

  /** Every combination of the calls so far with the elements of another source. */
  void cross(Source source) {
    int others = yielded.elements(source).size();
    int[] calls = new int[checked((long) size * others)];
    int[] elements = new int[calls.length];
    for (int at = 0; at < calls.length; at++) {
      calls[at] = at / others;
      elements[at] = at % others;
    }
    add(source, calls, elements);
  }

  /** The calls so far with those elements that have the same ancestors. */
  void match(Source source, List<Source> on) {
    JoinKeys keys = keys(source, on);
    KeyBuckets buckets = new KeyBuckets(keys.right(), keys.distinct());
    long total = 0;
    for (int key : keys.left()) {
      total += buckets.size(key);
    }
    int[] calls = new int[checked(total)];
    int[] elements = new int[calls.length];
    int at = 0;
    for (int call = 0; call < size; call++) {
      int end = at + buckets.size(keys.left()[call]);
      Arrays.fill(calls, at, end, call);
      buckets.copy(keys.left()[call], elements, at);
      at = end;
    }
    add(source, calls, elements);
  }

  /** Returns how many calls there are. */
  int size() {
    return size;
  }

  /** The calls. */
  FanOut fanOut() {
    return new FanOut(columns);
  }

  private void add(Source source, int[] calls, int[] elements) {
    size = calls.length;
    columns.replaceAll(column -> new FanOut.Column(column.source(), repeated(column, calls)));
    columns.add(new FanOut.Column(source, identity(elements) ? null : elements));
  }

  private static int @Nullable [] repeated(FanOut.Column column, int[] calls) {
    if (identity(calls)) {
      // Not longer than before, then: a column that took each element still may not.
      return column.elements() == null ? null : Arrays.copyOf(column.elements(), calls.length);
    }
    int[] repeated = new int[calls.length];
    Arrays.setAll(repeated, call -> column.element(calls[call]));
    return repeated;
  }

  private static boolean identity(int[] places) {
    for (int at = 0; at < places.length; at++) {
      if (places[at] != at) {
        return false;
      }
    }
    return true;
  }

  private JoinKeys keys(Source source, List<Source> on) {
    JoinKeys keys = null;
    for (Source ancestor : on) {
      int[] right = ancestors(source, ancestor);
      int[] left = left(ancestor);
      keys =
          keys == null
              ? new JoinKeys(left, right, yielded.elements(ancestor).size())
              : keys.and(left, right);
    }
    if (keys == null) {
      throw new IllegalStateException("step '" + step + "' matches " + source + " on nothing");
    }
    return keys;
  }

  private int[] left(Source ancestor) {
    for (FanOut.Column column : columns) {
      if (ancestry.descends(column.source(), ancestor)) {
        int[] ancestors = ancestors(column.source(), ancestor);
        int[] left = new int[size];
        Arrays.setAll(left, call -> ancestors[column.element(call)]);
        return left;
      }
    }
    throw new IllegalStateException(
        "step '" + step + "' matches on " + ancestor + ", from which nothing before descends");
  }

  private int[] ancestors(Source from, Source to) {
    int[] ancestors = ancestry.ancestors(from, to);
    if (ancestors == null) {
      throw new IllegalStateException(
          "step '" + step + "' matches " + from + " on " + to + ", from which it does not descend");
    }
    return ancestors;
  }

  private int checked(long calls) {
    if (calls > MOST_CALLS) {
      throw new FanfareException(
          "step '" + step + "' would be called " + calls + " times; at most " + MOST_CALLS);
    }
    return (int) calls;
  }
}
