package dev.fanfare.runtime.internal.lineage;

import dev.fanfare.runtime.internal.table.Argument;
import dev.fanfare.runtime.internal.table.TaskIds;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.StepPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One call for each group. */
final class GroupedCalls implements Calls {

  private final Yielded yielded;
  private final StepPlan<?> step;
  // By element, its group: for each input that groups.
  private final Map<Integer, int[]> groups = new HashMap<>();
  private final List<List<@Nullable Object>> keys;

  GroupedCalls(Yielded yielded, StepPlan<?> step) {
    this.yielded = yielded;
    this.step = step;
    Groups all = new Groups(yielded, new Ancestry(yielded), step.name());
    List<Input> inputs = step.inputs();
    for (int index = 0; index < inputs.size(); index++) {
      if (inputs.get(index) instanceof Input.Group group) {
        groups.put(index, all.of(group));
      }
    }
    keys = all.keys();
  }

  @Override
  public int size() {
    return keys.size();
  }

  @Override
  public TaskIds ids() {
    return new TaskIds.Keyed(step.name(), KeyText.of(keys));
  }

  @Override
  public Argument argument(int index, Input input) {
    if (input instanceof Input.KeyPart part) {
      return new Arguments.KeyPart(keys, part.index());
    }
    int[] numbers = groups.get(index);
    if (numbers == null || !(input instanceof Input.Group group)) {
      throw Calls.misplaced(step, input);
    }
    Buckets members = new Buckets(numbers, keys.size());
    return new Arguments.Group(yielded.elements(group.source()), members, group.as());
  }
}
