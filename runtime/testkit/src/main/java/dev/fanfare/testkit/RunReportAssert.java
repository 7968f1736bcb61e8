package dev.fanfare.testkit;

import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskRecord;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AssertionFailureBuilder;

/**
 * Assertions about the result of a run, in the manner of AssertJ, without needing it. Each check
 * returns this, or fails.
 *
 * <pre>{@code
 * assertThat(report).hasFailed().task("fetch[1]").failedWith(IOException.class).hasAttempts(3);
 * }</pre>
 */
public final class RunReportAssert {

  private final RunReport report;

  private RunReportAssert(RunReport report) {
    this.report = report;
  }

  /**
   * Returns the assertions about a run.
   *
   * @param report the result of the run
   */
  public static RunReportAssert assertThat(RunReport report) {
    return new RunReportAssert(report);
  }

  /** Checks that the run succeeded. */
  public RunReportAssert hasSucceeded() {
    return state(RunState.SUCCEEDED);
  }

  /** Checks that the run failed. */
  public RunReportAssert hasFailed() {
    return state(RunState.FAILED);
  }

  /** Its limit, or a phase's, passed. */
  public RunReportAssert hasTimedOut() {
    return state(RunState.TIMED_OUT);
  }

  /** Checks that the run was cancelled by a caller. */
  public RunReportAssert wasCancelled() {
    return state(RunState.CANCELLED);
  }

  /**
   * Checks that the run gave the answer with this digest.
   *
   * @param digest 64 hexadecimal digits
   */
  public RunReportAssert hasDigest(String digest) {
    TaskAssert.equal("digest", digest, report.digest());
    return this;
  }

  /**
   * Checks that the run gave the same answer as another run.
   *
   * @param other the result of that run
   */
  public RunReportAssert hasSameDigestAs(RunReport other) {
    if (!report.digest().equals(other.digest())) {
      String difference = firstDifference(other, report).orElse("the number of tasks");
      throw AssertionFailureBuilder.assertionFailure()
          .message("digest; the first that differ: " + difference)
          .expected(other.digest())
          .actual(report.digest())
          .build();
    }
    return this;
  }

  /**
   * Checks that the run took this time.
   *
   * @param time how long
   */
  public RunReportAssert took(Duration time) {
    TaskAssert.equal("duration", time, report.duration());
    return this;
  }

  /**
   * Goes on with one task.
   *
   * @param id its id
   * @throws dev.fanfare.runtime.result.FanfareException if there is no such task; the message names
   *     the nearest
   */
  public TaskAssert task(String id) {
    return new TaskAssert(this, report.task(id));
  }

  private RunReportAssert state(RunState state) {
    if (report.state() != state) {
      throw AssertionFailureBuilder.assertionFailure()
          .message(
              "state of " + report.plan().name() + report.reason().map(r -> ": " + r).orElse(""))
          .expected(state)
          .actual(report.state())
          .cause(firstFailure())
          .build();
    }
    return this;
  }

  private static Optional<String> firstDifference(RunReport one, RunReport other) {
    int tasks = Math.min(one.tasks().size(), other.tasks().size());
    for (int i = 0; i < tasks; i++) {
      TaskRecord mine = one.tasks().get(i);
      TaskRecord theirs = other.tasks().get(i);
      if (!one.digest(mine).equals(other.digest(theirs))) {
        return Optional.of(described(mine) + " and " + described(theirs));
      }
    }
    return Optional.empty();
  }

  private static String described(TaskRecord task) {
    return task.id() + " " + task.state() + " " + task.values();
  }

  private @Nullable Throwable firstFailure() {
    return report.tasks().stream().flatMap(t -> t.failure().stream()).findFirst().orElse(null);
  }
}
