package dev.fanfare.processor.read;

import dev.fanfare.text.KebabCase;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of things with a name, and the form of that name. */
public enum NameKind {
  /** A bot. */
  BOT(
      "bot",
      "[\\p{Ll}\\p{Lo}][\\p{Ll}\\p{Lo}\\p{N}-]*",
      "lower-case letters, digits and hyphens, beginning with a letter"),
  /** A step or a function. */
  TASK("task", NameKind.WORD, NameKind.WORD_RULE),
  /** A phase. */
  PHASE("phase", NameKind.WORD, NameKind.WORD_RULE),
  /** A limit. */
  LIMIT("limit", NameKind.WORD, NameKind.WORD_RULE),
  /** A budget. */
  BUDGET("budget", NameKind.WORD, NameKind.WORD_RULE),
  /** A parameter of the bot. */
  PARAM(
      "parameter",
      "\\p{L}[\\p{L}\\p{N}_.-]*",
      "a letter, then letters, digits, dots, hyphens or underscores");

  /** The longest name. */
  public static final int MAX_LENGTH = 100;

  private static final String WORD = "\\p{L}[\\p{L}\\p{N}_-]*";
  private static final String WORD_RULE = "a letter, then letters, digits, hyphens or underscores";

  private final String text;
  private final Pattern pattern;
  private final String rule;

  NameKind(String text, String pattern, String rule) {
    this.text = text;
    this.pattern = Pattern.compile(pattern);
    this.rule = rule;
  }

  /** Returns what has the name. */
  public String text() {
    return text;
  }

  /** Returns what the name has to look like. */
  public String rule() {
    return rule;
  }

  /** Returns whether this can be the name. */
  public boolean allows(String name) {
    return name.length() <= MAX_LENGTH && pattern.matcher(name).matches();
  }

  /** Returns the name that is most like this, if there is one. */
  public Optional<String> nearest(String name) {
    String words = name.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^[^\\p{L}]+|-+$", "");
    String near = this == BOT ? KebabCase.of(words) : words;
    return Optional.of(near).filter(this::allows);
  }
}
