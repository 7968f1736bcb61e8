package dev.fanfare.proof.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.proof.mutant.Mutant;
import dev.fanfare.proof.mutant.Mutation;
import dev.fanfare.proof.mutant.WrongMethod;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The engine on real threads, and beside it two engines in which the stress must find a bug. */
final class StressTest {

  private static final long SECONDS = Long.getLong("fanfare.stress.seconds", 4);
  private static final String ENGINE = "dev.fanfare.runtime.internal.worker.";

  @Test
  void everyTaskEndsOnceAndNoThreadIsLeft() throws InterruptedException {
    Stress stress = new Stress(Duration.ofSeconds(SECONDS));
    assertEquals(List.of(), stress.call());
    System.out.println(stress);
  }

  @Test
  void findsTasksThatEndTwice() throws Exception {
    assertFound(
        new WrongMethod(ENGINE + "AtomicWorkerState", "closeAndRest()Z", Mutation.SAYS_YES),
        "has ended 2 times");
  }

  @Test
  void findsThreadsThatAreLeft() throws Exception {
    assertFound(
        new WrongMethod(ENGINE + "Workers", "dismiss()V", Mutation.DOES_NOTHING), "is left");
  }

  private static void assertFound(WrongMethod wrong, String sign) throws Exception {
    List<String> found = Mutant.call(wrong, Stress.class);
    assertTrue(found.stream().anyMatch(one -> one.endsWith(sign)), found::toString);
  }
}
