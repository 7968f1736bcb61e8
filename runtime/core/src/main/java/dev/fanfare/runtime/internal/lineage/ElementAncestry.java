package dev.fanfare.runtime.internal.lineage;

import dev.fanfare.runtime.internal.table.ElementList;
import dev.fanfare.runtime.plan.Source;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From which element of an earlier source each element of a later one descends. An element descends
 * from the elements that its task took one by one, and from their ancestors; gathering, grouping
 * and unions of several steps start again. Where there are several ways (a step that crosses two
 * descendants of one source), the way of the step's first such input counts.
 */
final class ElementAncestry {

  private record Way(Source from, Source to) {}

  private static final int[] NO_WAY = new int[0];

  private final YieldedElements yielded;
  private final Map<Way, int[]> known = new HashMap<>();

  ElementAncestry(YieldedElements yielded) {
    this.yielded = yielded;
  }

  /** Returns whether the elements of a source descend from those of another, or are the same. */
  boolean descends(Source from, Source to) {
    return ancestors(from, to) != null;
  }

  /**
   * By element of {@code from}, the element of {@code to} that it descends from.
   *
   * @return null if they do not descend from it
   */
  int @Nullable [] ancestors(Source from, Source to) {
    Way way = new Way(from, to);
    int[] ancestors = known.get(way);
    if (ancestors == null) {
      ancestors = find(from, to);
      known.put(way, ancestors);
    }
    return ancestors == NO_WAY ? null : ancestors;
  }

  private int[] find(Source from, Source to) {
    if (from.equals(to)) {
      int[] itself = new int[yielded.elements(from).size()];
      Arrays.setAll(itself, element -> element);
      return itself;
    }
    return from.steps().size() > 1 ? NO_WAY : find(from.steps().get(0), to);
  }

  private int[] find(String step, Source to) {
    for (FanOut.Column column : yielded.fanOut(step).columns()) {
      int[] further = ancestors(column.source(), to);
      if (further != null) {
        ElementList elements = yielded.elements(step);
        int[] ancestors = new int[elements.size()];
        Arrays.setAll(ancestors, element -> further[column.element(elements.task(element))]);
        return ancestors;
      }
    }
    return NO_WAY;
  }
}
