package dev.fanfare.api;

/** The choices of a schedule when a slot comes while the bot still runs. */
public enum Overlap {
  /** The slot is left out. */
  SKIP,
  /** One run waits for the end of this one; further slots are left out. */
  QUEUE,
  /** The runs go side by side. */
  ALLOW
}
