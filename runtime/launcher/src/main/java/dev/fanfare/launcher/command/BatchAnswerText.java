package dev.fanfare.launcher.command;

import dev.fanfare.app.plan.TextTable;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer of the batch tool for people: its tables, and then its message. */
record BatchAnswerText(ObjectNode answer) {

  private static final int WIDEST = 100;

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    tasks(lines, "results");
    tasks(lines, "running_tasks");
    tasks(lines, "failures");
    JsonNode byFunction = answer.get("by_function");
    if (byFunction != null) {
      TextTable table = new TextTable("");
      byFunction.properties().forEach(entry -> table.row(entry.getKey(), counts(entry.getValue())));
      lines.addAll(table.lines());
    }
    JsonNode functions = answer.get("functions");
    if (functions != null) {
      TextTable table = new TextTable("");
      functions
          .properties()
          .forEach(
              entry ->
                  table.row("function " + entry.getKey(), text(entry.getValue(), "description")));
      lines.addAll(table.lines());
    }
    lines.add(text(answer, "message"));
    return lines;
  }

  private void tasks(List<String> lines, String list) {
    JsonNode tasks = answer.get(list);
    if (tasks == null || tasks.isEmpty()) {
      return;
    }
    TextTable table = new TextTable("");
    for (JsonNode task : tasks) {
      String came = task.has("failure") ? text(task, "failure") : text(task, "result");
      table.row(text(task, "id"), text(task, "name"), text(task, "state"), came);
    }
    lines.addAll(table.lines());
  }

  private static String counts(JsonNode states) {
    List<String> parts = new ArrayList<>();
    states
        .properties()
        .forEach(
            entry -> {
              if (entry.getValue().longValue() > 0) {
                parts.add(entry.getValue() + " " + entry.getKey());
              }
            });
    return String.join(", ", parts);
  }

  /** Returns a member as one line that cannot drive a terminal. */
  private static String text(JsonNode object, String name) {
    JsonNode value = object.get(name);
    if (value == null) {
      return "";
    }
    String text = value.isString() ? value.stringValue() : value.toString();
    String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
    return line.length() <= WIDEST || name.equals("message")
        ? line
        : line.substring(0, WIDEST) + "…";
  }
}
