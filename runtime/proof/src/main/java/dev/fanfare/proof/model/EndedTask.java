package dev.fanfare.proof.model;

import dev.fanfare.api.Outcome;
import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.plan.Source;
import java.util.Map;
import java.util.Objects;

/**
 * A task, when all is known of it.
 *
 * @param call what was called
 * @param fate what came of it
 */
record EndedTask(PlannedCall call, Fate fate) {

  String id() {
    return call.id();
  }

  boolean succeeded() {
    return fate.state() == TaskState.SUCCEEDED;
  }

  /** The task to blame: itself, or the one it was skipped because of. */
  String root() {
    return call.blockedBy().orElse(id());
  }

  Map<Source, Ref> ancestors() {
    return call.ancestors();
  }

  /** This task's hole among outcomes. */
  Outcome<Object> asFailure() {
    return new Outcome.Failure<>(fate.state(), id(), Objects.toString(fate.failure()), null);
  }
}
