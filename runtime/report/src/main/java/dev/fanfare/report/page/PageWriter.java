package dev.fanfare.report.page;

import dev.fanfare.report.data.RunBrief;
import dev.fanfare.report.data.RunData;
import dev.fanfare.runtime.result.RunState;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the report page. */
public final class PageWriter {

  /** People look in this order. */
  private static final List<PageSection> SECTIONS =
      List.of(
          new FindingsSection(),
          new FailuresSection(),
          new PhasesSection(),
          new PlanSection(),
          new TimelineSection(),
          new StepsSection(),
          new OutliersSection(),
          new TasksSection(),
          new PreviousSection(),
          new SetupSection());

  private PageWriter() {}

  /**
   * Writes the page.
   *
   * @param run the run
   * @param previous the run to hold it against, or null
   * @param files the names of the files that lie beside the page
   * @param out where to; not closed
   * @throws IOException if {@code out} throws it
   */
  public static void write(
      RunData run, @Nullable RunBrief previous, List<String> files, OutputStream out)
      throws IOException {
    PageContent content = PageContent.of(run, previous, files);
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    HtmlWriter html = new HtmlWriter(text);
    html.trusted("<!DOCTYPE html>\n").open("html", "lang", "en").line();
    head(content, html);
    html.open("body").line();
    navigation(content, html);
    html.open("main").line();
    VerdictSection.write(content, html);
    for (PageSection section : SECTIONS) {
      section(section, content, html);
    }
    html.close().line();
    html.open("aside.story", "id", "story", "hidden", "", "tabindex", "-1", "aria-label", "A task");
    html.close().line();
    data(run, html, text, out);
    html.open("script").trusted(PageScripts.script()).close().line();
    html.close().close().line();
    text.flush();
  }

  private static void head(PageContent content, HtmlWriter html) throws IOException {
    html.open("head").line();
    html.open("meta", "charset", "utf-8").line();
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", PageScripts.policy())
        .line();
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.open("meta", "name", "color-scheme", "content", "light dark").line();
    html.open("meta", "name", "referrer", "content", "no-referrer").line();
    html.element("title", mark(content) + " " + content.run().info().bot()).line();
    html.open("style").trusted(PageScripts.style()).close().line();
    html.close().line();
  }

  private static String mark(PageContent content) {
    return content.run().info().state() == RunState.SUCCEEDED ? "✔" : "✘";
  }

  private static void navigation(PageContent content, HtmlWriter html) throws IOException {
    html.element("a.skip", "Skip to the answers", "href", "#findings");
    html.open("nav", "aria-label", "Sections").open("div.inner");
    html.open("a.brand." + PageParts.css(content.run().info().state()), "href", "#verdict");
    html.open("i.dot").close().text(content.run().info().bot()).close();
    html.open("div.links");
    for (PageSection section : SECTIONS) {
      if (section.applies(content)) {
        html.element("a", section.title(), "href", "#" + section.anchor());
      }
    }
    html.close();
    html.element(
        "button.theme.live",
        "◐",
        "type",
        "button",
        "id",
        "theme",
        "title",
        "light or dark",
        "aria-label",
        "Light or dark");
    html.close().close().line();
  }

  private static void section(PageSection section, PageContent content, HtmlWriter html)
      throws IOException {
    if (section.applies(content)) {
      html.open("section", "id", section.anchor(), "aria-labelledby", section.anchor() + "-title");
      html.element("h2", section.title(), "id", section.anchor() + "-title").line();
      section.write(content, html);
      html.close().line();
    }
  }

  /** The columns are written past the writer, as the bytes they are. */
  private static void data(RunData run, HtmlWriter html, Writer text, OutputStream out)
      throws IOException {
    html.open("script", "type", "application/octet-stream", "id", "data");
    text.flush();
    PageColumns.write(run, out);
    html.close().line();
  }
}
