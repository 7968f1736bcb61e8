package dev.fanfare.report.page;

import dev.fanfare.report.data.RunInfo;
import dev.fanfare.report.text.DisplayText;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.TaskCounts;
import java.io.IOException;

/**
 * The verdict, in a strip across the top: how it ended, how long it took, what became of the tasks.
 */
final class VerdictSection {

  private VerdictSection() {}

  static void write(PageContent content, HtmlWriter html) throws IOException {
    RunInfo info = content.run().info();
    html.open("header.verdict." + PageParts.css(info.state()), "id", "verdict");
    html.open("p.over").text("Run ").element("code", info.id());
    html.text(" · ");
    PageParts.date(info.startedAt(), html);
    html.close().line();
    html.open("h1").text(info.bot()).close().line();
    html.open("p.outcome").element("strong", PageParts.word(info.state()));
    html.text(" in " + DisplayText.time(info.duration()) + tolerated(content)).close().line();
    if (info.reason() != null) {
      html.element("p.reason", info.reason()).line();
    }
    states(content.run().counts(), html);
    tiles(content, html);
    if (info.digest() != null) {
      html.open("p.digest").text("digest ").element("code", info.digest()).close();
    }
    html.close().line();
  }

  /** A run may succeed although tasks failed: whoever reads no further should know. */
  private static String tolerated(PageContent content) {
    TaskCounts counts = content.run().counts();
    int failed = counts.failed() + counts.timedOut();
    return content.run().info().state() == RunState.SUCCEEDED && failed > 0
        ? ", although " + DisplayText.count(failed, "task") + " failed"
        : "";
  }

  /** One bar, divided by how the tasks ended. */
  private static void states(TaskCounts counts, HtmlWriter html) throws IOException {
    html.open(
        "svg.states",
        "viewBox",
        "0 0 1000 1",
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true");
    double from = 0;
    int called = counts.succeeded() - counts.reused();
    from = part(html, "ok", from, called - counts.afterRetry(), counts.total());
    from = part(html, "warn", from, counts.afterRetry(), counts.total());
    from = part(html, "reused", from, counts.reused(), counts.total());
    from = part(html, "bad", from, counts.failed() + counts.timedOut(), counts.total());
    from = part(html, "cancelled", from, counts.cancelled(), counts.total());
    part(html, "skipped", from, counts.skipped(), counts.total());
    html.close().line();
  }

  /** At least three thousandths: a single failure among a million is seen. */
  private static double part(HtmlWriter html, String css, double from, int count, int total)
      throws IOException {
    if (count == 0) {
      return from;
    }
    double width = Math.max(3, 1000.0 * count / total);
    html.open(
        "rect." + css,
        "x",
        PageParts.number(Math.min(from, 1000 - width)),
        "width",
        PageParts.number(width));
    html.close();
    return from + width;
  }

  private static void tiles(PageContent content, HtmlWriter html) throws IOException {
    TaskCounts counts = content.run().counts();
    html.open("dl.tiles");
    tile(html, "", "tasks", counts.total(), "#tasks");
    tile(html, "ok", "succeeded", counts.succeeded() - counts.reused(), "");
    tile(html, "warn", "after a retry", counts.afterRetry(), "#outliers");
    if (counts.reused() > 0) {
      tile(html, "reused", "reused", counts.reused(), "");
    }
    tile(html, "bad", "failed", counts.failed(), "#failures");
    tile(html, "bad", "timed out", counts.timedOut(), "#failures");
    tile(html, "skipped", "skipped", counts.skipped(), "");
    tile(html, "cancelled", "cancelled", counts.cancelled(), "");
    html.close().line();
  }

  private static void tile(HtmlWriter html, String css, String name, int count, String more)
      throws IOException {
    html.open(count == 0 || css.isEmpty() ? "div" : "div." + css).element("dt", name).open("dd");
    if (count == 0 || more.isEmpty()) {
      html.text(DisplayText.number(count));
    } else {
      html.element("a", DisplayText.number(count), "href", more);
    }
    html.close().close();
  }
}
