package dev.fanfare.proof.model;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.plan.PhasePlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.RunState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Works out what must come of a run: phase by phase, step by step, task by task.
 *
 * <p>It knows nothing of workers: what a task yields depends on its arguments alone. Only the end
 * of a run before its time depends on the clock; where all tasks of a phase have a worker from the
 * start, the clock is known too.
 *
 * @param <B> the bot's class
 */
public final class Model<B> {

  private final Plan<B> plan;
  private final B bot;
  private final Pace pace;
  private final Situation situation;
  private final Streams streams = new Streams();

  private Model(Plan<B> plan, B bot, Pace pace, Situation situation) {
    this.plan = plan;
    this.bot = bot;
    this.pace = pace;
    this.situation = situation;
  }

  /**
   * What must come of a run.
   *
   * @param plan its plan
   * @param bot whose methods are called
   * @param pace how long its attempts take
   * @param situation what surrounds it
   * @param <B> the bot's class
   */
  public static <B> Expectation expect(Plan<B> plan, B bot, Pace pace, Situation situation) {
    return new Model<>(plan, bot, pace, situation).run();
  }

  private Expectation run() {
    Optional<Cut> cut = situation.cut(plan.timeout());
    Optional<Duration> now = Optional.of(Duration.ZERO);
    List<ExpectedPhase> phases = new ArrayList<>();
    Optional<String> refusal = Optional.empty();
    for (PhasePlan<B> phase : plan.phases()) {
      Expansion calls = new Expansion(streams);
      refusal =
          phase.steps().stream()
              .flatMap(step -> ExpectedRange.refusal(step, calls.of(step)).stream())
              .findFirst()
              .map(text -> "phase " + phase.order() + ": " + text);
      if (refusal.isPresent()) {
        break;
      }
      PhaseJudge judge = new PhaseJudge(phase, plan.failFast(), now, cut);
      phase.steps().forEach(step -> judge.add(step, ended(step, calls.of(step))));
      judge.tasksByStep().forEach(streams::add);
      ExpectedPhase expected = judge.judge(situation.workers());
      phases.add(expected);
      now = judge.end();
      if (expected.last()) {
        break;
      }
    }
    return new Expectation(phases, now, refusal);
  }

  private List<EndedTask> ended(StepPlan<B> step, List<PlannedCall> calls) {
    return calls.stream()
        .map(call -> new EndedTask(call, new Trial<>(plan, bot, step, pace).of(call)))
        .toList();
  }

  /** How a step ends by itself: the share of its called tasks that succeeded decides. */
  static RunState stateOf(StepPlan<?> step, List<EndedTask> tasks) {
    long called = tasks.stream().filter(t -> t.fate().state() != TaskState.SKIPPED).count();
    long succeeded = tasks.stream().filter(EndedTask::succeeded).count();
    if (tasks.stream().anyMatch(ExpectedRange::miscounted)) {
      return RunState.FAILED;
    }
    boolean enough = called == 0 || (double) succeeded / called >= step.minSuccess();
    return enough ? RunState.SUCCEEDED : RunState.FAILED;
  }
}
