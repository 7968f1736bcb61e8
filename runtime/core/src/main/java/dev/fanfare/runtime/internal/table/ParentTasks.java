package dev.fanfare.runtime.internal.table;

import dev.fanfare.runtime.result.TaskRange;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Consumer;

/**
 * The tasks whose elements a task takes, each once, in the order in which they were added. Those
 * that follow each other take the room of one, so that a gathered list of a million has one range.
 */
public final class ParentTasks implements Consumer<TaskRef> {

  /** More ranges than this are not searched one by one. */
  private static final int FEW_RANGES = 16;

  private StepTable[] tables = new StepTable[1];
  private int[] first = new int[1];
  private int[] count = new int[1];
  private int size;
  private final IdentityHashMap<StepTable, BitSet> seen = new IdentityHashMap<>(0);

  ParentTasks() {}

  @Override
  public void accept(TaskRef ref) {
    int last = size - 1;
    if (last >= 0 && holds(last, ref)) {
      return;
    }
    if (size > 1 && isKnown(ref)) {
      return;
    }
    if (last >= 0 && tables[last] == ref.table() && first[last] + count[last] == ref.task()) {
      count[last]++;
    } else {
      begin(ref);
    }
    if (size > FEW_RANGES) {
      seen.computeIfAbsent(ref.table(), table -> new BitSet()).set(ref.task());
    }
  }

  private boolean holds(int range, TaskRef ref) {
    return tables[range] == ref.table()
        && ref.task() >= first[range]
        && ref.task() < first[range] + count[range];
  }

  private boolean isKnown(TaskRef ref) {
    if (size > FEW_RANGES) {
      BitSet tasks = seen.get(ref.table());
      return tasks != null && tasks.get(ref.task());
    }
    for (int range = 0; range < size; range++) {
      if (holds(range, ref)) {
        return true;
      }
    }
    return false;
  }

  private void begin(TaskRef ref) {
    if (size == first.length) {
      tables = Arrays.copyOf(tables, size * 2);
      first = Arrays.copyOf(first, size * 2);
      count = Arrays.copyOf(count, size * 2);
    }
    tables[size] = ref.table();
    first[size] = ref.task();
    count[size] = 1;
    size++;
    if (size == FEW_RANGES + 1) {
      for (int range = 0; range < size; range++) {
        seen.computeIfAbsent(tables[range], table -> new BitSet())
            .set(first[range], first[range] + count[range]);
      }
    }
  }

  /** Returns them as ranges. */
  public List<TaskRange> ranges() {
    List<TaskRange> ranges = new ArrayList<>(size);
    for (int range = 0; range < size; range++) {
      ranges.add(new TaskRange(tables[range].plan().name(), first[range], count[range]));
    }
    return List.copyOf(ranges);
  }

  /** Returns their ids as a list that makes each when it is asked for it. */
  public List<String> ids() {
    int[] ends = new int[size];
    int end = 0;
    for (int range = 0; range < size; range++) {
      end = Math.addExact(end, count[range]);
      ends[range] = end;
    }
    return new IdList(ends, end);
  }

  private final class IdList extends AbstractList<String> implements RandomAccess {
    private final int[] ends;
    private final int total;

    IdList(int[] ends, int total) {
      this.ends = ends;
      this.total = total;
    }

    @Override
    public String get(int index) {
      Objects.checkIndex(index, total);
      int found = Arrays.binarySearch(ends, index + 1);
      int range = found >= 0 ? found : -found - 1;
      int place = index - (ends[range] - count[range]);
      return tables[range].ids().id(first[range] + place);
    }

    @Override
    public int size() {
      return total;
    }
  }
}
