package dev.fanfare.config;

import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.text.NearMiss;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Thrown for a command line, environment or file that cannot be meant. Its message is for users:
 * one line without control characters. What repeats a user's text has at most {@value
 * CleanText#LONGEST} characters; names to choose from come on top of that.
 */
public final class ConfigurationException extends FanfareException {

  private static final long serialVersionUID = 1;

  private static final int MOST = 16;

  /**
   * Creates it.
   *
   * @param message what is wrong, where, and what would be right
   */
  public ConfigurationException(String message) {
    super(CleanText.message(message));
  }

  /**
   * Creates it with its cause.
   *
   * @param message what is wrong, where, and what would be right
   * @param cause what led to it
   */
  public ConfigurationException(String message, @Nullable Throwable cause) {
    super(CleanText.message(message), cause);
  }

  private ConfigurationException(String fact, String outlook) {
    super(CleanText.message(fact) + CleanText.line(outlook));
  }

  /**
   * An exception whose message goes on with names that are not the user's.
   *
   * @param fact what is wrong
   * @param outlook what would be right, of any length
   */
  static ConfigurationException of(String fact, String outlook) {
    return new ConfigurationException(fact, outlook);
  }

  /**
   * Returns the exception for a name that does not exist.
   *
   * @param fact what is wrong, without a full stop
   * @param written the name
   * @param candidates the names that there are
   */
  public static ConfigurationException unknown(
      String fact, String written, Collection<String> candidates) {
    return new ConfigurationException(fact, suggestion(written, candidates));
  }

  private static String suggestion(String written, Collection<String> candidates) {
    return near(written, candidates)
        .map(near -> "; did you mean '" + near + "'?")
        .orElseGet(() -> candidates.isEmpty() ? "" : "; there are: " + some(candidates));
  }

  /**
   * Returns the candidate that was probably meant. A text longer than any name is not a typing
   * error.
   */
  private static Optional<String> near(String written, Collection<String> candidates) {
    return written.length() > CleanText.LONGEST
        ? Optional.empty()
        : NearMiss.of(written, candidates);
  }

  private static String some(Collection<String> candidates) {
    String some = candidates.stream().limit(MOST).collect(Collectors.joining(", "));
    return candidates.size() > MOST ? some + " and " + (candidates.size() - MOST) + " more" : some;
  }
}
