package dev.fanfare.proof.model;

import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Source;
import java.util.List;
import java.util.Optional;

/** The one value of the first step, of those that a source names, that has one. */
final class SingleValue {

  private final List<EndedTask> tasks;

  SingleValue(Streams streams, Input.Single input) {
    Source source = input.source();
    tasks = source.steps().stream().flatMap(step -> streams.tasks(step).stream()).toList();
  }

  /** The task that has the value. */
  Optional<EndedTask> present() {
    return tasks.stream()
        .filter(task -> task.succeeded() && !task.fate().values().isEmpty())
        .findFirst();
  }

  /** The first task to blame that there is no value. */
  Optional<EndedTask> failed() {
    return tasks.stream().filter(task -> !task.succeeded()).findFirst();
  }

  /** Whether there is no value, and nobody is to blame. */
  boolean absent() {
    return present().isEmpty() && failed().isEmpty();
  }
}
