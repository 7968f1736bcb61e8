package dev.fanfare.processor.model;

/** The forms in which gathered elements are taken. The names are those of the runtime. */
public enum GatherShape {
  /** A list of the values. */
  LIST,
  /** The failures too, in place. */
  OUTCOMES
}
