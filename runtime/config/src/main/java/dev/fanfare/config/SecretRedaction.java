package dev.fanfare.config;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The redaction of messages about values that are secret. */
final class SecretRedaction {

  /** Short texts and plain words are repeated all the same: no URL and no key looks like them. */
  private static final Pattern HARMLESS = Pattern.compile(".{0,4}|[A-Za-z]{0,12}");

  /** The separators between texts where a whole structure is written as one text. */
  private static final Pattern BETWEEN = Pattern.compile(":?[\\s,'\"\\[\\]{}]+");

  /** The longest text that a message may repeat whole. */
  private static final int LONGEST = 100;

  private SecretRedaction() {}

  /**
   * An exception that repeats nothing secret of what was written, also not by its cause.
   *
   * @param node what was written
   * @param failure what is wrong with it
   */
  static ConfigurationException without(ConfigNode node, ConfigurationException failure) {
    if (texts(node).anyMatch(text -> text.length() > LONGEST)) {
      // The message may end in the middle of it.
      return new ConfigurationException("webhooks: cannot be read (" + node.origin() + ")");
    }
    String message = String.valueOf(failure.getMessage());
    for (String text : texts(node).filter(text -> !HARMLESS.matcher(text).matches()).toList()) {
      message = message.replace(text, "…");
    }
    return new ConfigurationException(message);
  }

  private static Stream<String> texts(ConfigNode node) {
    if (node instanceof ConfigNode.ScalarNode text) {
      return Stream.concat(Stream.of(text.text()), BETWEEN.splitAsStream(text.text()));
    }
    if (node instanceof ConfigNode.ListNode items) {
      return items.items().stream().flatMap(SecretRedaction::texts);
    }
    return node instanceof ConfigNode.MappingNode fields
        ? Stream.concat(
            fields.fields().keySet().stream(),
            fields.fields().values().stream().flatMap(SecretRedaction::texts))
        : Stream.empty();
  }
}
