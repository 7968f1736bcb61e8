package dev.fanfare.proof.generate;

import java.time.Duration;
import java.util.Map;

/**
 * The bot of generated plans: knows what every task does.
 *
 * @param steps by the steps' names
 */
public record ScriptedBot(Map<String, StepScript> steps) {

  /** Copies the scripts. */
  public ScriptedBot {
    steps = Map.copyOf(steps);
  }

  /** How long an attempt takes. */
  public Duration takes(String taskId, int attempt) {
    return script(taskId).takes(taskId, attempt);
  }

  /** Whether an attempt never returns. */
  public boolean hangs(String taskId, int attempt) {
    return script(taskId)
        .fault(taskId, attempt)
        .filter(fault -> fault.kind() == Fault.Kind.HANG)
        .isPresent();
  }

  StepScript script(String taskId) {
    int bracket = taskId.indexOf('[');
    StepScript script = steps.get(bracket < 0 ? taskId : taskId.substring(0, bracket));
    if (script == null) {
      throw new IllegalArgumentException("no step of task '" + taskId + "'");
    }
    return script;
  }
}
