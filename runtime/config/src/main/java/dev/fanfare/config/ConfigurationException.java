package dev.fanfare.config;

import dev.fanfare.api.text.NearMiss;
import dev.fanfare.runtime.result.FanfareException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Thrown for a command line, environment or file that cannot be meant. Its message is for users.
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
    super(message);
  }

  /**
   * Creates it with its cause.
   *
   * @param message what is wrong, where, and what would be right
   * @param cause what led to it
   */
  public ConfigurationException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * For a name that nothing has.
   *
   * @param fact what is wrong, without a full stop
   * @param written the name
   * @param candidates the names that there are
   */
  public static ConfigurationException unknown(
      String fact, String written, Collection<String> candidates) {
    return new ConfigurationException(fact + suggestion(written, candidates));
  }

  private static String suggestion(String written, Collection<String> candidates) {
    return NearMiss.of(written, candidates)
        .map(near -> "; did you mean '" + near + "'?")
        .orElseGet(() -> candidates.isEmpty() ? "" : "; there are: " + some(candidates));
  }

  private static String some(Collection<String> candidates) {
    String some = candidates.stream().limit(MOST).collect(Collectors.joining(", "));
    return candidates.size() > MOST ? some + " and " + (candidates.size() - MOST) + " more" : some;
  }
}
