package dev.fanfare.proof.generate;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bot of generated plans: knows what every task does.
 *
 * @param steps by the steps' names
 * @param stage is told of every attempt
 * @param refusals by the ids of tasks, how often they have been refused
 */
public record ScriptedBot(
    Map<String, StepScript> steps, Stage stage, Map<String, Integer> refusals) {

  /** Copies the scripts. */
  public ScriptedBot {
    steps = Map.copyOf(steps);
  }

  /** A bot that has not refused anything. */
  public ScriptedBot(Map<String, StepScript> steps, Stage stage) {
    this(steps, stage, new ConcurrentHashMap<>());
  }

  /** How long an attempt takes. */
  public Duration takes(String taskId, int attempt, int refused) {
    return script(taskId).takes(taskId, attempt, refused);
  }

  /** Whether an attempt ignores its interrupt. */
  public boolean stubborn(String taskId, int attempt, int refused) {
    return script(taskId)
        .fault(taskId, attempt, refused)
        .filter(fault -> fault.kind() == Fault.Kind.STUBBORN)
        .isPresent();
  }

  /** The same bot on another stage, before its first call. */
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
