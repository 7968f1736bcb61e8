package dev.fanfare.schedule;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text is no cron expression. The message is fit for a user: it names the field and the value,
 * and ends with the suggestion if there is one.
 */
public final class CronSyntaxException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final String fact;
  private final @Nullable String suggestion;

  CronSyntaxException(String fact) {
    this(fact, null);
  }

  CronSyntaxException(String fact, @Nullable String suggestion) {
    super(suggestion == null ? fact : fact + "; did you mean '" + suggestion + "'?");
    this.fact = fact;
    this.suggestion = suggestion;
  }

  /** Returns the error without the suggestion: lower case, no full stop. */
  public String fact() {
    return fact;
  }

  /** Returns the value that may have been meant in place of the one that the fact names. */
  public Optional<String> suggestion() {
    return Optional.ofNullable(suggestion);
  }
}
