package dev.fanfare.report.page;

import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.StepMetrics;
import dev.fanfare.report.data.TaskTable;
import dev.fanfare.report.data.TopTasks;
import dev.fanfare.report.text.DisplayText;
import java.io.IOException;
import java.util.List;

/** The tasks that took longest against their step's median, and those that were retried most. */
final class OutliersSection implements PageSection {

  private static final int MOST = 10;
  private static final int LONGEST_INPUT = 80;
  private static final int LONGEST_TITLE = 1_000;

  @Override
  public String title() {
    return "Stragglers and retries";
  }

  @Override
  public String anchor() {
    return "outliers";
  }

  @Override
  public boolean applies(PageContent content) {
    return content.run().tasks().size() > 1;
  }

  @Override
  public void write(PageContent content, HtmlWriter html) throws IOException {
    html.open("div.columns").open("div");
    stragglers(content, html);
    html.close().open("div");
    retried(content, html);
    html.close().close();
  }

  private static void stragglers(PageContent content, HtmlWriter html) throws IOException {
    TaskTable tasks = content.run().tasks();
    List<StepMetrics> steps = content.run().metrics().steps();
    List<Integer> longest = content.run().metrics().stragglers();
    html.element("h3", "Longest beyond their step's median");
    if (longest.isEmpty()) {
      html.element("p.none", "Every task of a step took as long as the others.");
      return;
    }
    html.open("div.scroll").open("table");
    PageParts.head(html, "task", "called with", "#ran", "#× median", "#worker");
    html.open("tbody").line();
    for (int task : longest) {
      long median = Math.max(1, median(steps, tasks.step(task)));
      html.open("tr").open("th", "scope", "row");
      html.open("i.dot." + PageParts.stepColor(tasks.step(task))).close();
      PageParts.task(content, task, html);
      html.close();
      calledWith(content, task, html);
      PageParts.time(html, tasks.running(task));
      PageParts.cell(html, DisplayText.ratio((double) tasks.running(task) / median));
      PageParts.cell(html, worker(content.run(), tasks.worker(task)));
      html.close().line();
    }
    html.close().close().close();
  }

  private static void calledWith(PageContent content, int task, HtmlWriter html)
      throws IOException {
    String about = content.run().about(task);
    html.open("td.input", "title", DisplayText.line(about, LONGEST_TITLE));
    if (!about.isEmpty()) {
      html.element("code", DisplayText.line(about, LONGEST_INPUT));
    }
    html.close();
  }

  /** A label, or the number alone below the column's head. */
  private static String worker(RunData run, int worker) {
    String name = run.workerName(worker);
    return name.equals("worker " + worker) ? Integer.toString(worker) : name;
  }

  private static long median(List<StepMetrics> steps, int step) {
    return steps.get(step).p50();
  }

  private static void retried(PageContent content, HtmlWriter html) throws IOException {
    TaskTable tasks = content.run().tasks();
    List<Integer> most = TopTasks.of(tasks, MOST, task -> tasks.attempts(task) - 1L);
    html.element("h3", "Most retried");
    if (most.isEmpty()) {
      html.element("p.none", "No task needed a second attempt.");
      return;
    }
    html.open("div.scroll").open("table");
    PageParts.head(html, "task", "called with", "#attempts", "#rested", "ended");
    html.open("tbody").line();
    for (int task : most) {
      html.open("tr").open("th", "scope", "row");
      html.open("i.dot." + PageParts.stepColor(tasks.step(task))).close();
      PageParts.task(content, task, html);
      html.close();
      calledWith(content, task, html);
      PageParts.cell(html, Integer.toString(tasks.attempts(task)));
      PageParts.time(html, tasks.backoff(task));
      html.element("td." + PageParts.css(tasks.state(task)), PageParts.word(tasks.state(task)));
      html.close().line();
    }
    html.close().close().close();
  }
}
