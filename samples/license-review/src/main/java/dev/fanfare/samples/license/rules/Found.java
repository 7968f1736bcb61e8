package dev.fanfare.samples.license.rules;

import dev.fanfare.samples.license.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * That a condition holds, and what shows it.
 *
 * @param place a stretch of the text's words; null if what shows it is that something is not there
 */
record Found(@Nullable Span place) {

  static final Found ABSENCE = new Found(null);
}
