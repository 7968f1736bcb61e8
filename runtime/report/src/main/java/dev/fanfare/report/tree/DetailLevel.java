package dev.fanfare.report.tree;

/** The levels of detail of a run as text. */
public enum DetailLevel {
  /** The counts and the digest. */
  NONE,
  /** The run, its failures by cause and why it was slow, too. */
  SUMMARY,
  /** Every step too; every task if there are fewer than 50. */
  STEPS,
  /** Every task too. */
  TASKS
}
