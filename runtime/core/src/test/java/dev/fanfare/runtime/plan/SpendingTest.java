package dev.fanfare.runtime.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fanfare.api.Reuse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Values of plans that generated code, and code by hand, can build wrongly. */
class SpendingTest {

  @Test
  void aFixedEstimateIsTheSameForEveryElement() {
    assertEquals(20_000, EstimatePlan.fixed("0.02").micros(null));
  }

  @Test
  void anEstimateIsReadFromTheElement() {
    EstimatePlan estimate = EstimatePlan.by(Accessor.of("cost", (String text) -> text.length()));

    assertEquals(3_000_000, estimate.micros("abc"));
    assertEquals("cost", estimate.toString());
  }

  @Test
  void anEstimateIsANumberThatCanBeSpent() {
    assertEquals("estimate 'cost': an amount of -1 is negative", refused(-1));
    assertEquals("estimate 'cost': an amount of NaN is no number", refused(Double.NaN));
    assertEquals("estimate 'cost' yields null, no number", refused(null));
  }

  @Test
  void aBudgetIsMoreThanNothing() {
    assertEquals(5_500_000, BudgetPlan.of("usd", "5.50").maxMicros());
    assertEquals("5.5", BudgetPlan.of("usd", "5.50").maxText());
    assertEquals(
        "budget 'usd' has a max of 0 millionths; it is more than 0",
        assertThrows(IllegalArgumentException.class, () -> BudgetPlan.of("usd", "0")).getMessage());
  }

  @Test
  void whatIsNeverReusedIsNotCached() {
    assertEquals(
        "cache PT1H contradicts reuse NEVER",
        assertThrows(
                IllegalArgumentException.class,
                () -> new ReusePlan(Reuse.NEVER, null, Duration.ofHours(1)))
            .getMessage());
    assertEquals(
        "cache PT0S is not more than zero",
        assertThrows(
                IllegalArgumentException.class, () -> new ReusePlan(Reuse.RUN, null, Duration.ZERO))
            .getMessage());
    assertEquals(
        "version ' ' is blank or longer than 100 characters",
        assertThrows(IllegalArgumentException.class, () -> new ReusePlan(Reuse.RUN, " ", null))
            .getMessage());
  }

  private static String refused(Object cost) {
    EstimatePlan estimate = EstimatePlan.by(Accessor.of("cost", element -> cost));
    return assertThrows(IllegalArgumentException.class, () -> estimate.micros("any")).getMessage();
  }
}
