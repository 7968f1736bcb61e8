package dev.fanfare.runtime.result;

import java.time.Duration;
import java.util.List;

/**
 * The progress of a run: a snapshot, not atomic over all its numbers, each of which was true while
 * it was taken.
 *
 * @param runId the run
 * @param bot the bot's name
 * @param state how the run stands
 * @param elapsed since its start
 * @param steps its steps in plan order
 * @param workers its workers
 * @param limits its limits of which a call has been refused
 */
public record Progress(
    String runId,
    String bot,
    RunState state,
    Duration elapsed,
    List<Step> steps,
    List<WorkerRecord> workers,
    List<RefusedLimit> limits) {

  /** Copies the lists. */
  public Progress {
    steps = List.copyOf(steps);
    workers = List.copyOf(workers);
    limits = List.copyOf(limits);
  }

  /** The progress of a run that has not been refused. */
  public Progress(
      String runId,
      String bot,
      RunState state,
      Duration elapsed,
      List<Step> steps,
      List<WorkerRecord> workers) {
    this(runId, bot, state, elapsed, steps, workers, List.of());
  }

  /**
   * A limit of which a call has been refused.
   *
   * @param name its name, or that of a step which names none
   * @param pause how long it is still closed; zero if it is open
   * @param reason what the last refusal said
   * @param waiting how many tasks wait for it
   * @param refusals how many calls have been refused so far
   */
  public record RefusedLimit(
      String name, Duration pause, String reason, int waiting, int refusals) {}

  /** Tasks known so far: those of the phases that have begun. */
  public int total() {
    return steps.stream().mapToInt(Step::total).sum();
  }

  /** Tasks that have ended. */
  public int done() {
    return steps.stream().mapToInt(Step::done).sum();
  }

  /**
   * The progress of a step.
   *
   * @param name its name
   * @param order its phase's order
   * @param state how it stands; RUNNING also before its first task, SKIPPED if it will not be
   *     reached
   * @param begun whether its phase has begun, and {@code total} is known
   * @param total its tasks
   * @param done those that have ended, however
   * @param failed those that failed or timed out
   * @param retries attempts after a task's first, so far
   * @param running those in an attempt now
   */
  public record Step(
      String name,
      int order,
      RunState state,
      boolean begun,
      int total,
      int done,
      int failed,
      int retries,
      int running) {}
}
