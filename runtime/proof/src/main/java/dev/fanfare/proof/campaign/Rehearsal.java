package dev.fanfare.proof.campaign;

import dev.fanfare.proof.generate.Scenario;
import dev.fanfare.proof.generate.ScriptedBot;
import dev.fanfare.proof.generate.Settings;
import dev.fanfare.proof.generate.Settings.Ending;
import dev.fanfare.proof.generate.Stage;
import dev.fanfare.proof.model.Expectation;
import dev.fanfare.proof.model.ExpectedPhase;
import dev.fanfare.proof.model.Model;
import dev.fanfare.proof.model.Situation;
import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.result.Progress;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.testkit.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A scenario, simulated and compared with the model.
 *
 * @param engine how the engine is reached; a planted bug stands here
 */
record Rehearsal(Engine engine) {

  /** One in so many scenarios is played again with other workers, and the digests compared. */
  private static final int AGAIN = 4;

  /** Only the last progress is asked for. */
  private static final Duration NEVER = Duration.ofDays(36_500);

  /** What disagrees; none if all is well. */
  List<String> of(Scenario scenario, long interleaving) {
    Expectation expectation = expectation(scenario);
    try {
      Played first = play(scenario, interleaving);
      List<String> found = new ArrayList<>(Comparison.of(expectation, first.report()));
      found.addAll(first.log().disagreements(scenario.plan(), first.report()));
      found.addAll(WorkerSums.of(first.report(), first.last()));
      if (first.workersLeft() > 0) {
        found.add(first.workersLeft() + " workers have not come to their end");
      }
      if (found.isEmpty()) {
        found.addAll(order(scenario, expectation, first));
      }
      if (found.isEmpty() && interleaving % AGAIN == 0 && certain(expectation)) {
        found.addAll(again(scenario, interleaving, first));
      }
      return found;
    } catch (Throwable e) {
      return List.of(trace(e));
    }
  }

  /** What must come of it. */
  static Expectation expectation(Scenario scenario) {
    Settings settings = scenario.settings();
    Situation situation =
        settings.ending() == Ending.NONE
            ? Situation.undisturbed(settings.workers())
            : new Situation(
                settings.workers(), Optional.of(settings.at()), settings.ending() == Ending.DRAIN);
    ScriptedBot bot = scenario.bot().on(Stage.EMPTY);
    return Model.expect(scenario.plan(), bot, new ScriptedPace(bot), situation);
  }

  private Played play(Scenario scenario, long interleaving) throws InterruptedException {
    Simulation world = Simulation.shuffled(interleaving);
    AttemptLog log = new AttemptLog();
    ScriptedBot bot =
        scenario
            .bot()
            .on(
                (context, takes, stubborn) -> {
                  log.add(context, world.elapsed(), takes);
                  if (stubborn) {
                    world.hang();
                  }
                  world.spend(takes);
                });
    Settings settings = scenario.settings();
    AtomicReference<Progress> last = new AtomicReference<>();
    RunHandle handle =
        engine
            .run(scenario.plan(), bot, world)
            .workers(settings.workers())
            .seed(settings.seed())
            .onProgress(NEVER, last::set)
            .start();
    switch (settings.ending()) {
      case NONE -> {}
      case CANCEL -> world.at(settings.at(), handle::cancel);
      case DRAIN -> world.at(settings.at(), handle::drain);
    }
    RunReport report = engine.report(handle.await());
    return new Played(report, Objects.requireNonNull(last.get()), log, world.workersLeft());
  }

  /** One worker takes the tasks in the order in which they are offered. */
  private static List<String> order(Scenario scenario, Expectation expectation, Played played) {
    boolean plain = scenario.settings().workers() == 1 && scenario.plan().limits().isEmpty();
    // While a step is held back, those behind it go first.
    boolean refused =
        expectation.phases().stream()
            .flatMap(phase -> phase.tasks().stream())
            .anyMatch(task -> task.refusals() > 0);
    if (!plain || refused || !certain(expectation)) {
      return List.of();
    }
    List<String> offered =
        expectation.phases().stream().flatMap(phase -> phase.offered().stream()).toList();
    return played.log().order().equals(offered)
        ? List.of()
        : List.of("tasks were taken as " + played.log().order() + " rather than " + offered);
  }

  private List<String> again(Scenario scenario, long interleaving, Played first)
      throws InterruptedException {
    int workers = 1 + (int) Math.floorMod(interleaving, 5L);
    Scenario other =
        new Scenario(scenario.plan(), scenario.bot(), scenario.settings().withWorkers(workers));
    if (!certain(expectation(other))) {
      return List.of();
    }
    Played second = play(other, ~interleaving);
    return first.report().digest().equals(second.report().digest())
        ? List.of()
        : List.of("the digest differs with " + workers + " workers and another interleaving");
  }

  /** Whether nothing but the plan decides how each task ends. */
  private static boolean certain(Expectation expectation) {
    for (ExpectedPhase phase : expectation.phases()) {
      boolean open = phase.tasks().stream().anyMatch(task -> task.otherwise().size() > 1);
      if (open || phase.ends().size() > 1) {
        return false;
      }
    }
    return true;
  }

  private static String trace(Throwable e) {
    StringBuilder text = new StringBuilder(e.toString());
    Arrays.stream(e.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("dev.fanfare"))
        .limit(12)
        .forEach(frame -> text.append("\n      at ").append(frame));
    return e.getCause() == null ? text.toString() : text + "\n    " + trace(e.getCause());
  }

  /**
   * A run that was simulated.
   *
   * @param report what came of it
   * @param last the last progress
   * @param log what was called
   * @param workersLeft how many workers have not come to their end
   */
  private record Played(RunReport report, Progress last, AttemptLog log, long workersLeft) {}
}
