package dev.fanfare.launcher.progress;

import dev.fanfare.app.BriefDuration;
import dev.fanfare.app.FailureLine;
import dev.fanfare.config.CleanText;
import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.event.RunListener;
import dev.fanfare.runtime.result.Progress;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.SecretMask;
import dev.fanfare.runtime.result.StepRecord;
import dev.fanfare.runtime.result.TaskCounts;
import dev.fanfare.runtime.result.WorkerRecord;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A view that writes lines, for where there is no terminal: when phases begin and end, failures and
 * retries, and every half minute how far the run is. Never a carriage return, never a colour.
 */
final class PlainView implements ProgressView, EventSummary.ViewListener {

  private static final Duration HEARTBEAT = Duration.ofSeconds(30);

  private final PrintStream err;
  private final SecretMask secrets;
  private final TerminalGlyphs glyphs;
  private final EventSummary failures = new EventSummary();
  private final EventSummary retries = new EventSummary();
  private final EventSummary pauses = new EventSummary();

  PlainView(PrintStream err, TerminalGlyphs glyphs, SecretMask secrets) {
    this.err = err;
    this.secrets = secrets;
    this.glyphs = glyphs;
  }

  @Override
  public RunListener listener() {
    return this;
  }

  @Override
  public Duration interval() {
    return HEARTBEAT;
  }

  @Override
  public synchronized void on(RunEvent event) {
    if (event instanceof RunEvent.RunStarted started) {
      say(started.bot() + "  run " + started.runId() + "  " + started.workers() + " workers");
    } else if (event instanceof RunEvent.PhaseStarted phase) {
      phase.steps().forEach(step -> say(glyphs.running() + " " + step.step() + "  " + tasks(step)));
    } else if (event instanceof RunEvent.PhaseEnded phase) {
      phase.steps().forEach(this::ended);
    } else if (event instanceof RunEvent.AttemptFailed failed) {
      retried(failed);
    } else if (event instanceof RunEvent.LimitPaused paused) {
      paused(paused);
    } else if (event instanceof RunEvent.TaskEnded task) {
      EventSummary.failure(task.task()).ifPresent(reason -> failed(task.task().id(), reason));
    } else if (event instanceof RunEvent.WorkerReplaced replaced) {
      say(
          replaced.task()
              + "  ignored its interrupt; another worker has taken the place of its own");
    }
  }

  private static String tasks(RunEvent.StepSize step) {
    return step.tasks() == 1 ? "1 task" : step.tasks() + " tasks";
  }

  private void ended(StepRecord step) {
    String sign = step.state() == RunState.SUCCEEDED ? glyphs.ok() : glyphs.failed();
    say(
        sign
            + " "
            + step.name()
            + "  "
            + done(step.counts())
            + "/"
            + step.counts().total()
            + counts(step)
            + "  "
            + BriefDuration.brief(step.ended().minus(step.started())));
  }

  /** As in frames: tasks that have ended, however. */
  private static int done(TaskCounts counts) {
    return counts.succeeded()
        + counts.failed()
        + counts.timedOut()
        + counts.cancelled()
        + counts.skipped();
  }

  private String counts(StepRecord step) {
    int failed = step.counts().failed() + step.counts().timedOut();
    return failed == 0 ? "" : "  " + failed + glyphs.failed();
  }

  private void retried(RunEvent.AttemptFailed failed) {
    if (retries.show()) {
      say(
          "  "
              + failed.task()
              + "  attempt "
              + failed.attempt()
              + " failed: "
              + FailureLine.brief(failed.cause())
              + "; again in "
              + BriefDuration.brief(failed.delay()));
      if (retries.last()) {
        say("  further retries are only counted");
      }
    }
  }

  private void paused(RunEvent.LimitPaused paused) {
    if (pauses.show()) {
      String reason = secrets.hide(paused.reason());
      say("  " + PauseText.of(paused.limit(), paused.pause(), reason, paused.waiting()));
      if (pauses.last()) {
        say("  further pauses are in the report");
      }
    }
  }

  private void failed(String task, String reason) {
    if (failures.show()) {
      say(glyphs.failed() + " " + task + "  " + reason);
      if (failures.last()) {
        say("  further failures are in the report");
      }
    }
  }

  @Override
  public void show(Progress progress) {
    if (progress.state() == RunState.RUNNING) {
      String steps =
          progress.steps().stream()
              .filter(step -> step.begun() && step.done() < step.total())
              .map(PlainView::heartbeat)
              .collect(Collectors.joining("; "));
      String oldest = oldest(progress).map(task -> "; longest: " + task).orElse("");
      say("  " + BriefDuration.brief(progress.elapsed()) + "  " + steps + oldest);
    }
  }

  private static String heartbeat(Progress.Step step) {
    return step.name()
        + " "
        + step.done()
        + "/"
        + step.total()
        + ", "
        + step.running()
        + " running, "
        + step.failed()
        + " failed, "
        + step.retries()
        + " retries";
  }

  private static Optional<String> oldest(Progress progress) {
    return progress.workers().stream()
        .filter(worker -> worker.task().isPresent())
        .max(Comparator.comparing(WorkerRecord::since))
        .map(worker -> worker.task().orElseThrow() + " for " + BriefDuration.brief(worker.since()));
  }

  @Override
  public synchronized void say(String sentence) {
    err.println(CleanText.line(secrets.hide(sentence)));
  }

  @Override
  public void end() {}
}
