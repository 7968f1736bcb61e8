package dev.fanfare.processor.model;

/** What gathered elements are taken as. The names are those of the runtime. */
public enum GatherShape {
  /** A list of the values. */
  LIST,
  /** The failures too, in place. */
  OUTCOMES
}
