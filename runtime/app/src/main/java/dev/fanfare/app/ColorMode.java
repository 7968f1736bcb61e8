package dev.fanfare.app;

/** The conditions under which colours are used. */
public enum ColorMode {
  /** In a terminal that can show them. */
  AUTO,
  /** In files and pipes, too. */
  ALWAYS,
  /** Never. */
  NEVER
}
