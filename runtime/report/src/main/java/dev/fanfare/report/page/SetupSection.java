package dev.fanfare.report.page;

import dev.fanfare.report.data.LimitData;
import dev.fanfare.report.data.RunEnvironment;
import dev.fanfare.report.data.RunInfo;
import dev.fanfare.report.data.StepData;
import dev.fanfare.report.data.StepShape;
import dev.fanfare.report.text.DisplayText;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The section about the run's setup: configuration, parameters, seed, machine, and the files beside
 * the page.
 */
final class SetupSection implements PageSection {

  private static final int LONGEST_VALUE = 2_000;

  @Override
  public String title() {
    return "Configuration";
  }

  @Override
  public String anchor() {
    return "setup";
  }

  @Override
  public void write(PageContent content, HtmlWriter html) throws IOException {
    html.open("div.columns");
    run(content.run().info(), html);
    environment(content.run().environment(), html);
    html.close().line();
    params(content.run().params(), html);
    steps(content, html);
    files(content, html);
  }

  private static void run(RunInfo info, HtmlWriter html) throws IOException {
    html.open("div").element("h3", "Run").open("dl.facts");
    fact(html, "class", info.botClass());
    fact(html, "seed", Long.toString(info.seed()));
    fact(html, "workers", info.workers() + ", threads " + PageParts.word(info.threads()));
    fact(html, "retries", Integer.toString(info.retries()));
    fact(html, "time limit", info.timeout() == 0 ? "none" : DisplayText.time(info.timeout()));
    fact(html, "fail fast", info.failFast() ? "yes" : "no");
    if (!info.tags().isEmpty()) {
      fact(html, "tags", String.join(", ", info.tags()));
    }
    html.close().close();
  }

  private static void environment(RunEnvironment environment, HtmlWriter html) throws IOException {
    html.open("div").element("h3", "Machine").open("dl.facts");
    fact(html, "Java", environment.java());
    fact(html, "VM", environment.vm());
    fact(html, "system", environment.os());
    fact(html, "processors", Integer.toString(environment.processors()));
    fact(html, "largest heap", DisplayText.number(environment.maxHeap() >> 20) + " MiB");
    fact(html, "Fanfare", environment.fanfare());
    html.close().close();
  }

  private static void params(Map<String, String> params, HtmlWriter html) throws IOException {
    if (params.isEmpty()) {
      return;
    }
    html.element("h3", "Parameters").open("dl.facts");
    for (Map.Entry<String, String> param : params.entrySet()) {
      html.element("dt", param.getKey()).open("dd");
      html.element("code", DisplayText.line(param.getValue(), LONGEST_VALUE)).close();
    }
    html.close().line();
  }

  private static void fact(HtmlWriter html, String name, String value) throws IOException {
    html.element("dt", name).element("dd", value);
  }

  private static void steps(PageContent content, HtmlWriter html) throws IOException {
    html.element("h3", "Steps").open("div.scroll").open("table");
    PageParts.head(
        html,
        "step",
        "yields",
        "priority",
        "#retries",
        "#attempt's limit",
        "shared limit",
        "#must succeed");
    html.open("tbody").line();
    for (int step = 0; step < content.run().steps().size(); step++) {
      StepData data = content.run().steps().get(step);
      StepShape shape = data.shape();
      html.open("tr").open("th", "scope", "row");
      html.element("span.order", Integer.toString(data.order()));
      PageParts.step(content, step, html);
      html.close();
      html.element("td", shape.element().isEmpty() ? "–" : shape.element());
      html.element("td", shape.priority().name().toLowerCase(Locale.ROOT));
      PageParts.cell(html, Integer.toString(shape.retries()));
      PageParts.time(html, shape.timeout());
      html.element("td", limit(content, data));
      PageParts.cell(html, DisplayText.percent(shape.minSuccess()));
      html.close().line();
    }
    html.close().close().close();
  }

  private static String limit(PageContent content, StepData step) {
    String name = Objects.requireNonNullElse(step.shape().limit(), step.name());
    return content.run().limits().stream()
        .filter(limit -> limit.name().equals(name))
        .map(SetupSection::limit)
        .findFirst()
        .orElse("–");
  }

  private static String limit(LimitData limit) {
    String concurrency = limit.concurrency() == 0 ? "" : ", " + limit.concurrency() + " at a time";
    String rate =
        limit.permits() == 0
            ? ""
            : ", " + limit.permits() + " per " + DisplayText.time(limit.per());
    String refused =
        limit.refusals() == 0
            ? ""
            : ", refused "
                + limit.refusals()
                + " times, closed "
                + DisplayText.time(limit.paused());
    return limit.name() + concurrency + rate + refused;
  }

  private static void files(PageContent content, HtmlWriter html) throws IOException {
    if (content.files().isEmpty()) {
      return;
    }
    html.element("h3", "Files").open("p.files");
    for (String file : content.files()) {
      html.element("a.file", file, "href", file).text(" ");
    }
    html.close();
  }
}
