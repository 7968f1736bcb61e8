package dev.fanfare.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fanfare.api.Priority;
import dev.fanfare.api.TaskContext;
import dev.fanfare.runtime.plan.FunctionPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Params;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.sim.Simulator;
import dev.fanfare.runtime.sim.TestBot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunctionRunTest {

  private final List<String> sent = new ArrayList<>();

  private FunctionRun<TestBot> functions() {
    StepPlan<TestBot> send =
        TestBot.step(
                "send",
                String.class,
                (bot, call) -> {
                  TaskContext context = call.get(1);
                  sent.add(call.<String>get(0) + call.<Integer>get(2) + "#" + context.attempt());
                  if (call.<String>get(0).equals("nobody")) {
                    throw new IOException();
                  }
                  return call.get(0);
                })
            .input(new Input.Param("to"))
            .input(new Input.Context())
            .input(new Input.Param("copies"))
            .retries(1)
            .build();
    StepPlan<TestBot> count =
        TestBot.step("count", Integer.class, (bot, call) -> sent.size())
            .priority(Priority.LOW)
            .build();
    List<FunctionPlan<TestBot>> functions =
        List.of(
            new FunctionPlan<>(
                send,
                List.of(
                    new ParamPlan("to", TypeRef.of(String.class), null, ""),
                    new ParamPlan("copies", TypeRef.of(Integer.class), "1", ""))),
            new FunctionPlan<>(count, List.of()));
    return Fanfare.functions(new TestBot.Handmade(List.of(), functions))
        .workers(1)
        .environment(new Simulator(1).environment());
  }

  @Test
  void eachQueuedCallIsATaskWithItsOwnArguments() {
    RunReport report =
        functions()
            .queue("count", Map.of())
            .queue("send", Map.of("to", "a"))
            .queue("send", Map.of("to", "b", "copies", "2"))
            .run();
    assertEquals(List.of("a1#1", "b2#1"), sent);
    assertEquals(List.of("a", "b"), report.results("send", String.class));
    assertEquals(2, report.result(Integer.class));
    assertEquals("send[1]", report.tasks().get(2).id());
  }

  /** As generated code does it: an orchestrator makes its plans anew each time it is asked. */
  @Test
  void callsOfOneFunctionAreTasksOfOneStepThoughItsPlanIsMadeAnew() {
    RunReport report =
        Fanfare.functions(new Generated())
            .environment(new Simulator(1).environment())
            .queue("send", Map.of("to", "ada"))
            .queue("send", Map.of("to", "grace"))
            .run();
    assertEquals(
        List.of("send[0]", "send[1]"), report.tasks().stream().map(TaskRecord::id).toList());
    assertEquals(List.of("sent ada", "sent grace"), report.results("send", String.class));
    assertEquals("sent grace", report.task("send[1]").values().get(0));
    assertEquals(1, report.steps().size());
    assertEquals("[{to=ada, password=•••}]", report.task("send[0]").inputs().toString());
  }

  @Test
  void aCallHasItsOwnPriorityAndRetries() {
    RunReport report =
        functions()
            .queue("send", Map.of("to", "a"))
            .queue("send", Map.of("to", "nobody"))
            .retries(3)
            .queue("send", Map.of("to", "nobody", "copies", 9))
            .priority(Priority.LOW)
            .queue("send", Map.of("to", "b"))
            .priority(Priority.CRITICAL)
            .run();
    assertEquals(List.of("b1#1", "a1#1", "nobody1#1", "nobody9#1"), sent.subList(0, 4));
    assertEquals(4, report.task("send[1]").attempts());
    assertEquals(2, report.task("send[2]").attempts());
    assertEquals(RunState.FAILED, report.state());
  }

  private static String messageOf(org.junit.jupiter.api.function.Executable executable) {
    return assertThrows(FanfareException.class, executable).getMessage();
  }

  @Test
  void mistakesAreToldAtOnce() {
    assertEquals(
        TestBot.class.getName()
            + " has no function 'sned'; its functions are send, count; did you mean 'send'?",
        messageOf(() -> functions().queue("sned", Map.of())));
    assertEquals(
        "function 'send' cannot start: its parameter 'to' (String) is not set",
        messageOf(() -> functions().queue("send", Map.of())));
    assertEquals(
        "function 'send' has no parameter 'too'; it has to, copies; did you mean 'to'?",
        messageOf(() -> functions().queue("send", Map.of("too", "a"))));
    assertEquals(
        "parameter 'copies' of function 'send': 'x' is not a whole number",
        messageOf(() -> functions().queue("send", Map.of("to", "a", "copies", "x"))));
    assertEquals("no call has been queued", messageOf(() -> functions().run()));
    assertEquals(
        TestBot.class.getName() + " has no function: no @Task method of its own",
        messageOf(() -> Fanfare.functions(new TestBot.Handmade(List.of(), List.of()))));
  }

  private static final class Generated implements Orchestrator<TestBot> {
    @Override
    public Class<TestBot> botClass() {
      return TestBot.class;
    }

    @Override
    public List<Plan<TestBot>> plans() {
      return List.of();
    }

    @Override
    public List<FunctionPlan<TestBot>> functions() {
      StepPlan<TestBot> send =
          TestBot.step("send", String.class, (bot, call) -> "sent " + call.get(0))
              .input(new Input.Param("to"))
              .input(new Input.Param("password"))
              .build();
      return List.of(
          new FunctionPlan<>(
              send,
              List.of(
                  new ParamPlan("to", TypeRef.of(String.class), null, ""),
                  new ParamPlan("password", TypeRef.of(String.class), "hush", ""))));
    }

    @Override
    public List<ParamPlan> constructorParams() {
      return List.of();
    }

    @Override
    public TestBot create(Params params) {
      return new TestBot();
    }
  }
}
