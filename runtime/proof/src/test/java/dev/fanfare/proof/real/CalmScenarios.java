package dev.fanfare.proof.real;

import dev.fanfare.proof.generate.Choices;
import dev.fanfare.proof.generate.Scenario;
import dev.fanfare.proof.generate.Settings.Ending;
import dev.fanfare.proof.generate.Stage;
import dev.fanfare.proof.model.Expectation;
import dev.fanfare.proof.model.ExpectedTask;
import dev.fanfare.proof.model.Model;
import dev.fanfare.proof.model.Situation;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/** Scenarios of several phases whose outcome no clock can change, and that rest only shortly. */
final class CalmScenarios {

  private static final int ENOUGH_TASKS = 12;
  private static final Duration SHORT = Duration.ofMillis(10);

  private CalmScenarios() {}

  /**
   * A scenario with its seed.
   *
   * @param seed what it was made from
   * @param scenario the scenario
   */
  record Numbered(long seed, Scenario scenario) {}

  static List<Numbered> first(int many) {
    return LongStream.iterate(1, seed -> seed + 1)
        .mapToObj(seed -> new Numbered(seed, Scenario.of(Choices.random(seed))))
        .filter(numbered -> calm(numbered.scenario()))
        .limit(many)
        .toList();
  }

  /** What must come of a scenario in which no clock has a part. */
  static List<ExpectedTask> expected(Scenario scenario) {
    Expectation expectation =
        Model.expect(
            scenario.plan(),
            scenario.bot().on(Stage.EMPTY),
            (task, attempt, refusals) -> Duration.ZERO,
            Situation.undisturbed(1));
    return expectation.phases().stream().flatMap(phase -> phase.tasks().stream()).toList();
  }

  private static boolean calm(Scenario scenario) {
    boolean timeless =
        scenario.settings().ending() == Ending.NONE
            && scenario.plan().phases().size() > 1
            && scenario.plan().timeout().isEmpty()
            && !scenario.plan().failFast()
            && scenario.plan().limits().stream().allMatch(limit -> limit.rate() == null)
            && scenario.plan().steps().stream()
                .allMatch(step -> step.phaseTimeout().isEmpty() && step.timeout().isEmpty());
    if (!timeless) {
      return false;
    }
    List<ExpectedTask> tasks = expected(scenario);
    return tasks.size() >= ENOUGH_TASKS
        && tasks.stream().allMatch(task -> task.refusals() == 0)
        && tasks.stream().allMatch(task -> task.backoff().filter(CalmScenarios::brief).isPresent());
  }

  private static boolean brief(Duration time) {
    return time.compareTo(SHORT) <= 0;
  }
}
