package dev.fanfare.runtime.plan;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The budget that the attempts of a step spend from, and the amounts.
 *
 * @param budget the name of one of {@link Plan#budgets}
 * @param estimate what is reserved before each attempt, or null to reserve nothing
 */
public record SpendingPlan(String budget, @Nullable EstimatePlan estimate) {

  /** Refuses null. */
  public SpendingPlan {
    Objects.requireNonNull(budget, "budget");
  }
}
