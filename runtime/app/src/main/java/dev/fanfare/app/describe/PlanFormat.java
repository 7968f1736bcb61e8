package dev.fanfare.app.describe;

/** How a plan is written. */
public enum PlanFormat {
  /** Lines for people. */
  TEXT,
  /** A Mermaid flowchart. */
  MERMAID,
  /** A JSON object. */
  JSON
}
