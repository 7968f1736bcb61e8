package dev.fanfare.report.file;

import dev.fanfare.report.data.FailureCause;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.StepData;
import dev.fanfare.report.data.StepMetrics;
import dev.fanfare.report.findings.FindingRules;
import dev.fanfare.report.findings.RunFinding;
import dev.fanfare.report.text.DisplayText;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskCounts;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Writes a summary in GitHub's Markdown, as CI shows beside a job: verdict, what stands out,
 * failures by cause, steps, digest. At most some 100 KB, well below GitHub's 1 MiB.
 */
final class MarkdownSummary {

  private static final int MOST_CAUSES = 20;
  private static final int MOST_STEPS = 200;
  private static final int LONGEST_TRACE = 2_000;
  private static final int LONGEST_INPUT = 300;

  private final RunData run;
  private final Appendable out;

  private MarkdownSummary(RunData run, Appendable out) {
    this.run = run;
    this.out = out;
  }

  static void write(RunData run, Appendable out) throws IOException {
    MarkdownSummary summary = new MarkdownSummary(run, out);
    summary.verdict();
    summary.findings();
    summary.failures();
    summary.steps();
    summary.footer();
  }

  private void verdict() throws IOException {
    TaskCounts counts = run.counts();
    line("## %s %s", mark(run.info().state()), text(run.info().bot(), 100));
    line("");
    line(
        "**%s** in %s: %s, %s succeeded (%s after a retry), %s%s failed, %s timed out, %s skipped,"
            + " %s cancelled.",
        run.info().state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        DisplayText.time(run.info().duration()),
        DisplayText.count(counts.total(), "task"),
        DisplayText.number(counts.succeeded() - (long) counts.reused()),
        DisplayText.number(counts.afterRetry()),
        counts.reused() == 0 ? "" : DisplayText.number(counts.reused()) + " reused, ",
        DisplayText.number(counts.failed()),
        DisplayText.number(counts.timedOut()),
        DisplayText.number(counts.skipped()),
        DisplayText.number(counts.cancelled()));
    if (run.info().reason() != null) {
      line("");
      line("> %s", text(run.info().reason(), 500));
    }
    line("");
  }

  private void findings() throws IOException {
    for (RunFinding finding : FindingRules.of(run)) {
      line("- %s %s", text(finding.sentence(), 600), text(finding.advice(), 300));
    }
    line("");
  }

  private void failures() throws IOException {
    List<FailureCause> causes = run.causes();
    if (causes.isEmpty()) {
      return;
    }
    line("### Failures by cause");
    line("");
    for (FailureCause cause : causes.subList(0, Math.min(MOST_CAUSES, causes.size()))) {
      String more = cause.count() == 1 ? "" : ", +" + DisplayText.number(cause.count() - 1L);
      line(
          "<details><summary>%s × %s (%s%s)</summary>",
          DisplayText.number(cause.count()),
          text(cause.headline(), 300),
          text(run.tasks().id(cause.firstTask()), 100),
          more);
      line("");
      String about = run.tasks().about(cause.firstTask());
      if (!about.isEmpty()) {
        line("for %s", text(about, LONGEST_INPUT));
        line("");
      }
      line("<pre>%s</pre>", trace(cause.trace()));
      line("</details>");
      line("");
    }
    if (causes.size() > MOST_CAUSES) {
      line("… and %s more", DisplayText.count(causes.size() - MOST_CAUSES, "cause"));
      line("");
    }
  }

  private void steps() throws IOException {
    line("| step | | tasks | time | p50 | p95 | max | busy | failed | retries | skipped |");
    line("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    int shown = Math.min(MOST_STEPS, run.steps().size());
    for (int step = 0; step < shown; step++) {
      step(run.steps().get(step), run.metrics().steps().get(step));
    }
    line("");
  }

  private void step(StepData step, StepMetrics metrics) throws IOException {
    line(
        "| %d %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |",
        step.order(),
        text(step.name(), 100),
        mark(step.state()),
        DisplayText.number(step.taskCount()),
        DisplayText.time(step.wall()),
        DisplayText.time(metrics.p50()),
        DisplayText.time(metrics.p95()),
        DisplayText.time(metrics.max()),
        DisplayText.percent(metrics.busy()),
        DisplayText.number(step.counts().failed() + (long) step.counts().timedOut()),
        DisplayText.number(metrics.retries()),
        DisplayText.number(step.counts().skipped()));
  }

  private void footer() throws IOException {
    String digest = run.info().digest();
    line(
        "Run %s, %s, seed %d, Java %s%s",
        text(run.info().id(), 40),
        DisplayText.count(run.info().workers(), "worker"),
        run.info().seed(),
        text(run.environment().java(), 40),
        digest == null ? "" : ", digest `" + text(digest, 64) + "`");
  }

  private static String mark(RunState state) {
    return switch (state) {
      case SUCCEEDED -> "✅";
      case FAILED, TIMED_OUT -> "❌";
      case CANCELLED -> "⏹️";
      case SKIPPED, RUNNING -> "➖";
    };
  }

  /**
   * Text that is not ours, in one line: what Markdown or HTML would read is written as entities.
   */
  private static String text(String text, int longest) {
    return escape(DisplayText.line(text, longest));
  }

  private static String trace(String trace) {
    StringBuilder lines = new StringBuilder();
    for (String line : trace.lines().limit(60).toList()) {
      lines.append(text(line, 300)).append("&#10;");
      if (lines.length() > LONGEST_TRACE) {
        return lines.append('…').toString();
      }
    }
    return lines.toString();
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("<>&\"'`*_[]|\\~#@!:".indexOf(c) >= 0) {
        escaped.append("&#").append((int) c).append(';');
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private void line(String format, Object... arguments) throws IOException {
    out.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
