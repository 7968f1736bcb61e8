package dev.fanfare.runtime.internal.lineage;

import dev.fanfare.runtime.internal.table.Argument;
import dev.fanfare.runtime.internal.table.Elements;
import dev.fanfare.runtime.internal.table.StepTable;
import dev.fanfare.runtime.internal.table.TaskInputs;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Params;
import dev.fanfare.runtime.plan.StepPlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a step's tasks out of what the phases before it yielded. */
public final class Expander {

  private static final int NO_ELEMENT = -1;

  private final Yielded yielded;
  private final Params params;

  /**
   * An expander.
   *
   * @param yielded what the phases so far yielded
   * @param params the bot's parameters
   */
  public Expander(Yielded yielded, Params params) {
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
  public Expansion expand(int order, StepPlan<?> step) {
    Calls calls = calls(step);
    List<Argument> arguments = new ArrayList<>();
    for (int index = 0; index < step.inputs().size(); index++) {
      Input input = step.inputs().get(index);
      Argument argument = sameForAll(input);
      arguments.add(argument == null ? calls.argument(index, input) : argument);
    }
    int size = lacksSingle(step) ? 0 : calls.size();
    StepTable table = StepTable.of(step, order, size, calls.ids(), new TaskInputs(arguments));
    return new Expansion(table, calls.fanOut());
  }

  private Calls calls(StepPlan<?> step) {
    if (step.calledOnce()) {
      return new Calls.Once(step);
    }
    return step.inputs().stream().anyMatch(Input.Group.class::isInstance)
        ? new GroupedCalls(yielded, step)
        : new FannedOutCalls(yielded, step);
  }

  private @Nullable Argument sameForAll(Input input) {
    if (input instanceof Input.Context) {
      return new Arguments.Context();
    }
    if (input instanceof Input.Param param) {
      return new Arguments.Constant(params.get(param.name()));
    }
    if (input instanceof Input.Gather gather) {
      return new Arguments.Gather(yielded.elements(gather.source()), gather.as());
    }
    if (input instanceof Input.Single single) {
      Elements elements = yielded.elements(single.source());
      return new Arguments.Single(elements, Math.max(0, first(elements)));
    }
    return null;
  }

  /** Whether a single that the step takes has legitimately yielded nothing. */
  private boolean lacksSingle(StepPlan<?> step) {
    return step.inputs().stream()
        .anyMatch(
            input ->
                input instanceof Input.Single single
                    && first(yielded.elements(single.source())) == NO_ELEMENT);
  }

  /** The first value; else the first hole; else none. */
  private static int first(Elements elements) {
    for (int element = 0; element < elements.size(); element++) {
      if (!elements.hole(element)) {
        return element;
      }
    }
    return elements.size() == 0 ? NO_ELEMENT : 0;
  }
}
