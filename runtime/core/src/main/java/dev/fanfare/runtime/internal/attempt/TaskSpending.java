package dev.fanfare.runtime.internal.attempt;

import dev.fanfare.runtime.plan.BudgetPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.text.AmountText;
import dev.fanfare.text.NearMiss;
import java.util.List;

/** Checks what an attempt says that it has spent. */
final class TaskSpending {

  private TaskSpending() {}

  /**
   * Returns an amount in millionths of the budget's unit.
   *
   * @throws IllegalArgumentException if the plan has no budget of that name, or the amount is out
   *     of range
   */
  static long micros(Plan<?> plan, String budget, double amount) {
    List<String> names = plan.budgets().stream().map(BudgetPlan::name).toList();
    if (!names.contains(budget)) {
      throw new IllegalArgumentException(unknown(plan, budget, names));
    }
    try {
      return AmountText.micros(amount);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("spend(\"" + budget + "\"): " + e.getMessage(), e);
    }
  }

  private static String unknown(Plan<?> plan, String budget, List<String> names) {
    String bot = plan.botClass().getSimpleName();
    String fact = bot + " has no budget '" + budget + "'; ";
    return NearMiss.of(budget, names)
        .map(near -> fact + "did you mean '" + near + "'?")
        .orElse(fact + "put @Budget(name = \"" + budget + "\", max = \"5.00\") on " + bot);
  }
}
