package dev.fanfare.processor.model;

import java.util.Optional;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * The budget that the attempts of a step spend from.
 *
 * @param budget the budget's name
 * @param estimate what an attempt is expected to spend, a number or a method's name, or null
 */
public record SpendingSettings(String budget, @Nullable String estimate) {

  /** Returns the name of the method that estimates; empty for a number, or for none. */
  public Optional<String> estimateMethod() {
    return Optional.ofNullable(estimate).filter(SpendingSettings::namesMethod);
  }

  /** Returns whether a written estimate is a method's name rather than a number. */
  public static boolean namesMethod(String estimate) {
    return SourceVersion.isIdentifier(estimate);
  }
}
