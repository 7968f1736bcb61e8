package dev.fanfare.app.describe;

/** The formats of a plan. */
public enum PlanFormat {
  /** Lines for people. */
  TEXT,
  /** A Mermaid flowchart. */
  MERMAID,
  /** A JSON object. */
  JSON
}
