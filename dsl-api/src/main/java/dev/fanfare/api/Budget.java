package dev.fanfare.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An amount that one run of the bot may spend, in any unit: money, tokens, calls.
 *
 * <p>Before an attempt of a step that names the budget, the step's estimate is reserved; {@link
 * TaskContext#spend} records what the attempt really spent. When the budget is used up, no further
 * call of such a step is made.
 *
 * @see Task#budget
 * @see Task#estimate
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Budgets.class)
public @interface Budget {

  /**
   * The budget's name, unique in the class: a letter, then letters, digits, hyphens or underscores,
   * at most 100 characters. By custom the unit, such as {@code usd} or {@code tokens}.
   */
  String name();

  /**
   * The most that a run may spend: a decimal number such as {@code "5.00"}, more than 0, at most 1
   * 000 000 000 000, with at most six decimals.
   */
  String max();
}
