package dev.fanfare.runtime.internal.lineage;

import dev.fanfare.runtime.internal.table.ElementList;
import dev.fanfare.runtime.internal.table.StepTable;
import dev.fanfare.runtime.internal.table.TaskArgument;
import dev.fanfare.runtime.internal.table.TaskInputs;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Params;
import dev.fanfare.runtime.plan.StepPlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a step's tasks out of what the phases before it yielded. */
public final class TaskExpander {

  private static final int NO_ELEMENT = -1;

  private final YieldedElements yielded;
  private final Params params;

  /**
   * An expander.
   *
   * @param yielded what the phases so far yielded
   * @param params the bot's parameters
   */
  public TaskExpander(YieldedElements yielded, Params params) {
    this.yielded = yielded;
    this.params = params;
  }

  /**
   * The tasks of a step.
   *
   * @param order its phase's order
   * @param step the step
   * @throws dev.fanfare.runtime.result.FanfareException if an accessor threw, or there would be too
   *     many tasks
   */
  public StepExpansion expand(int order, StepPlan<?> step) {
    StepCalls calls = calls(step);
    List<TaskArgument> arguments = new ArrayList<>();
    for (int index = 0; index < step.inputs().size(); index++) {
      Input input = step.inputs().get(index);
      TaskArgument argument = sameForAll(input);
      arguments.add(argument == null ? calls.argument(index, input) : argument);
    }
    int size = lacksSingle(step) ? 0 : calls.size();
    StepTable table = StepTable.of(step, order, size, calls.ids(), new TaskInputs(arguments));
    return new StepExpansion(table, calls.fanOut());
  }

  private StepCalls calls(StepPlan<?> step) {
    if (step.calledOnce()) {
      return new StepCalls.Once(step);
    }
    return step.inputs().stream().anyMatch(Input.Group.class::isInstance)
        ? new GroupedCalls(yielded, step)
        : new FannedOutCalls(yielded, step);
  }

  private @Nullable TaskArgument sameForAll(Input input) {
    if (input instanceof Input.Context) {
      return new ArgumentBuilder.Context();
    }
    if (input instanceof Input.Param param) {
      return new ArgumentBuilder.Constant(params.get(param.name()));
    }
    if (input instanceof Input.Gather gather) {
      return new ArgumentBuilder.Gather(yielded.elements(gather.source()), gather.as());
    }
    if (input instanceof Input.Single single) {
      ElementList elements = yielded.elements(single.source());
      return new ArgumentBuilder.Single(elements, Math.max(0, first(elements)));
    }
    return null;
  }

  /** Returns whether the step takes a single whose step legitimately yielded nothing. */
  private boolean lacksSingle(StepPlan<?> step) {
    return step.inputs().stream()
        .anyMatch(
            input ->
                input instanceof Input.Single single
                    && first(yielded.elements(single.source())) == NO_ELEMENT);
  }

  /** The first value; else the first hole; else none. */
  private static int first(ElementList elements) {
    for (int element = 0; element < elements.size(); element++) {
      if (!elements.hole(element)) {
        return element;
      }
    }
    return elements.size() == 0 ? NO_ELEMENT : 0;
  }
}
