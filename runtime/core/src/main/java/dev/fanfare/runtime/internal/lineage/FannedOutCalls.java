package dev.fanfare.runtime.internal.lineage;

import dev.fanfare.runtime.internal.table.TaskArgument;
import dev.fanfare.runtime.internal.table.TaskIds;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.StepPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One call for each element, or for each tuple of elements. */
final class FannedOutCalls implements StepCalls {

  private final YieldedElements yielded;
  private final StepPlan<?> step;
  private final CallJoin join;
  // The column of each input that has one.
  private final Map<Integer, Integer> columns = new HashMap<>();
  private int given;

  FannedOutCalls(YieldedElements yielded, StepPlan<?> step) {
    this.yielded = yielded;
    this.step = step;
    join = new CallJoin(yielded, new ElementAncestry(yielded), step.name());
    List<Input> inputs = step.inputs();
    for (int index = 0; index < inputs.size(); index++) {
      add(index, inputs.get(index));
    }
  }

  private void add(int index, Input input) {
    if (input instanceof Input.Given values) {
      given = values.values().size();
      return;
    }
    if (input instanceof Input.Each each) {
      join.each(each.source());
    } else if (input instanceof Input.Match match) {
      join.match(match.source(), match.on());
    } else if (input instanceof Input.Cross cross) {
      join.cross(cross.source());
    } else {
      return;
    }
    columns.put(index, columns.size());
  }

  @Override
  public int size() {
    return columns.isEmpty() ? given : join.size();
  }

  @Override
  public TaskIds ids() {
    return new TaskIds.Indexed(step.name());
  }

  @Override
  public FanOut fanOut() {
    return join.fanOut();
  }

  @Override
  public TaskArgument argument(int index, Input input) {
    if (input instanceof Input.Given values) {
      return new ArgumentBuilder.Given(values.values());
    }
    Integer number = columns.get(index);
    if (number == null) {
      throw StepCalls.misplaced(step, input);
    }
    FanOut.Column column = join.fanOut().columns().get(number);
    return new ArgumentBuilder.Each(yielded.elements(column.source()), column);
  }
}
