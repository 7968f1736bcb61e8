package dev.fanfare.processor.model;

import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that the bot's user sets.
 *
 * @param name its name
 * @param type its type
 * @param defaultText its default as text, or null
 * @param help one sentence, may be empty
 */
public record BotParameter(
    String name, TypeMirror type, @Nullable String defaultText, String help) {

  /** The same, with what it lacks taken from another use of the same parameter. */
  public BotParameter merge(BotParameter other) {
    return new BotParameter(
        name,
        type,
        defaultText == null ? other.defaultText : defaultText,
        help.isEmpty() ? other.help : help);
  }
}
