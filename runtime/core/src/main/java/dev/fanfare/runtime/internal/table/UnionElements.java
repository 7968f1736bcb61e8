package dev.fanfare.runtime.internal.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The elements of several steps, one step after the other. */
public final class UnionElements implements ElementList {

  private final List<StepElements> parts;
  private final int[] ends;

  /**
   * A union.
   *
   * @param parts the steps, in order
   */
  public UnionElements(List<StepElements> parts) {
    this.parts = List.copyOf(parts);
    ends = new int[parts.size()];
    int end = 0;
    for (int part = 0; part < ends.length; part++) {
      end = Math.addExact(end, parts.get(part).size());
      ends[part] = end;
    }
  }

  @Override
  public int size() {
    return ends[ends.length - 1];
  }

  @Override
  public boolean hasHoles() {
    return parts.stream().anyMatch(ElementList::hasHoles);
  }

  @Override
  public boolean hole(int element) {
    int part = part(element);
    return parts.get(part).hole(local(part, element));
  }

  @Override
  public @Nullable Object value(int element) {
    int part = part(element);
    return parts.get(part).value(local(part, element));
  }

  @Override
  public StepTable table(int element) {
    return parts.get(part(element)).table(0);
  }

  @Override
  public int task(int element) {
    int part = part(element);
    return parts.get(part).task(local(part, element));
  }

  private int part(int element) {
    int part = 0;
    while (element >= ends[part]) {
      part++;
    }
    return part;
  }

  private int local(int part, int element) {
    return part == 0 ? element : element - ends[part - 1];
  }
}
