package dev.fanfare.proof.generate;

import java.time.Duration;
import java.util.Map;

/**
 * The bot of generated plans: knows what every task does.
 *
 * @param steps by the steps' names
 * @param stage is told of every attempt
 */
public record ScriptedBot(Map<String, StepScript> steps, Stage stage) {

  /** Copies the scripts. */
  public ScriptedBot {
    steps = Map.copyOf(steps);
  }

  /** How long an attempt takes. */
  public Duration takes(String taskId, int attempt) {
    return script(taskId).takes(taskId, attempt);
  }

  /** Whether an attempt ignores its interrupt. */
  public boolean stubborn(String taskId, int attempt) {
    return script(taskId)
        .fault(taskId, attempt)
        .filter(fault -> fault.kind() == Fault.Kind.STUBBORN)
        .isPresent();
  }

  /** The same bot on another stage. */
  public ScriptedBot on(Stage other) {
    return new ScriptedBot(steps, other);
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
