package dev.fanfare.samples.license.rules;

/** What a text says to a question. */
public enum Ruling {
  /** It says so. */
  YES,
  /** It says so of some cases only. */
  PARTLY,
  /** It cannot be told from the text. */
  UNCLEAR,
  /** It says the contrary, or nothing. */
  NO
}
