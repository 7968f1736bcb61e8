package dev.fanfare.proof.schedules;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;

/** Has Lincheck's model checker try the operations of a class in many orders. */
public final class Schedules {

  private static final int SCENARIOS = 10;
  private static final int PER_SCENARIO = Integer.getInteger("fanfare.schedules", 200) / SCENARIOS;

  private Schedules() {}

  /** All schedules are as if the operations had come one after the other, and leave all well. */
  public static void assertSound(Class<?> operations) {
    options().check(operations);
    System.out.printf("%s: %d schedules%n", operations.getSimpleName(), SCENARIOS * PER_SCENARIO);
  }

  /** One of them is not. */
  public static void assertFound(Class<?> operations) {
    assertThrows(LincheckAssertionError.class, () -> options().check(operations));
  }

  private static ModelCheckingOptions options() {
    return new ModelCheckingOptions()
        .iterations(SCENARIOS)
        .invocationsPerIteration(PER_SCENARIO)
        .threads(2)
        .actorsPerThread(3)
        .actorsBefore(2)
        .actorsAfter(0)
        .minimizeFailedScenario(false);
  }
}
