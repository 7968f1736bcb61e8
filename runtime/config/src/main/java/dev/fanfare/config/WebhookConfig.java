package dev.fanfare.config;

import dev.fanfare.api.EventLevel;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A configured webhook. Its text has no secret.
 *
 * @param kind the service that takes the events
 * @param url where to, or <code>${NAME}</code> for what a variable of the environment holds
 * @param secret what both sides know, or <code>${NAME}</code>; {@link WebhookKind#SIGNED} needs it
 * @param levels the events that are sent; else WARNING and ERROR
 */
public record WebhookConfig(
    WebhookKind kind, String url, Optional<String> secret, Optional<Set<EventLevel>> levels) {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

  /** The services that take events. */
  public enum WebhookKind {
    /** Slack. */
    SLACK,
    /** Amazon Chime. */
    CHIME,
    /** A server of one's own. */
    SIGNED
  }

  /**
   * Checks that there is a secret where there has to be.
   *
   * @throws IllegalArgumentException if not, or there are no levels
   */
  public WebhookConfig {
    if (secret.isPresent() != (kind == WebhookKind.SIGNED)) {
      throw new IllegalArgumentException("a webhook has a 'secret' if, and only if, it is signed");
    }
    if (levels.isPresent() && levels.get().isEmpty()) {
      throw new IllegalArgumentException("a webhook without levels gets nothing");
    }
  }

  /**
   * Returns where the events are sent.
   *
   * @param environment the process's variables
   * @throws ConfigurationException if the URL is a variable that is not there
   */
  public String resolvedUrl(Map<String, String> environment) {
    return resolve(url, environment);
  }

  /**
   * Returns what both sides know; empty unless the webhook is {@link WebhookKind#SIGNED}.
   *
   * @param environment the process's variables
   * @throws ConfigurationException if the secret is a variable that is not there
   */
  public Optional<String> resolvedSecret(Map<String, String> environment) {
    return secret.map(text -> resolve(text, environment));
  }

  private static String resolve(String text, Map<String, String> environment) {
    Matcher variable = VARIABLE.matcher(text);
    if (!variable.matches()) {
      return text;
    }
    String value = environment.get(variable.group(1));
    if (value == null) {
      throw new ConfigurationException(
          "webhooks: the environment has no variable " + variable.group(1));
    }
    return value;
  }

  /** Returns the kind, and the levels if they are set: {@code slack(warning|error)}. */
  @Override
  public String toString() {
    String name = kind.name().toLowerCase(Locale.ROOT);
    return levels
        .map(
            wanted ->
                wanted.stream()
                    .map(ValueText::of)
                    .collect(Collectors.joining("|", name + "(", ")")))
        .orElse(name);
  }
}
