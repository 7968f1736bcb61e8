package dev.fanfare.report.findings;

import org.jspecify.annotations.Nullable;

/**
 * Something that stands out in a run.
 *
 * @param kind what it is about
 * @param sentence the fact, with its figures
 * @param advice what may be done about it; empty if nothing needs to be
 * @param cost about how much shorter the run could be, in nanoseconds; 0 if it is not about time
 * @param step the name of the step it is about, or null
 * @param task the index of the task it is about, or -1
 */
public record RunFinding(
    Kind kind, String sentence, String advice, long cost, @Nullable String step, int task) {

  /** The subjects of findings. */
  public enum Kind {
    /** The step that took most of the time. */
    TIME,
    /** Tasks failed. */
    FAILURES,
    /** One task, or a few, kept a phase open. */
    STRAGGLER,
    /** Time went by while no phase ran. */
    OUTSIDE_PHASES,
    /** A phase had fewer tasks than workers. */
    NARROW_PHASE,
    /** Workers waited for the end of a phase. */
    BARRIER,
    /** A limit, not the workers, set the pace. */
    SATURATED_LIMIT,
    /** All workers were busy while tasks waited. */
    TOO_FEW_WORKERS,
    /** Many workers had nothing to do at any time. */
    IDLE_WORKERS,
    /** Calls were refused, and a limit was closed for a time. */
    REFUSED_CALLS,
    /** Many attempts were made in vain. */
    RETRY_STORM,
    /** A phase went on because a task waited for its next attempt. */
    LONG_REST,
    /** Workers were lost to tasks that ignored their interrupt. */
    LOST_WORKERS
  }
}
