package dev.fanfare.samples.license.rules;

import dev.fanfare.samples.license.text.LegalText;
import dev.fanfare.samples.license.text.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A few words to look for, such as {@code {must} ~6 retain/keep ~10 copyright notice*}. Immutable
 * and thread-safe. The README of this sample says how phrases are written.
 */
final class Phrase {

  private final String written;
  private final Pattern pattern;

  Phrase(String written, Pattern pattern) {
    this.written = written;
    this.pattern = pattern;
  }

  /**
   * The first place where the words stand.
   *
   * @param text where to look
   * @param within the stretch of {@link LegalText#words} to look in
   */
  Optional<Span> find(LegalText text, Span within) {
    Matcher matcher = pattern.matcher(text.words()).region(within.start(), within.end());
    return matcher.find()
        ? Optional.of(new Span(matcher.start(), matcher.end() + 1))
        : Optional.empty();
  }

  /** The phrase as it is written in the bank. */
  @Override
  public String toString() {
    return written;
  }
}
