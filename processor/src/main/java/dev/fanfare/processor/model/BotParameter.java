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
 * @param secret whether the user says that it is a secret
 */
public record BotParameter(
    String name, TypeMirror type, @Nullable String defaultText, String help, boolean secret) {

  /** Returns the same, with what it lacks taken from another use of the same parameter. */
  public BotParameter merge(BotParameter other) {
    return new BotParameter(
        name,
        type,
        defaultText == null ? other.defaultText : defaultText,
        help.isEmpty() ? other.help : help,
        secret || other.secret);
  }
}
