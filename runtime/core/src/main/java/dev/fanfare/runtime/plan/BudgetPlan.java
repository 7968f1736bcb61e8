package dev.fanfare.runtime.plan;

import dev.fanfare.text.AmountText;
import java.util.Objects;

/**
 * An amount that one run may spend.
 *
 * @param name its name, unique in the plan
 * @param maxMicros the amount in millionths of a unit, more than 0
 */
public record BudgetPlan(String name, long maxMicros) {

  /** Refuses an amount of nothing. */
  public BudgetPlan {
    Objects.requireNonNull(name, "name");
    if (maxMicros < 1) {
      throw new IllegalArgumentException(
          "budget '" + name + "' has a max of " + maxMicros + " millionths; it is more than 0");
    }
  }

  /**
   * Returns a budget.
   *
   * @param name its name
   * @param max a decimal number of units, such as {@code 5.00}: more than 0, at most six decimals
   * @throws IllegalArgumentException if {@code max} is no such number
   */
  public static BudgetPlan of(String name, String max) {
    return new BudgetPlan(name, AmountText.parse(max));
  }

  /** Returns the amount in units, without trailing zeros, such as {@code 4.5}. */
  public String maxText() {
    return AmountText.format(maxMicros);
  }
}
