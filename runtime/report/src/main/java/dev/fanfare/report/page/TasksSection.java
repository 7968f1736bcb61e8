package dev.fanfare.report.page;

import dev.fanfare.api.TaskState;
import dev.fanfare.report.data.StepData;
import java.io.IOException;

/** Every task, in a table that is filled by the scripts as it is scrolled. */
final class TasksSection implements PageSection {

  @Override
  public String title() {
    return "All tasks";
  }

  @Override
  public String anchor() {
    return "tasks";
  }

  @Override
  public boolean applies(PageContent content) {
    return content.run().tasks().size() > 0;
  }

  @Override
  public void write(PageContent content, HtmlWriter html) throws IOException {
    PageScripts.note("The table of all tasks is filled by a script; tasks.csv has them too.", html);
    html.open("div.live", "id", "tasks-view").line();
    html.open("div.tools").open("label").open("span.hidden").text("Filter").close();
    html.open(
        "input",
        "type",
        "search",
        "id",
        "tasks-filter",
        "placeholder",
        "Filter by id or failure  ( / )",
        "autocomplete",
        "off",
        "spellcheck",
        "false");
    html.close();
    steps(content, html);
    states(html);
    html.open("output", "id", "tasks-count", "aria-live", "polite").close();
    html.close().line();
    html.open(
        "div.grid",
        "id",
        "tasks-grid",
        "role",
        "grid",
        "tabindex",
        "0",
        "aria-label",
        "Tasks: arrow keys move, Enter opens a task");
    html.open("div.grid-head", "role", "row").close();
    html.open("div.grid-body", "role", "rowgroup").close();
    html.close().close();
  }

  private static void steps(PageContent content, HtmlWriter html) throws IOException {
    html.open("select", "id", "tasks-step", "aria-label", "Step");
    html.element("option", "all steps", "value", "");
    int index = 0;
    for (StepData step : content.run().steps()) {
      html.element("option", step.name(), "value", index++);
    }
    html.close();
  }

  private static void states(HtmlWriter html) throws IOException {
    html.open("select", "id", "tasks-state", "aria-label", "State");
    html.element("option", "all states", "value", "");
    for (TaskState state : TaskState.values()) {
      html.element("option", PageParts.word(state), "value", state.name());
    }
    html.element("option", "reused", "value", "REUSED");
    html.element("option", "retried", "value", "RETRIED");
    html.close();
  }
}
