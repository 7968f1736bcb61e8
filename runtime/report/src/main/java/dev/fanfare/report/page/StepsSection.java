package dev.fanfare.report.page;

import dev.fanfare.report.data.DurationHistogram;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.StepData;
import dev.fanfare.report.data.StepMetrics;
import dev.fanfare.report.text.DisplayText;
import java.io.IOException;

/** The steps: their share of all work, how long their tasks ran and how that is spread. */
final class StepsSection implements PageSection {

  private static final int BINS = 24;
  private static final int BIN_WIDTH = 5;
  private static final int HEIGHT = 26;

  @Override
  public String title() {
    return "Steps";
  }

  @Override
  public String anchor() {
    return "steps";
  }

  @Override
  public void write(PageContent content, HtmlWriter html) throws IOException {
    RunData run = content.run();
    double work = Math.max(1, run.metrics().steps().stream().mapToLong(StepMetrics::work).sum());
    html.open("div.scroll").open("table");
    PageParts.head(
        html,
        "step",
        "share of work",
        "#tasks",
        "#p50",
        "#p95",
        "#p99",
        "#max",
        "running times",
        "#queued",
        "#retries",
        "#failed");
    html.open("tbody").line();
    for (int step = 0; step < run.steps().size(); step++) {
      row(content, step, work, html);
    }
    html.close().close().close();
    html.element(
        "p.hint",
        "Running times are those of all attempts of a task, on a logarithmic scale from the"
            + " shortest to the longest. Queued: waiting for a worker or a permit, in the mean.");
  }

  private static void row(PageContent content, int index, double work, HtmlWriter html)
      throws IOException {
    StepData step = content.run().steps().get(index);
    StepMetrics metrics = content.run().metrics().steps().get(index);
    html.open("tr").open("th", "scope", "row");
    html.element("span.order", Integer.toString(step.order()));
    PageParts.step(content, index, html);
    html.close();
    if (!step.reached()) {
      html.element("td.none", "not reached", "colspan", 10).close().line();
      return;
    }
    html.open("td.wide");
    PageParts.bar(html, PageParts.stepColor(index), 0, metrics.work() / work);
    html.close();
    PageParts.cell(html, DisplayText.number(step.taskCount()));
    PageParts.time(html, metrics.p50());
    PageParts.time(html, metrics.p95());
    PageParts.time(html, metrics.p99());
    PageParts.time(html, metrics.max());
    html.open("td");
    histogram(
        DurationHistogram.of(content.run().tasks(), step, BINS), PageParts.stepColor(index), html);
    html.close();
    PageParts.time(html, metrics.called() == 0 ? 0 : metrics.queued() / metrics.called());
    count(html, "warn", metrics.retries());
    count(html, "bad", step.counts().failed() + (long) step.counts().timedOut());
    html.close().line();
  }

  private static void count(HtmlWriter html, String css, long count) throws IOException {
    html.element(count == 0 ? "td.n" : "td.n." + css, count == 0 ? "–" : DisplayText.number(count));
  }

  private static void histogram(DurationHistogram histogram, String css, HtmlWriter html)
      throws IOException {
    if (histogram.most() == 0) {
      return;
    }
    html.open(
        "svg.histogram",
        "viewBox",
        "0 0 " + BINS * BIN_WIDTH + " " + HEIGHT,
        "width",
        BINS * BIN_WIDTH,
        "height",
        HEIGHT,
        "role",
        "img",
        "aria-label",
        "from "
            + DisplayText.time(histogram.shortest())
            + " to "
            + DisplayText.time(histogram.longest()));
    for (int bin = 0; bin < BINS; bin++) {
      int count = histogram.counts().get(bin);
      if (count > 0) {
        double height = Math.max(1.5, (double) (HEIGHT - 1) * count / histogram.most());
        html.open(
            "rect." + css,
            "x",
            bin * BIN_WIDTH,
            "y",
            PageParts.number(HEIGHT - height),
            "width",
            BIN_WIDTH - 1,
            "height",
            PageParts.number(height));
        html.element(
            "title",
            DisplayText.count(count, "task") + " from " + DisplayText.time(histogram.from(bin)));
        html.close();
      }
    }
    html.close();
  }
}
