package dev.fanfare.report.tree;

import dev.fanfare.report.data.Cause;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.RunInfo;
import dev.fanfare.report.data.StepData;
import dev.fanfare.report.findings.Finding;
import dev.fanfare.report.findings.Findings;
import dev.fanfare.report.text.Words;
import dev.fanfare.runtime.result.TaskCounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A run as a tree of its steps, with its failures by cause, why it was slow, its counts and its
 * digest. The last line ends with a line feed, like all others.
 */
public final class RunTree {

  /** A run of fewer tasks shows each of them. */
  private static final int FEW_TASKS = 50;

  private static final int MOST_CAUSES = 10;
  private static final int LONGEST_ADVICE = 300;

  private final RunData run;
  private final TreeOptions options;
  private final Style style;
  private final Appendable out;

  private RunTree(RunData run, TreeOptions options, Appendable out) {
    this.run = run;
    this.options = options;
    this.out = out;
    style = new Style(options.unicode(), options.color());
  }

  /**
   * The tree as one text.
   *
   * @param run what to show
   * @param options how
   */
  public static String render(RunData run, TreeOptions options) {
    StringBuilder text = new StringBuilder();
    try {
      write(run, options, text);
    } catch (IOException e) {
      throw new UncheckedIOException("a StringBuilder refused a line", e);
    }
    return text.toString();
  }

  /**
   * Writes the tree, a line at a time: with {@link Details#TASKS} it may be long.
   *
   * @param run what to show
   * @param options how
   * @param out where to
   * @throws IOException if {@code out} throws it
   */
  public static void write(RunData run, TreeOptions options, Appendable out) throws IOException {
    new RunTree(run, options, out).write();
  }

  private void write() throws IOException {
    if (options.details() != Details.NONE) {
      line(style.dim(style.root()));
      head();
      if (options.details() != Details.SUMMARY) {
        steps();
      }
      failures();
      whySlow();
    }
    counts();
    digest();
    for (String text : options.footer()) {
      line(text);
    }
  }

  private void head() throws IOException {
    RunInfo info = run.info();
    String name = style.bold(Words.line(info.bot(), 60)) + " " + style.mark(info.state());
    line(style.dim(style.branch(true)) + name + "  " + time(info.duration()));
    if (info.reason() != null) {
      line("   " + style.bad(user(info.reason(), options.width() - 3)));
    }
  }

  private void steps() throws IOException {
    StepTable table = new StepTable(run, style, options.width() - 6);
    for (int step = 0; step < run.steps().size(); step++) {
      boolean last = step == run.steps().size() - 1;
      line("   " + style.dim(style.branch(last)) + table.row(step));
      if (showsTasks(run.steps().get(step))) {
        tasks(run.steps().get(step), "   " + style.dim(style.stem(last)));
      }
    }
  }

  private boolean showsTasks(StepData step) {
    return options.details() == Details.TASKS
        || (run.tasks().size() < FEW_TASKS && step.taskCount() > 1);
  }

  private void tasks(StepData step, String stem) throws IOException {
    TaskLine tasks = new TaskLine(run, style, options.width() - 9);
    for (int task = step.firstTask(); task < step.endTask(); task++) {
      boolean last = task == step.endTask() - 1;
      line(stem + style.dim(style.branch(last)) + tasks.of(task));
    }
  }

  private void failures() throws IOException {
    List<Cause> causes = run.causes();
    if (causes.isEmpty()) {
      return;
    }
    int failed = causes.stream().mapToInt(Cause::count).sum();
    line("Failures (" + Words.number(failed) + ") by cause");
    for (Cause cause : causes.subList(0, Math.min(causes.size(), MOST_CAUSES))) {
      cause(cause);
    }
    if (causes.size() > MOST_CAUSES) {
      line("  … and " + Words.count(causes.size() - MOST_CAUSES, "cause") + " more");
    }
    String advice = Findings.ofFailures(run).map(Finding::advice).orElse("");
    if (!advice.isEmpty()) {
      line(user(advice, LONGEST_ADVICE));
    }
  }

  private void cause(Cause cause) throws IOException {
    String tasks = user(run.tasks().id(cause.firstTask()), 60);
    if (cause.count() > 1) {
      tasks += ", +" + Words.number(cause.count() - 1);
    }
    String count = String.format("%5s  ", Words.number(cause.count()));
    String headline = user(cause.headline(), Math.max(12, options.width() - 10 - tasks.length()));
    line(count + style.bad(headline) + "   " + tasks);
    String about = run.tasks().about(cause.firstTask());
    if (!about.isEmpty()) {
      line("           " + user("for " + about, options.width() - 11));
    }
    for (String part : StackExcerpt.of(cause.trace())) {
      line("       " + style.dim(user(part, options.width() - 7)));
    }
  }

  /** As many reasons as there is room for. */
  private void whySlow() throws IOException {
    StringBuilder text = new StringBuilder();
    for (String reason : WhySlow.reasons(run)) {
      String next = (text.isEmpty() ? "Why slow: " : "; ") + reason;
      if (text.isEmpty() || text.length() + next.length() <= options.width()) {
        text.append(next);
      }
    }
    if (!text.isEmpty()) {
      line(style.plain(text.toString()));
    }
  }

  private void counts() throws IOException {
    TaskCounts counts = run.counts();
    List<String> parts = new ArrayList<>();
    parts.add(Words.count(counts.total(), "task"));
    parts.add(paintedIf(counts.succeeded(), "succeeded", Paint.OK));
    parts.add(paintedIf(counts.afterRetry(), "after a retry", Paint.WARN));
    parts.add(paintedIf(counts.failed(), "failed", Paint.BAD));
    if (counts.timedOut() > 0) {
      parts.add(paintedIf(counts.timedOut(), "timed out", Paint.BAD));
    }
    parts.add(paintedIf(counts.skipped(), "skipped", Paint.WARN));
    parts.add(paintedIf(counts.cancelled(), "cancelled", Paint.WARN));
    line("[ " + String.join(" ] [ ", parts) + " ]");
  }

  private enum Paint {
    OK,
    WARN,
    BAD
  }

  private String paintedIf(int count, String what, Paint paint) {
    String text = Words.number(count) + " " + what;
    if (count == 0) {
      return text;
    }
    return switch (paint) {
      case OK -> style.ok(text);
      case WARN -> style.warn(text);
      case BAD -> style.bad(text);
    };
  }

  private void digest() throws IOException {
    if (run.info().digest() != null) {
      line("digest " + run.info().digest());
    }
  }

  private String time(long nanos) {
    return style.plain(Words.time(nanos));
  }

  private String user(String text, int longest) {
    return style.plain(Words.line(text, longest));
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
