package dev.fanfare.report.page;

import dev.fanfare.report.data.FailureCause;
import dev.fanfare.report.data.TaskTable;
import dev.fanfare.report.text.DisplayText;
import java.io.IOException;
import java.util.List;

/**
 * The failures by cause: how many, of which tasks for which elements, and the stack of the first.
 */
final class FailuresSection implements PageSection {

  private static final int MOST_CAUSES = 50;
  private static final int MOST_TASKS = 12;
  private static final int LONGEST_INPUT = 200;

  @Override
  public String title() {
    return "Failures by cause";
  }

  @Override
  public String anchor() {
    return "failures";
  }

  @Override
  public boolean applies(PageContent content) {
    return !content.run().causes().isEmpty();
  }

  @Override
  public void write(PageContent content, HtmlWriter html) throws IOException {
    List<FailureCause> causes = content.run().causes();
    for (int cause = 0; cause < Math.min(causes.size(), MOST_CAUSES); cause++) {
      write(content, cause, html);
    }
    if (causes.size() > MOST_CAUSES) {
      html.element(
          "p.more", "… and " + DisplayText.count(causes.size() - MOST_CAUSES, "cause") + " more");
    }
  }

  private static void write(PageContent content, int number, HtmlWriter html) throws IOException {
    FailureCause cause = content.run().causes().get(number);
    if (number == 0) {
      html.open("details.cause", "open", "");
    } else {
      html.open("details.cause");
    }
    html.open("summary").element("b.count", DisplayText.number(cause.count())).open("span.what");
    html.element("span.type", cause.simpleType()).text(" ");
    html.element("span.message", DisplayText.line(cause.message(), 400)).close().close();
    html.open("ul.tasks");
    tasks(content, number, cause, html);
    html.close();
    if (!cause.trace().isEmpty()) {
      html.element("pre.trace", cause.trace(), "tabindex", "0");
    }
    html.close().line();
  }

  private static void tasks(PageContent content, int number, FailureCause cause, HtmlWriter html)
      throws IOException {
    TaskTable tasks = content.run().tasks();
    int shown = 0;
    for (int task = cause.firstTask(); task < tasks.size() && shown < MOST_TASKS; task++) {
      if (tasks.cause(task) == number) {
        task(content, task, html);
        shown++;
      }
    }
    if (cause.count() > shown) {
      html.element("li", "and " + DisplayText.number(cause.count() - (long) shown) + " more");
    }
  }

  private static void task(PageContent content, int task, HtmlWriter html) throws IOException {
    String about = content.run().tasks().about(task);
    html.open("li");
    PageParts.task(content, task, html);
    if (!about.isEmpty()) {
      html.text(" ").element("code", DisplayText.line(about, LONGEST_INPUT));
    }
    html.close();
  }
}
