package dev.fanfare.report.page;

import java.io.IOException;

/** The timeline: how many workers were busy, and what each of them ran. Drawn by the scripts. */
final class TimelineSection implements PageSection {

  @Override
  public String title() {
    return "Timeline";
  }

  @Override
  public String anchor() {
    return "timeline";
  }

  @Override
  public boolean applies(PageContent content) {
    return content.run().tasks().size() > 0;
  }

  @Override
  public void write(PageContent content, HtmlWriter html) throws IOException {
    PageScripts.note("The timeline is drawn by a script.", html);
    html.open("div.timeline.live", "id", "timeline-view").line();
    html.open("div.tools");
    html.element("button", "+", "type", "button", "data-zoom", "in", "title", "zoom in (+)");
    html.element("button", "−", "type", "button", "data-zoom", "out", "title", "zoom out (−)");
    html.element(
        "button", "all", "type", "button", "data-zoom", "all", "title", "the whole run (0)");
    html.open("output.range", "id", "timeline-range").close();
    html.open("span.legend");
    legend(html, "ok", "ran");
    legend(html, "warn", "retried");
    legend(html, "bad", "failed");
    html.close().close().line();
    html.open(
        "div.canvas",
        "id",
        "timeline-canvas",
        "tabindex",
        "0",
        "role",
        "application",
        "aria-label",
        "Timeline: arrow keys move, plus and minus zoom, 0 shows the whole run");
    html.open("canvas").close();
    html.open("div.select", "hidden", "").close();
    html.open("div.tip", "hidden", "").close();
    html.close().line();
    html.element(
        "p.hint",
        "Drag to zoom in, double-click for the whole run; Ctrl and the wheel zoom, Shift and a drag"
            + " move. Click a task for its story. Where tasks are narrower than a pixel, the worst"
            + " is shown. Of a retried task the last attempt is drawn, as long as the mean of"
            + " all.");
    html.close();
  }

  private static void legend(HtmlWriter html, String css, String word) throws IOException {
    html.open("span").open("i.swatch." + css).close().text(word).close();
  }
}
