package dev.fanfare.runtime.plan;

import dev.fanfare.text.AmountText;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The amount that one attempt of a step is expected to spend: fixed, or read from the element of
 * the first fan-out input. Two estimates are equal if their texts are: a method is code, not data.
 */
public final class EstimatePlan {

  private final String text;
  private final long fixed;
  private final @Nullable Accessor<?> accessor;

  private EstimatePlan(String text, long fixed, @Nullable Accessor<?> accessor) {
    this.text = text;
    this.fixed = fixed;
    this.accessor = accessor;
  }

  /**
   * Returns an estimate that is the same for every task.
   *
   * @param amount a decimal number of the budget's units, such as {@code 0.02}: 0 or more, at most
   *     six decimals
   * @throws IllegalArgumentException if the text is no such number
   */
  public static EstimatePlan fixed(String amount) {
    return new EstimatePlan(amount, AmountText.parse(amount), null);
  }

  /**
   * Returns an estimate that is read from the element.
   *
   * @param accessor yields a {@link Number} of the budget's units
   */
  public static EstimatePlan by(Accessor<?> accessor) {
    return new EstimatePlan(accessor.name(), 0, Objects.requireNonNull(accessor, "accessor"));
  }

  /** Returns the number, or the name of the method, as the user wrote it. */
  public String text() {
    return text;
  }

  /** Returns what reads the estimate from the element; empty if it is fixed. */
  public Optional<Accessor<?>> accessor() {
    return Optional.ofNullable(accessor);
  }

  /**
   * Returns the estimate for a task, in millionths of the budget's unit.
   *
   * @param element the element of the task's first fan-out input; any for a fixed estimate
   * @throws IllegalArgumentException if the method yields null, a negative number, or none that is
   *     finite; the message says so, and is fit for a user
   * @throws RuntimeException whatever the user's method throws
   */
  public long micros(@Nullable Object element) {
    if (accessor == null) {
      return fixed;
    }
    Object units = accessor.read(Objects.requireNonNull(element, "element"));
    if (units instanceof Number number) {
      try {
        return AmountText.micros(number);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("estimate '" + text + "': " + e.getMessage(), e);
      }
    }
    throw new IllegalArgumentException("estimate '" + text + "' yields " + units + ", no number");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EstimatePlan estimate
        && text.equals(estimate.text)
        && (accessor == null) == (estimate.accessor == null);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Returns {@link #text}. */
  @Override
  public String toString() {
    return text;
  }
}
