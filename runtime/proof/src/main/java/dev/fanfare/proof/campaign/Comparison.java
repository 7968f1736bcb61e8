package dev.fanfare.proof.campaign;

import dev.fanfare.api.TaskState;
import dev.fanfare.proof.model.Expectation;
import dev.fanfare.proof.model.ExpectedPhase;
import dev.fanfare.proof.model.ExpectedTask;
import dev.fanfare.runtime.result.RunFailedException;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.StepRecord;
import dev.fanfare.runtime.result.TaskRecord;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares what came of a run with what had to. */
final class Comparison {

  private final Expectation expectation;
  private final RunReport report;
  private final List<String> disagreements = new ArrayList<>();
  private final List<TaskRecord> tasks;
  private int compared;

  private Comparison(Expectation expectation, RunReport report) {
    this.expectation = expectation;
    this.report = report;
    this.tasks = report.tasks();
  }

  /** What does not agree, one sentence each; none if all is well. */
  static List<String> of(Expectation expectation, RunReport report) {
    Comparison comparison = new Comparison(expectation, report);
    comparison.run();
    return comparison.disagreements;
  }

  private void run() {
    List<ExpectedPhase> phases = expectation.phases();
    if (phases.isEmpty() && expectation.refusal().isPresent()) {
      refused();
    }
    for (int i = 0; i < phases.size(); i++) {
      boolean goesOn = i + 1 < phases.size() && reached(phases.get(i + 1));
      phase(phases.get(i), goesOn);
      if (!goesOn) {
        end(phases.get(i), i + 1 == phases.size());
        break;
      }
    }
    if (compared < tasks.size()) {
      disagreements.add("task " + tasks.get(compared).id() + " should not be");
    }
  }

  private boolean reached(ExpectedPhase phase) {
    return report.steps().stream()
        .noneMatch(s -> s.order() == phase.order() && s.state() == RunState.SKIPPED);
  }

  private void phase(ExpectedPhase phase, boolean goesOn) {
    boolean undisturbed = true;
    for (ExpectedTask expected : phase.tasks()) {
      if (compared == tasks.size()) {
        disagreements.add("task " + expected.id() + " is missing");
        return;
      }
      TaskRecord actual = tasks.get(compared++);
      if (!expected.id().equals(actual.id())) {
        disagreements.add("task " + expected.id() + " is expected, but there is " + actual.id());
        return;
      }
      undisturbed &= expected.state() == actual.state();
      task(expected, actual, goesOn);
    }
    if (undisturbed && (goesOn || phase.ends().equals(Set.of(RunState.FAILED)))) {
      phase.steps().forEach((step, state) -> check("state of step " + step, state, state(step)));
    }
  }

  private RunState state(String step) {
    return report.steps().stream()
        .filter(one -> one.name().equals(step))
        .map(StepRecord::state)
        .findFirst()
        .orElseThrow();
  }

  private void end(ExpectedPhase phase, boolean lastKnown) {
    boolean refused = lastKnown && !phase.last() && expectation.refusal().isPresent();
    if (refused && phase.ends().stream().noneMatch(report.state()::equals)) {
      refused();
      return;
    }
    Set<RunState> possible = EnumSet.noneOf(RunState.class);
    possible.addAll(phase.ends());
    if (lastKnown && !phase.last()) {
      possible.add(RunState.SUCCEEDED);
    }
    if (!possible.contains(report.state())) {
      disagreements.add("the run is " + report.state() + " rather than one of " + possible);
    }
    if (lastKnown && report.state() != RunState.TIMED_OUT && report.state() != RunState.CANCELLED) {
      expectation.elapsed().ifPresent(time -> check("duration", time, report.duration()));
    }
    if (report.state() != RunState.SUCCEEDED) {
      firstFailure();
    }
  }

  /** The phase after those that are known has not been begun. */
  private void refused() {
    check("the state of a run that is refused", RunState.FAILED, report.state());
    check("what the run says", expectation.refusal(), report.reason());
  }

  /** Of all failures, the run reports that of the lowest task. */
  private void firstFailure() {
    @Nullable Throwable reported = null;
    try {
      var unused = report.orThrow();
    } catch (RunFailedException e) {
      reported = e.getCause();
    }
    @Nullable Throwable first =
        tasks.stream().flatMap(task -> task.failure().stream()).findFirst().orElse(null);
    if (reported != first) {
      disagreements.add("the run reports " + reported + " first, rather than " + first);
    }
  }

  private void task(ExpectedTask expected, TaskRecord actual, boolean goesOn) {
    String id = expected.id();
    boolean natural = expected.state() == actual.state() && (!expected.fated() || !alive(expected));
    boolean allowed = natural || (!goesOn && expected.otherwise().contains(actual.state()));
    if (!allowed) {
      disagreements.add(
          id + " is " + actual.state() + " rather than " + expected.state() + "; " + expected);
      return;
    }
    check("step of " + id, expected.step(), actual.step());
    check("parents of " + id, expected.parents(), actual.parents());
    check("what " + id + " lacked", expected.skippedBecauseOf(), actual.skippedBecauseOf());
    check("total of " + id, actual.ended().minus(actual.offered()), sum(actual));
    if (natural && expected.otherwise().size() == 1) {
      own(expected, actual);
    } else if (actual.state() == TaskState.SUCCEEDED) {
      check("values of " + id, expected.values(), actual.values());
    } else {
      check("values of " + id, List.of(), actual.values());
    }
  }

  private static boolean alive(ExpectedTask expected) {
    return expected.state() == TaskState.SUCCEEDED;
  }

  private void own(ExpectedTask expected, TaskRecord actual) {
    String id = expected.id();
    check("values of " + id, expected.values(), actual.values());
    check("attempts of " + id, expected.attempts(), actual.attempts());
    check("refusals of " + id, expected.refusals(), actual.refusals());
    check("running time of " + id, expected.running(), actual.running());
    expected.backoff().ifPresent(time -> check("backoff of " + id, time, actual.backoff()));
    Function<Throwable, @Nullable String> message = Throwable::getMessage;
    if (expected.state() == TaskState.FAILED && thrown(expected)) {
      check("failure of " + id, expected.failure(), actual.failure().map(message));
    } else {
      check("failure of " + id, expected.failed(), actual.failure().isPresent());
    }
  }

  /** Whether the failure is the user's own rather than worded by the engine. */
  private static boolean thrown(ExpectedTask expected) {
    return expected.failure().filter(text -> !text.startsWith("null ")).isPresent();
  }

  private static java.time.Duration sum(TaskRecord task) {
    return task.queued().plus(task.running()).plus(task.backoff());
  }

  private void check(String what, Object expected, Object actual) {
    if (!Objects.equals(expected, actual)) {
      disagreements.add(what + " is " + actual + " rather than " + expected);
    }
  }

  private void check(String what, Optional<String> expected, Optional<String> actual) {
    check(what, (Object) expected, actual);
  }
}
