package dev.fanfare.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanfare.api.Threads;
import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.plan.FunctionPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Params;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.Source;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Phases so small that a worker ends the last task while the phase is still being opened. Only real
 * threads can meet there: between the two the simulator's one thread has nobody else to run.
 */
class SmallPhasesTest implements Orchestrator<Object> {

  private static final int PHASES = 12;

  @Test
  void everyPhaseIsClosedOnceAndNoneIsPassedOver() {
    for (int repetition = 0; repetition < 2000; repetition++) {
      RunReport report =
          Fanfare.bot(this, plan()).workers(3).threads(Threads.PLATFORM).run().orThrow();
      assertEquals(PHASES, report.summary().succeeded());
    }
  }

  @Test
  void noTaskEndsBeforeItsPhaseHasStarted() {
    for (int repetition = 0; repetition < 2000; repetition++) {
      List<Integer> started = new ArrayList<>();
      List<String> early = new ArrayList<>();
      RunReport report =
          Fanfare.bot(this, plan())
              .workers(3)
              .threads(Threads.PLATFORM)
              .listener(
                  event -> {
                    if (event instanceof RunEvent.PhaseStarted phase) {
                      started.add(phase.order());
                    } else if (event instanceof RunEvent.TaskEnded task
                        && !started.contains(Integer.valueOf(task.task().step().substring(1)))) {
                      early.add(task.task().id());
                    }
                  })
              .run();
      assertEquals(PHASES, started.size());
      assertEquals(List.of(), early);
      assertEquals(RunState.SUCCEEDED, report.state());
    }
  }

  private static Plan<Object> plan() {
    Plan.Builder<Object> plan = Plan.of("small-phases", Object.class);
    plan.phase(1, StepPlan.of("s1", (bot, call) -> 1).yields(Yield.VALUE, NUMBER).build());
    for (int order = 2; order <= PHASES; order++) {
      plan.phase(
          order,
          StepPlan.of("s" + order, (bot, call) -> call.<Integer>get(0) + 1)
              .input(new Input.Single(Source.of("s" + (order - 1))))
              .yields(Yield.VALUE, NUMBER)
              .build());
    }
    return plan.build();
  }

  private static final TypeRef NUMBER = TypeRef.of(Integer.class);

  @Override
  public Class<Object> botClass() {
    return Object.class;
  }

  @Override
  public List<Plan<Object>> plans() {
    return List.of(plan());
  }

  @Override
  public List<FunctionPlan<Object>> functions() {
    return List.of();
  }

  @Override
  public List<ParamPlan> constructorParams() {
    return List.of();
  }

  @Override
  public Object create(Params params) {
    return new Object();
  }
}
