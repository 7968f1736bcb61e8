package dev.fanfare.proof.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanfare.proof.generate.HandMade;
import dev.fanfare.proof.generate.Scenario;
import dev.fanfare.runtime.plan.BackoffPlan;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What campaigns have found in the engine, each as the smallest plan that shows it. */
final class FoundTest {

  private static final int INTERLEAVINGS = 200;
  private static final BackoffPlan SHORT =
      new BackoffPlan(Duration.ofMillis(10), Duration.ofSeconds(1), 2, 0);

  private static <T> UnaryOperator<T> plain() {
    return UnaryOperator.identity();
  }

  private static void assertAgrees(Scenario scenario) {
    Rehearsal rehearsal = new Rehearsal(Engine.SOUND);
    LongStream.range(0, INTERLEAVINGS)
        .forEach(
            seed ->
                assertEquals(
                    List.of(), rehearsal.of(scenario, seed), () -> "interleaving " + seed));
  }

  @Test
  void lastTaskOfAllThatFailsFastFailsTheRun() {
    assertAgrees(
        new HandMade()
            .with(plan -> plan.failFast(true))
            .failing("only", 1, 1, step -> step.minSuccess(0))
            .phase()
            .scenario(1));
  }

  @Test
  void workersAreReplacedWhileOthersAreLookedAt() {
    assertAgrees(
        new HandMade()
            .with(plan -> plan.retries(1).backoff(SHORT))
            .stubborn("deaf", 1, step -> step.timeout(Duration.ofMillis(20)).minSuccess(0))
            .phase()
            .step("next", 3, 1, plain())
            .phase()
            .scenario(3));
  }

  @Test
  void attemptThatIsClosedBeforeItsCallIsNotWaitedForInVain() {
    assertAgrees(
        new HandMade()
            .with(plan -> plan.failFast(true))
            .step("fast", 60, 0, plain())
            .phase()
            .step("z", 1, 0, plain())
            .failing("f", 1, 1, plain())
            .step("slow", 39, 1, plain())
            .phase()
            .scenario(2));
  }
}
