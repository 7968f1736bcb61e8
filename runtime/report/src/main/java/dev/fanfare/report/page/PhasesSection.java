package dev.fanfare.report.page;

import dev.fanfare.report.data.PhaseMetrics;
import dev.fanfare.report.text.DisplayText;
import java.io.IOException;

/** The phases: when they ran, how busy they kept the workers, how short they could have been. */
final class PhasesSection implements PageSection {

  @Override
  public String title() {
    return "Phases";
  }

  @Override
  public String anchor() {
    return "phases";
  }

  @Override
  public void write(PageContent content, HtmlWriter html) throws IOException {
    html.open("div.scroll").open("table");
    PageParts.head(html, "phase", "when", "#took", "#at best", "#busy", "#barrier wait");
    html.open("tbody").line();
    for (PhaseMetrics phase : content.run().metrics().phases()) {
      row(content, phase, html);
    }
    html.close().close().close();
    html.open("p.hint")
        .text("At best: the greater of all its work shared by all workers, and its longest task. ")
        .text("Barrier wait: how long a worker waited, in the mean, for the phase's end after its")
        .text(" last task in it.")
        .close();
  }

  private static void row(PageContent content, PhaseMetrics phase, HtmlWriter html)
      throws IOException {
    double duration = Math.max(1, content.run().info().duration());
    html.open("tr").open("th", "scope", "row");
    html.element("span.order", Integer.toString(phase.order()));
    for (int step : phase.steps()) {
      PageParts.step(content, step, html);
    }
    html.close().open("td.wide");
    PageParts.bar(
        html,
        PageParts.stepColor(phase.steps().get(0)),
        phase.started() / duration,
        phase.wall() / duration);
    html.close();
    PageParts.time(html, phase.wall());
    PageParts.time(html, phase.lowerBound());
    PageParts.cell(html, DisplayText.percent(phase.busy()));
    PageParts.time(html, phase.barrierWait());
    html.close().line();
  }
}
