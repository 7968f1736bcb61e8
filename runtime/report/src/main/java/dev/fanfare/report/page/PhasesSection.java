package dev.fanfare.report.page;

import dev.fanfare.report.data.PhaseMetrics;
import dev.fanfare.report.text.Words;
import java.io.IOException;

/** The phases: when they ran, how busy they kept the workers, how short they could have been. */
final class PhasesSection implements Section {

  @Override
  public String title() {
    return "Phases";
  }

  @Override
  public String anchor() {
    return "phases";
  }

  @Override
  public void write(PageContent content, Html html) throws IOException {
    html.open("div.scroll").open("table");
    Marks.head(html, "phase", "when", "#took", "#at best", "#busy", "#barrier wait");
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

  private static void row(PageContent content, PhaseMetrics phase, Html html) throws IOException {
    double duration = Math.max(1, content.run().info().duration());
    html.open("tr").open("th", "scope", "row");
    html.element("span.order", Integer.toString(phase.order()));
    for (int step : phase.steps()) {
      Marks.step(content, step, html);
    }
    html.close().open("td.wide");
    Marks.bar(
        html,
        Marks.stepColor(phase.steps().get(0)),
        phase.started() / duration,
        phase.wall() / duration);
    html.close();
    Marks.time(html, phase.wall());
    Marks.time(html, phase.lowerBound());
    Marks.cell(html, Words.percent(phase.busy()));
    Marks.time(html, phase.barrierWait());
    html.close().line();
  }
}
