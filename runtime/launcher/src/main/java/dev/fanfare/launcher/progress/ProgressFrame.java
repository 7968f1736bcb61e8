package dev.fanfare.launcher.progress;

import dev.fanfare.app.BriefDuration;
import dev.fanfare.config.CleanText;
import dev.fanfare.launcher.progress.StyledLine.TextStyle;
import dev.fanfare.runtime.result.Progress;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.SecretMask;
import dev.fanfare.runtime.result.WorkerRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The lines of one frame: the steps that run, and the tasks that have run longest. */
final class ProgressFrame {

  private static final int MOST_TASKS = 8;
  private static final int LONGEST_NAME = 24;

  /** A task is a straggler from so many times the mean on. */
  private static final double STRAGGLER = 3;

  private final Progress progress;
  private final TerminalGlyphs glyphs;
  private final int columns;
  private final Map<String, Duration> begun;
  private final Function<String, Optional<String>> tries;
  private final SecretMask secrets;

  /**
   * A frame.
   *
   * @param progress how far the run is
   * @param glyphs the signs that the terminal can show
   * @param columns how many cells there are in a line
   * @param begun when each step began, from the run's start
   * @param tries which attempt a task is in, in words, unless it is its first
   * @param secrets what is not shown
   */
  ProgressFrame(
      Progress progress,
      TerminalGlyphs glyphs,
      int columns,
      Map<String, Duration> begun,
      Function<String, Optional<String>> tries,
      SecretMask secrets) {
    this.progress = progress;
    this.glyphs = glyphs;
    this.columns = columns;
    this.begun = begun;
    this.tries = tries;
    this.secrets = secrets;
  }

  /**
   * The lines.
   *
   * @param rows how many at most
   */
  List<StyledLine> lines(int rows) {
    List<StyledLine> lines = new ArrayList<>();
    List<Progress.Step> running = progress.steps().stream().filter(ProgressFrame::runs).toList();
    running.stream().limit(Math.max(1, rows - 2)).map(this::running).forEach(lines::add);
    progress.limits().stream()
        .filter(limit -> !limit.pause().isZero())
        .limit(Math.max(0, rows - lines.size() - 1))
        .map(this::paused)
        .forEach(lines::add);
    List<WorkerRecord> busy =
        progress.workers().stream()
            .filter(worker -> worker.task().isPresent())
            .sorted(
                Comparator.comparing(WorkerRecord::since)
                    .reversed()
                    .thenComparing(WorkerRecord::id))
            .toList();
    int room = Math.max(0, Math.min(MOST_TASKS, rows - lines.size() - 1));
    Optional<Duration> mean = meanAttempt();
    busy.stream().limit(room).map(worker -> task(worker, mean)).forEach(lines::add);
    if (busy.size() > room) {
      lines.add(
          new StyledLine()
              .add(TextStyle.DIM, "    " + glyphs.more() + " " + (busy.size() - room) + " more"));
    }
    return lines;
  }

  private static boolean runs(Progress.Step step) {
    return step.begun() && step.state() == RunState.RUNNING;
  }

  /** The line of a step that has ended. */
  StyledLine ended(Progress.Step step) {
    StyledLine line = new StyledLine();
    switch (step.state()) {
      case SUCCEEDED -> line.add(TextStyle.GREEN, glyphs.ok() + " ");
      case FAILED, TIMED_OUT -> line.add(TextStyle.RED, glyphs.failed() + " ");
      default -> line.add(TextStyle.YELLOW, glyphs.waiting() + " ");
    }
    line.add(step.name()).column(nameColumn()).add(step.done() + "/" + step.total());
    counts(line, step);
    return line.column(nameColumn() + 12).add(TextStyle.DIM, BriefDuration.brief(since(step)));
  }

