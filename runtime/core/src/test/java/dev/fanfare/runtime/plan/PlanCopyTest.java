package dev.fanfare.runtime.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import dev.fanfare.api.Misfire;
import dev.fanfare.api.Overlap;
import dev.fanfare.api.Priority;
import dev.fanfare.api.Reuse;
import dev.fanfare.api.Scope;
import dev.fanfare.api.ThreadSetup;
import dev.fanfare.api.Threads;
import dev.fanfare.text.Rate;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Copies of plans hold all that the originals do: every accessor is compared, none is listed. */
class PlanCopyTest {

  private static final Invoker<Object> INVOKER = (bot, call) -> null;
  private static final Input EACH = new Input.Each(Source.of("first"));

  /** A step with no attribute at its default. */
  private static StepPlan.Builder<Object> full() {
    return StepPlan.of("score", INVOKER)
        .phase("scores")
        .input(EACH)
        .yields(Yield.OUTCOME, TypeRef.of(String.class))
        .minSuccess(0.5)
        .phaseTimeout(Duration.ofHours(1))
        .priority(Priority.HIGH)
        .priorityBy(Accessor.of("priority", element -> 1))
        .retries(3)
        .retriesBy(Accessor.of("retries", element -> 2))
        .backoff(new BackoffPlan(Duration.ZERO, Duration.ofSeconds(1), 1.5, 0.5))
        .timeout(Duration.ofSeconds(30))
        .limit("api")
        .retryOn(IOException.class)
        .abortOn(IllegalStateException.class)
        .expect(new ExpectedCalls(1, 50))
        .reuse(new ReusePlan(Reuse.RUN, "2", Duration.ofDays(7)))
        .cassette(true)
        .spending(new SpendingPlan("usd", EstimatePlan.fixed("0.02")))
        .tags("costly");
  }

  private static Plan<Object> plan() {
    return Plan.of("review", Object.class)
        .schedule(new SchedulePlan(List.of("@daily"), "UTC", Misfire.FIRE_ALL, Overlap.QUEUE, null))
        .retries(2)
        .backoff(new BackoffPlan(Duration.ZERO, Duration.ofSeconds(2), 1.5, 0.5))
        .timeout(Duration.ofHours(2))
        .workers(8)
        .threads(Threads.VIRTUAL)
        .failFast(true)
        .tags("nightly")
        .threadSetup(ThreadSetup.None::new)
        .param(new ParamPlan("bank", TypeRef.of(String.class), null, ""))
        .limit(new LimitPlan("api", 8, Rate.parse("500/m"), Scope.PROCESS))
        .budget(BudgetPlan.of("usd", "5.00"))
        .phase(1, StepPlan.of("first", INVOKER).build())
        .phase(2, full().build())
        .hook(new HookPlan<>("clean", HookPlan.When.AFTER_RUN, List.of(), INVOKER))
        .build();
  }

  @Test
  void aStepsBuilderHoldsAllOfIt() {
    StepPlan<Object> step = full().build();

    assertEquals(parts(step), parts(step.toBuilder().build()));
  }

  /** Else an attribute that was added to steps, and not above, would go untested. */
  @Test
  void theTestSetsEveryAttributeOfAStep() {
    Map<String, Object> bare = parts(StepPlan.of("other", (bot, call) -> bot).build());

    parts(full().build()).forEach((name, value) -> assertNotEquals(bare.get(name), value, name));
  }

  @Test
  void theTestSetsEveryAttributeOfAPlan() {
    Map<String, Object> bare = parts(Plan.of("other", String.class).build());

    parts(plan()).forEach((name, value) -> assertNotEquals(bare.get(name), value, name));
  }

  @Test
  void aPlansBuilderHoldsAllOfIt() {
    Plan<Object> plan = plan();

    assertEquals(parts(plan), parts(plan.toBuilder().build()));
  }

  @Test
  void otherInvokersLeaveAllElse() {
    Plan<Object> plan = plan();
    Invoker<Object> other = (bot, call) -> "other";

    Plan<Object> mapped = plan.mapInvokers(step -> other);

    for (int i = 0; i < plan.steps().size(); i++) {
      assertEquals(other, mapped.steps().get(i).invoker());
      Map<String, Object> expected = parts(plan.steps().get(i));
      expected.put("invoker", other);
      assertEquals(expected, parts(mapped.steps().get(i)));
    }
    Map<String, Object> expected = parts(plan);
    assertNotSame(expected.remove("phases"), mapped.phases());
    expected.remove("steps");
    Map<String, Object> actual = parts(mapped);
    actual.keySet().removeAll(List.of("phases", "steps"));
    assertEquals(expected, actual);
  }

  @Test
  void changesStepsInThePlansOrder() {
    Plan<Object> mapped = plan().mapSteps(step -> step.toBuilder().tags("all").build());

    assertEquals(
        List.of(List.of("all"), List.of("costly", "all")),
        mapped.steps().stream().map(StepPlan::tags).toList());
  }

  /** The value of every accessor: public, without parameters, not {@code toBuilder}. */
  private static Map<String, Object> parts(Object plan) {
    Map<String, Object> parts = new TreeMap<>();
    for (Method method : plan.getClass().getDeclaredMethods()) {
      if (Modifier.isPublic(method.getModifiers())
          && !Modifier.isStatic(method.getModifiers())
          && method.getParameterCount() == 0
          && !List.of("toBuilder", "toString", "single", "calledOnce").contains(method.getName())) {
        parts.put(method.getName(), value(plan, method));
      }
    }
    return parts;
  }

  private static Object value(Object plan, Method method) {
    try {
      return method.invoke(plan);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
