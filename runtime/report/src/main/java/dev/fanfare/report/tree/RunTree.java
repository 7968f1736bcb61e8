package dev.fanfare.report.tree;

import dev.fanfare.report.data.FailureCause;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.RunInfo;
import dev.fanfare.report.data.StepData;
import dev.fanfare.report.findings.FindingRules;
import dev.fanfare.report.findings.RefusedCallsRule;
import dev.fanfare.report.findings.RunFinding;
import dev.fanfare.report.text.DisplayText;
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
  private final TreeStyle style;
  private final Appendable out;

  private RunTree(RunData run, TreeOptions options, Appendable out) {
    this.run = run;
    this.options = options;
    this.out = out;
    style = new TreeStyle(options.unicode(), options.color());
  }

  /**
   * Returns the tree as one text.
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
   * Writes the tree, a line at a time: with {@link DetailLevel#TASKS} it may be long.
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
    if (options.details() != DetailLevel.NONE) {
      line(style.dim(style.root()));
      head();
      if (options.details() != DetailLevel.SUMMARY) {
        steps();
      }
      failures();
      refused();
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
    String name = style.bold(DisplayText.line(info.bot(), 60)) + " " + style.mark(info.state());
    line(style.dim(style.branch(true)) + name + "  " + time(info.duration()));
    if (info.reason() != null) {
      line("   " + style.bad(user(info.reason(), options.width() - 3)));
    }
  }

  private void steps() throws IOException {
    TreeStepTable table = new TreeStepTable(run, style, options.width() - 6);
    for (int step = 0; step < run.steps().size(); step++) {
      boolean last = step == run.steps().size() - 1;
      line("   " + style.dim(style.branch(last)) + table.row(step));
      if (showsTasks(run.steps().get(step))) {
        tasks(run.steps().get(step), "   " + style.dim(style.stem(last)));
      }
    }
  }

  private boolean showsTasks(StepData step) {
    return options.details() == DetailLevel.TASKS
        || (run.tasks().size() < FEW_TASKS && step.taskCount() > 1);
  }

  private void tasks(StepData step, String stem) throws IOException {
    TreeTaskLine tasks = new TreeTaskLine(run, style, options.width() - 9);
    for (int task = step.firstTask(); task < step.endTask(); task++) {
      boolean last = task == step.endTask() - 1;
      line(stem + style.dim(style.branch(last)) + tasks.of(task));
    }
  }

  private void failures() throws IOException {
    List<FailureCause> causes = run.causes();
    if (causes.isEmpty()) {
      return;
    }
    int failed = causes.stream().mapToInt(FailureCause::count).sum();
    line("Failures (" + DisplayText.number(failed) + ") by cause");
    for (FailureCause cause : causes.subList(0, Math.min(causes.size(), MOST_CAUSES))) {
      cause(cause);
    }
    if (causes.size() > MOST_CAUSES) {
      line("  … and " + DisplayText.count(causes.size() - MOST_CAUSES, "cause") + " more");
    }
    String advice = FindingRules.ofFailures(run).map(RunFinding::advice).orElse("");
    if (!advice.isEmpty()) {
      line(user(advice, LONGEST_ADVICE));
    }
  }

  private void cause(FailureCause cause) throws IOException {
    String tasks = user(run.tasks().id(cause.firstTask()), 60);
    if (cause.count() > 1) {
      tasks += ", +" + DisplayText.number(cause.count() - 1);
    }
    String count = String.format("%5s  ", DisplayText.number(cause.count()));
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

  private void refused() throws IOException {
    for (String sentence : RefusedCallsRule.sentences(run)) {
      line(style.plain(user(sentence, options.width())));
    }
  }

  private void counts() throws IOException {
    TaskCounts counts = run.counts();
    List<String> parts = new ArrayList<>();
    parts.add(DisplayText.count(counts.total(), "task"));
    parts.add(paintedIf(counts.succeeded() - counts.reused(), "succeeded", CountColor.OK));
    parts.add(paintedIf(counts.afterRetry(), "after a retry", CountColor.WARN));
    if (counts.reused() > 0) {
      parts.add(paintedIf(counts.reused(), "reused", CountColor.OK));
    }
    parts.add(paintedIf(counts.failed(), "failed", CountColor.BAD));
    if (counts.timedOut() > 0) {
      parts.add(paintedIf(counts.timedOut(), "timed out", CountColor.BAD));
    }
    parts.add(paintedIf(counts.skipped(), "skipped", CountColor.WARN));
    parts.add(paintedIf(counts.cancelled(), "cancelled", CountColor.WARN));
    line("[ " + String.join(" ] [ ", parts) + " ]");
  }

  private enum CountColor {
    OK,
    WARN,
    BAD
  }

  private String paintedIf(int count, String what, CountColor paint) {
    String text = DisplayText.number(count) + " " + what;
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
    String digest = run.info().digest();
    line(digest == null ? "no digest: a value could not be read" : "digest " + digest);
  }

  private String time(long nanos) {
    return style.plain(DisplayText.time(nanos));
  }

  private String user(String text, int longest) {
    return style.plain(DisplayText.line(text, longest));
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
