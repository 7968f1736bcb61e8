package dev.fanfare.proof.schedules;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;

/** Has Lincheck's model checker try the operations of a class in many orders. */
public final class Schedules {

  private static final int SCENARIOS = 10;
  private static final int PER_SCENARIO = Integer.getInteger("fanfare.schedules", 200) / SCENARIOS;

  // A schedule takes milliseconds. A machine that is busy, or stopped for a while, is no hang.
  private static final Duration HANG = Duration.ofMinutes(15);

  private Schedules() {}

  /** All schedules are as if the operations had come one after the other, and leave all well. */
  public static void assertSound(Class<?> operations) {
    options().check(operations);
    System.out.printf("%s: %d schedules%n", operations.getSimpleName(), SCENARIOS * PER_SCENARIO);
  }

  /** One of them is not, and it is not that it took too long. */
  public static void assertFound(Class<?> operations) {
    LincheckAssertionError found =
        assertThrows(LincheckAssertionError.class, () -> options().check(operations));
    assertFalse(found.getMessage().contains("has hung"), found.getMessage());
  }

  private static ModelCheckingOptions options() {
    return new ModelCheckingOptions()
        .iterations(SCENARIOS)
        .invocationsPerIteration(PER_SCENARIO)
        .threads(2)
        .actorsPerThread(3)
        .actorsBefore(2)
        .actorsAfter(0)
        .minimizeFailedScenario(false)
        .invocationTimeout$lincheck(HANG.toMillis());
  }
}
