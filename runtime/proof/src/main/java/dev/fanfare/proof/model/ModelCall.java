package dev.fanfare.proof.model;

import dev.fanfare.api.TaskContext;
import dev.fanfare.runtime.plan.Call;

/** The arguments of a planned call; where it has none, the context belongs. */
record ModelCall(PlannedCall call, TaskContext context) implements Call {

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
  public <T> T get(int input) {
    Object argument = call.arguments().get(input);
    return (T) (argument == null ? context : argument);
  }
}
