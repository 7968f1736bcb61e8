package dev.fanfare.runtime.internal.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of the tasks of a step: one argument for each parameter of its method. Thread-safe.
 *
 * @param arguments in the order of the parameters
 */
public record TaskInputs(List<TaskArgument> arguments) {

  /** Copies the list. */
  public TaskInputs {
    arguments = List.copyOf(arguments);
  }

  /** Returns whether a task finds something missing. */
  boolean haveHoles() {
    return arguments.stream().anyMatch(TaskArgument::hasHoles);
  }

  /** Returns the tasks whose elements a task takes, in the order of the arguments, each once. */
  public ParentTasks parents(int task) {
    ParentTasks parents = new ParentTasks();
    for (TaskArgument argument : arguments) {
      argument.parents(task, parents);
    }
    return parents;
  }

  /** The elements that a task takes one by one, in the order of the arguments. */
  public List<@Nullable Object> elements(int task) {
    List<@Nullable Object> elements = new ArrayList<>(1);
    for (TaskArgument argument : arguments) {
      argument.element(task, elements::add);
    }
    return Collections.unmodifiableList(elements);
  }

  /** The task that has not yielded what a task needs; null if nothing is missing. */
  public @Nullable TaskRef missing(int task) {
    for (TaskArgument argument : arguments) {
      TaskRef missing = argument.missing(task);
      if (missing != null) {
        return missing;
      }
    }
    return null;
  }
}
