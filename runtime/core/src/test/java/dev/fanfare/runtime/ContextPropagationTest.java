package dev.fanfare.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.runtime.plan.HookPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.sim.TestBot;
import dev.fanfare.runtime.spi.ContextPropagation;
import dev.fanfare.runtime.spi.Environment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class ContextPropagationTest {

  private final List<@Nullable String> seen = Collections.synchronizedList(new ArrayList<>());

  /** As an application would write it. */
  private static ContextPropagation.Captured captureMdc() {
    Map<String, String> captured = MDC.getCopyOfContextMap();
    return () -> {
      Map<String, String> before = MDC.getCopyOfContextMap();
      set(captured);
      return () -> set(before);
    };
  }

  private static void set(@Nullable Map<String, String> context) {
    if (context == null) {
      MDC.clear();
    } else {
      MDC.setContextMap(context);
    }
  }

  private static Environment with(ContextPropagation propagation) {
    return Fanfare.environment().toBuilder().propagate(propagation).build();
  }

  private static Environment withMdc() {
    return with(ContextPropagationTest::captureMdc);
  }

  @AfterEach
  void clear() {
    MDC.clear();
  }

  private Object see() {
    seen.add(MDC.get("request"));
    MDC.put("request", "changed by a task");
    return 1;
  }

  @Test
  void eachAttemptAndMethodOfARunHasTheContextOfItsStart() {
    Plan<TestBot> plan =
        TestBot.plan()
            .hook(new HookPlan<>("before", HookPlan.When.BEFORE_RUN, List.of(), (b, c) -> see()))
            .phase(
                1,
                TestBot.step("a", Object.class, (bot, call) -> see()).build(),
                TestBot.step("b", Object.class, (bot, call) -> see()).build())
            .build();
    MDC.put("request", "42");
    RunHandle handle = TestBot.run(plan).workers(1).environment(withMdc()).start();
    MDC.put("request", "later");
    handle.join().orThrow();
    assertEquals(List.of("42", "42", "42"), seen);
    assertEquals("later", MDC.get("request"));
  }

  @Test
  void eachTaskOfAPoolHasTheContextOfItsSubmission() throws Exception {
    try (WorkerPool pool = WorkerPool.builder().workers(1).environment(withMdc()).open()) {
      MDC.put("request", "1");
      var one = pool.submit("one", this::see);
      MDC.clear();
      var two = pool.submit("two", this::see);
      assertEquals(1, one.result());
      assertEquals(1, two.result());
    }
    assertEquals(2, seen.size());
    assertEquals("1", seen.get(0));
    assertNull(seen.get(1));
  }

  @Test
  void theServiceLoaderFindsThem() {
    CountingPropagation.captures.set(0);
    Batch.of(List.of(1)).run(item -> item);
    assertTrue(CountingPropagation.captures.get() > 0);
  }

  @Test
  void oneThatCannotCaptureKeepsTheRunFromStarting() {
    Environment broken =
        with(
            () -> {
              throw new IllegalStateException("no tracer");
            });
    FanfareException refused =
        assertThrows(
            FanfareException.class,
            () -> Batch.of(List.of(1)).environment(broken).run(item -> item));
    assertTrue(
        refused.getMessage().startsWith("the context could not be captured: "),
        refused::getMessage);
    assertTrue(
        refused.getMessage().endsWith("threw IllegalStateException: no tracer"),
        refused::getMessage);
  }

  @Test
  void oneThatCannotRestoreFailsTheAttempt() {
    Environment broken =
        with(
            () ->
                () -> {
                  throw new IllegalStateException("no span");
                });
    Plan<TestBot> plan =
        TestBot.plan()
            .hook(new HookPlan<>("before", HookPlan.When.BEFORE_RUN, List.of(), (b, c) -> see()))
            .phase(1, TestBot.step("a", Object.class, (bot, call) -> see()).build())
            .build();
    assertEquals(
        "@BeforeRun method 'before' threw IllegalStateException: no span",
        TestBot.run(plan).environment(broken).run().reason().orElseThrow());
    assertEquals(List.of(), seen);
  }
}
