package dev.fanfare.report.page;

import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.StepData;
import dev.fanfare.report.text.DisplayText;
import java.io.IOException;

/** The plan as a graph: a column for every phase, an edge from each step to those it feeds. */
final class PlanSection implements PageSection {

  /** A wider plan is not made smaller to fit, but scrolled. */
  private static final int FITS = 1700;

  private static final int LONGEST_NAME = 18;
  private static final int LONGEST_LABEL = 12;

  @Override
  public String title() {
    return "Plan";
  }

  @Override
  public String anchor() {
    return "plan";
  }

  @Override
  public void write(PageContent content, HtmlWriter html) throws IOException {
    RunData run = content.run();
    PlanLayout layout = PlanLayout.of(run.steps());
    html.open("div.scroll");
    html.open(
        layout.width() <= FITS ? "svg.plan.fit" : "svg.plan",
        "viewBox",
        "0 0 " + layout.width() + " " + layout.height(),
        "width",
        layout.width(),
        "height",
        layout.height(),
        "role",
        "img",
        "aria-label",
        "The plan: " + DisplayText.count(run.steps().size(), "step"));
    arrowHead(html);
    for (PlanLayout.PlanEdge edge : layout.edges()) {
      edge(layout, edge, html);
    }
    for (int step = 0; step < run.steps().size(); step++) {
      node(run.steps().get(step), step, layout.nodes().get(step), html);
    }
    html.close().close();
  }

  private static void arrowHead(HtmlWriter html) throws IOException {
    html.open("defs")
        .open(
            "marker.arrow",
            "id",
            "arrow",
            "viewBox",
            "0 0 8 8",
            "refX",
            "7",
            "refY",
            "4",
            "markerWidth",
            "9",
            "markerHeight",
            "9",
            "markerUnits",
            "userSpaceOnUse",
            "orient",
            "auto");
    html.open("path", "d", "M0 0.5 L7.5 4 L0 7.5 z").close().close().close().line();
  }

  private static void edge(PlanLayout layout, PlanLayout.PlanEdge edge, HtmlWriter html)
      throws IOException {
    PlanLayout.PlanNode from = layout.nodes().get(edge.from());
    PlanLayout.PlanNode to = layout.nodes().get(edge.to());
    int x1 = from.x() + PlanLayout.NODE_WIDTH;
    int y1 = from.y() + PlanLayout.NODE_HEIGHT / 2;
    int x2 = to.x() - 3;
    int y2 = to.y() + PlanLayout.NODE_HEIGHT / 2;
    int bend = Math.max(24, (x2 - x1) / 2);
    String pull = (x1 + bend) + " " + y1;
    String push = (x2 - bend) + " " + y2;
    String path = "M" + x1 + " " + y1 + " C" + pull + " " + push + " " + x2 + " " + y2;
    html.open(edge.one() ? "path.edge" : "path.edge.many", "d", path, "marker-end", "url(#arrow)");
    html.close();
    label(edge.label(), (x1 + x2) / 2, (y1 + y2) / 2 - 7, html);
    label(edge.more(), (x1 + x2) / 2, (y1 + y2) / 2 + 16, html);
    html.line();
  }

  private static void label(String text, int x, int y, HtmlWriter html) throws IOException {
    if (!text.isEmpty()) {
      html.element("text.edge-label", DisplayText.line(text, LONGEST_LABEL), "x", x, "y", y);
    }
  }

  private static void node(StepData step, int index, PlanLayout.PlanNode at, HtmlWriter html)
      throws IOException {
    html.open(
        "g.node." + PageParts.css(step.state()),
        "transform",
        "translate(" + at.x() + " " + at.y() + ")");
    html.element("title", step.name() + ", " + PageParts.word(step.state()));
    html.open("rect.box", "width", PlanLayout.NODE_WIDTH, "height", PlanLayout.NODE_HEIGHT, "rx", 9)
        .close();
    html.open(
            "rect." + PageParts.stepColor(index),
            "x",
            10,
            "y",
            12,
            "width",
            4,
            "height",
            PlanLayout.NODE_HEIGHT - 24,
            "rx",
            2)
        .close();
    html.element("text.name", DisplayText.line(step.name(), LONGEST_NAME), "x", 24, "y", 25);
    String fact =
        step.reached()
            ? DisplayText.count(step.taskCount(), "task") + " · " + DisplayText.time(step.wall())
            : "not reached";
    html.element("text.fact", fact, "x", 24, "y", 43);
    html.close().line();
  }
}
