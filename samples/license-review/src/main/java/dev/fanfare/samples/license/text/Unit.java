package dev.fanfare.samples.license.text;

/** How much of a text is read at once. */
public enum Unit {
  /** Up to the next full stop, colon, semicolon or empty line. */
  CLAUSE,
  /** Up to the next full stop; a list goes on until its last item. */
  SENTENCE,
  /** From one heading to the next. */
  SECTION,
  /** All of it. */
  TEXT
}
