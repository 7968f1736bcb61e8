package dev.fanfare.api;

/** The importance of an event. */
public enum EventLevel {
  /** For who looks for a fault; dropped first when events come faster than they are read. */
  DEBUG,
  /** The ordinary course. */
  INFO,
  /** Worth a look. */
  WARNING,
  /** Something failed. */
  ERROR
}
