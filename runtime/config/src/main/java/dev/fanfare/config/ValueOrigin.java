package dev.fanfare.config;

import java.util.Objects;

/**
 * The place that a value comes from.
 *
 * @param layer which kind of place; of two that set the same value, the one declared first wins
 * @param where the place, such as {@code --workers}, {@code FANFARE_WORKERS}, {@code
 *     nightly.yaml:3}
 */
public record ValueOrigin(OriginLayer layer, String where) {

  /** The kinds of places, the strongest first. */
  public enum OriginLayer {
    /** The command line. */
    FLAG,
    /** An environment variable. */
    ENVIRONMENT,
    /** A configuration file. */
    FILE,
    /** An annotation of the bot. */
    ANNOTATION,
    /** The default. */
    DEFAULT
  }

  /** The origin of a default. */
  public static final ValueOrigin DEFAULT = new ValueOrigin(OriginLayer.DEFAULT, "default");

  /** Refuses null. */
  public ValueOrigin {
    Objects.requireNonNull(layer, "layer");
    Objects.requireNonNull(where, "where");
  }

  /** Returns the origin of a value that a flag of the command line set. */
  public static ValueOrigin flag(String name) {
    return new ValueOrigin(OriginLayer.FLAG, name);
  }

  /** Returns the place. */
  @Override
  public String toString() {
    return where;
  }
}
