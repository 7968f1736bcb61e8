package dev.fanfare.runtime.internal.attempt;

import dev.fanfare.api.TaskContext;
import dev.fanfare.runtime.internal.table.StepTable;
import dev.fanfare.runtime.internal.table.TaskArgument;
import dev.fanfare.runtime.plan.Accessor;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.FailureText;
import dev.fanfare.runtime.result.FanfareException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The element of a step's first fan-out input, of which some policies read. */
public final class FirstElement {

  private final StepTable table;
  private final TaskArgument argument;

  private FirstElement(StepTable table, TaskArgument argument) {
    this.table = table;
    this.argument = argument;
  }

  public static FirstElement of(StepTable table) {
    StepPlan<?> plan = table.plan();
    List<Input> inputs = plan.inputs();
    for (int index = 0; index < inputs.size(); index++) {
      if (inputs.get(index) instanceof Input.Each || inputs.get(index) instanceof Input.Given) {
        return new FirstElement(table, table.inputs().arguments().get(index));
      }
    }
    throw new IllegalStateException("step '" + plan + "' fans out over nothing");
  }

  /**
   * Reads a property of a task's element; null if the element is null.
   *
   * @throws FanfareException if the accessor threw
   */
  public @Nullable Object read(Accessor<?> accessor, int task) {
    try {
      Object element = argument.value(task, FirstElement::noContext);
      return element == null ? null : accessor.read(element);
    } catch (RuntimeException e) {
      throw new FanfareException(
          "'%s' of the element of %s threw %s"
              .formatted(accessor, table.ids().id(task), FailureText.reason(e)),
          e);
    }
  }

  private static TaskContext noContext() {
    throw new IllegalStateException("an element needs no context");
  }
}
