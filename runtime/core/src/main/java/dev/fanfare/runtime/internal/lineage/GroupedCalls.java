package dev.fanfare.runtime.internal.lineage;

import dev.fanfare.runtime.internal.table.TaskArgument;
import dev.fanfare.runtime.internal.table.TaskIds;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.StepPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One call for each group. */
final class GroupedCalls implements StepCalls {

  private final YieldedElements yielded;
  private final StepPlan<?> step;
  // By element, its group: for each input that groups.
  private final Map<Integer, int[]> groups = new HashMap<>();
  private final List<List<@Nullable Object>> keys;

  GroupedCalls(YieldedElements yielded, StepPlan<?> step) {
    this.yielded = yielded;
    this.step = step;
    GroupedKeys all = new GroupedKeys(yielded, new ElementAncestry(yielded), step.name());
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
  public TaskArgument argument(int index, Input input) {
    if (input instanceof Input.KeyPart part) {
      return new ArgumentBuilder.KeyPart(keys, part.index());
    }
    int[] numbers = groups.get(index);
    if (numbers == null || !(input instanceof Input.Group group)) {
      throw StepCalls.misplaced(step, input);
    }
    KeyBuckets members = new KeyBuckets(numbers, keys.size());
    return new ArgumentBuilder.Group(
        yielded.elements(group.source()), members, group.as(), group.minSuccess());
  }
}
