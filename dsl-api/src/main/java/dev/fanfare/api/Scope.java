package dev.fanfare.api;

/** The tasks that share a {@link Limit}. */
public enum Scope {
  /** Those of one run. Two runs at the same time have a limit each. */
  RUN,
  /** Those of all runs in the JVM whose limits have the same name. */
  PROCESS
}
