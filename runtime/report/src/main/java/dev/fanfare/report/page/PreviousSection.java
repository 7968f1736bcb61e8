package dev.fanfare.report.page;

import dev.fanfare.report.data.RunBrief;
import dev.fanfare.report.data.RunBrief.StepBrief;
import dev.fanfare.report.text.DisplayText;
import dev.fanfare.runtime.result.TaskCounts;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** This run against the one before it. */
final class PreviousSection implements PageSection {

  /** A time that changed by less than a tenth, or by less than 5 ms, is as it was. */
  private static final double LITTLE = 0.10;

  private static final long NOTHING = 5_000_000;

  @Override
  public String title() {
    return "Against the previous run";
  }

  @Override
  public String anchor() {
    return "previous";
  }

  @Override
  public boolean applies(PageContent content) {
    return content.previous() != null;
  }

  @Override
  public void write(PageContent content, HtmlWriter html) throws IOException {
    RunBrief before = Objects.requireNonNull(content.previous());
    RunBrief now = RunBrief.of(content.run());
    html.open("p").text("Run ").element("code", before.info().id()).text(" of ");
    PageParts.date(before.info().startedAt(), html);
    html.text(", ");
    html.element(
        "b." + PageParts.css(before.info().state()), PageParts.word(before.info().state()));
    html.text(". " + answers(before, now)).close();
    html.open("div.scroll").open("table");
    PageParts.head(
        html, "", "#took", "#before", "#change", "#p95", "#before", "#failed", "#before");
    html.open("tbody").line();
    row(html, "the run", whole(now), Optional.of(whole(before)));
    for (StepBrief step : now.steps()) {
      row(html, step.name(), step, named(before.steps(), step.name()));
    }
    html.close().close().close();
  }

  private static String answers(RunBrief before, RunBrief now) {
    String old = before.info().digest();
    if (old == null || now.info().digest() == null) {
      return "";
    }
    return old.equals(now.info().digest())
        ? "Both gave the same answer, task by task."
        : "Their answers differ.";
  }

  private static StepBrief whole(RunBrief run) {
    return new StepBrief("", run.info().duration(), 0, 0, 0, run.counts());
  }

  private static Optional<StepBrief> named(List<StepBrief> steps, String name) {
    return steps.stream().filter(step -> step.name().equals(name)).findFirst();
  }

  private static void row(HtmlWriter html, String name, StepBrief now, Optional<StepBrief> before)
      throws IOException {
    html.open("tr").element("th", name, "scope", "row");
    PageParts.time(html, now.wall());
    if (before.isEmpty()) {
      html.element("td.none", "new", "colspan", 6).close().line();
      return;
    }
    StepBrief old = before.get();
    PageParts.time(html, old.wall());
    change(html, old.wall(), now.wall());
    PageParts.time(html, now.p95());
    PageParts.time(html, old.p95());
    failed(html, now.counts());
    failed(html, old.counts());
    html.close().line();
  }

  private static void change(HtmlWriter html, long before, long now) throws IOException {
    double change = before == 0 ? 0 : (double) (now - before) / before;
    boolean same = Math.abs(change) < LITTLE || Math.abs(now - before) < NOTHING;
    if (same) {
      PageParts.cell(html, "≈");
      return;
    }
    String sign = change > 0 ? "+" : "−";
    html.element(
        change > 0 ? "td.n.bad" : "td.n.ok",
        sign + DisplayText.number(Math.round(Math.abs(change) * 100)) + "%");
  }

  private static void failed(HtmlWriter html, TaskCounts counts) throws IOException {
    int failed = counts.failed() + counts.timedOut();
    html.element(failed == 0 ? "td.n" : "td.n.bad", failed == 0 ? "–" : DisplayText.number(failed));
  }
}
