package dev.fanfare.app;

/** The ways to show a run while it runs. */
public enum ProgressStyle {
  /** {@link #RICH} in a terminal that can show it, else {@link #PLAIN}. */
  AUTO,
  /** Frames that are drawn over one another. */
  RICH,
  /** Lines. */
  PLAIN,
  /** Not at all, but for what is said about the run as a whole. */
  NONE
}
