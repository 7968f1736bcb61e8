package dev.fanfare.config;

import dev.fanfare.runtime.plan.TypeRef;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A setting: something that can be configured.
 *
 * @param path its name in files, such as {@code workers}, {@code params.bank}, {@code
 *     steps.answer.retries}
 * @param type its type; {@code Optional} for one that may have no value
 * @param range what a number may be; of a duration, its seconds
 * @param builtIn its value as text where nothing sets it, or null for none
 * @param builtInFrom the place of {@code builtIn}
 * @param help one sentence, may be empty
 * @param fallback the path of the setting that is meant while this one has no value, or null
 * @param secret whether the value is never shown
 */
public record ConfigSetting(
    String path,
    TypeRef type,
    NumberRange range,
    @Nullable String builtIn,
    ValueOrigin builtInFrom,
    String help,
    @Nullable String fallback,
    boolean secret) {

  /** The prefix of the bot's own parameters. */
  public static final String PARAMS = "params.";

  static final String VARIABLE = "FANFARE_";

  private static final TypeRef SECRET = TypeRef.of(WebhookConfig.class);

  /**
   * The range of a number, both ends included.
   *
   * @param least the smallest
   * @param most the greatest
   */
  public record NumberRange(double least, double most) {
    /** Any number. */
    public static final NumberRange ANY =
        new NumberRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** More than zero. */
    public static final NumberRange POSITIVE =
        new NumberRange(Double.MIN_VALUE, Double.POSITIVE_INFINITY);

    /** Zero or more. */
    public static final NumberRange NOT_NEGATIVE = new NumberRange(0, Double.POSITIVE_INFINITY);

    boolean contains(double number) {
      return number >= least && number <= most;
    }

    @Override
    public String toString() {
      if (least == Double.MIN_VALUE) {
        return "more than 0";
      }
      return most == Integer.MAX_VALUE || Double.isInfinite(most)
          ? text(least) + " or more"
          : "within " + text(least) + " to " + text(most);
    }

    private static String text(double end) {
      return end == Math.rint(end) ? String.valueOf((long) end) : String.valueOf(end);
    }
  }

  /** Refuses null. */
  public ConfigSetting {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(builtInFrom, "builtInFrom");
    Objects.requireNonNull(help, "help");
  }

  /** A setting without a fallback. */
  public ConfigSetting(
      String path,
      TypeRef type,
      NumberRange range,
      @Nullable String builtIn,
      ValueOrigin builtInFrom,
      String help) {
    this(path, type, range, builtIn, builtInFrom, help, null, false);
  }

  /** The same with a fallback. */
  ConfigSetting orElse(String other) {
    return new ConfigSetting(path, type, range, builtIn, builtInFrom, help, other, secret);
  }

  /** Returns the environment variable: {@code FANFARE_STEPS_ANSWER_RETRIES}. */
  public String variable() {
    StringBuilder variable = new StringBuilder(VARIABLE);
    boolean inWord = false;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean capital = c >= 'A' && c <= 'Z';
      boolean small = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (capital && inWord) {
        variable.append('_');
      }
      variable.append(capital || small ? Character.toUpperCase(c) : '_');
      inWord = small;
    }
    return variable.toString();
  }

  /**
   * Returns the setting's name in {@code --set}: a parameter's own name, any other setting's path.
   */
  public String key() {
    return path.startsWith(PARAMS) ? path.substring(PARAMS.length()) : path;
  }

  /** Returns whether a run cannot start while the setting has no value. */
  public boolean required() {
    return builtIn == null && type.raw() != Optional.class;
  }

  /**
   * Returns the value of what was written.
   *
   * @param node what was written
   * @param base what relative paths are resolved against
   * @throws ConfigurationException if it does not fit
   */
  Object read(ConfigNode node, Path base) {
    ConfigNode meant = isNone(node) ? new ConfigNode.NullNode(node.origin()) : node;
    Object value = convert(meant, base);
    Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    if (plain != null && !range.contains(magnitude(plain))) {
      throw new ConfigurationException(
          key() + ": " + ValueText.of(plain) + " is not " + range + " (" + node.origin() + ")");
    }
    return value;
  }

  /** A number, the seconds of a duration, and for all else a number that is in every range. */
  private double magnitude(Object value) {
    if (value instanceof Duration duration) {
      return duration.getSeconds() + duration.getNano() / 1e9;
    }
    return value instanceof Number number ? number.doubleValue() : range.least;
  }

  private Object convert(ConfigNode node, Path base) {
    try {
      return new ValueConversion(base).convert(type, node, key());
    } catch (ConfigurationException e) {
      if (secret) {
        throw new ConfigurationException(
            key()
                + ": the value is not a "
                + type.simpleName()
                + "; it is secret and not shown ("
                + node.origin()
                + ")");
      }
      throw type.arguments().contains(SECRET) ? SecretRedaction.without(node, e) : e;
    }
  }

  /** The word "none" takes away what may be left out; in a bot's own parameter it is a text. */
  private boolean isNone(ConfigNode node) {
    return !path.startsWith(PARAMS)
        && node instanceof ConfigNode.ScalarNode text
        && text.text().equals("none")
        && (type.raw() == Optional.class || type.raw() == List.class);
  }
}