  private StyledLine running(Progress.Step step) {
    StyledLine line =
        new StyledLine()
            .add(TextStyle.BOLD, glyphs.running() + " " + step.name())
            .column(nameColumn());
    bar(line, step);
    line.add(" " + step.done() + "/" + step.total());
    if (step.running() > 0) {
      line.add("  " + step.running() + " running");
    }
    counts(line, step);
    timeLeft(step)
        .ifPresent(left -> line.add(TextStyle.DIM, "  ~" + BriefDuration.brief(left) + " left"));
    return line;
  }

  private StyledLine paused(Progress.RefusedLimit limit) {
    String reason = secrets.hide(limit.reason());
    String text = PauseText.of(limit.name(), limit.pause(), reason, limit.waiting());
    return new StyledLine().add(TextStyle.YELLOW, glyphs.waiting() + " " + CleanText.line(text));
  }

  private void bar(StyledLine line, Progress.Step step) {
    int cells = Math.max(0, Math.min(24, columns - nameColumn() - 52));
    if (cells < 5) {
      return;
    }
    int done = step.total() == 0 ? cells : (int) ((long) cells * step.done() / step.total());
    line.add("[")
        .add(step.failed() > 0 ? TextStyle.RED : TextStyle.GREEN, glyphs.bar().repeat(done))
        .add(TextStyle.DIM, glyphs.rest().repeat(cells - done))
        .add("]");
  }

  private void counts(StyledLine line, Progress.Step step) {
    if (step.failed() > 0) {
      line.add(TextStyle.RED, "  " + step.failed() + glyphs.failed());
    }
    if (step.retries() > 0) {
      line.add(TextStyle.YELLOW, "  " + step.retries() + glyphs.retried());
    }
  }

  /** By the pace so far; empty while there is none to speak of. */
  private Optional<Duration> timeLeft(Progress.Step step) {
    Duration since = since(step);
    if (step.done() < 5 || step.done() >= step.total() || since.toMillis() < 500) {
      return Optional.empty();
    }
    double pace = since.toMillis() / (double) step.done();
    Duration left = Duration.ofMillis((long) (pace * (step.total() - step.done())));
    return Optional.of(left).filter(time -> time.toMillis() >= 500);
  }

  private Duration since(Progress.Step step) {
    return progress.elapsed().minus(begun.getOrDefault(step.name(), progress.elapsed()));
  }

  private StyledLine task(WorkerRecord worker, Optional<Duration> mean) {
    String id = worker.task().orElseThrow();
    StyledLine line =
        new StyledLine()
            .add(TextStyle.DIM, String.format(Locale.ROOT, "    w%02d ", worker.id()))
            .add(String.format(Locale.ROOT, "%6s  ", BriefDuration.brief(worker.since())))
            .add(DisplayWidth.fit(CleanText.line(id), Math.max(20, columns - 36), glyphs.more()));
    Optional<String> remark = tries.apply(id).or(() -> straggler(worker, mean));
    remark.ifPresent(text -> line.column(44).add(TextStyle.YELLOW, text));
    return line;
  }

  private Optional<String> straggler(WorkerRecord worker, Optional<Duration> mean) {
    return mean.map(each -> worker.since().toNanos() / (double) Math.max(1, each.toNanos()))
        .filter(times -> times >= STRAGGLER)
        .map(times -> Math.round(times) + glyphs.times() + " mean");
  }

  /** Returns the mean duration of an attempt so far; empty until there were ten. */
  private Optional<Duration> meanAttempt() {
    long attempts = 0;
    long nanos = 0;
    for (WorkerRecord worker : progress.workers()) {
      attempts += worker.succeeded() + worker.failed();
      nanos += worker.busy().toNanos();
    }
    return attempts < 10 ? Optional.empty() : Optional.of(Duration.ofNanos(nanos / attempts));
  }

  private int nameColumn() {
    int longest =
        progress.steps().stream().mapToInt(step -> DisplayWidth.width(step.name())).max().orElse(0);
    return DisplayWidth.width(glyphs.ok()) + 2 + Math.min(LONGEST_NAME, longest) + 1;
  }
}
