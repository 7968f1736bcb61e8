package dev.fanfare.report.tree;

import dev.fanfare.report.data.RunData;
import dev.fanfare.report.data.TaskTable;
import dev.fanfare.report.text.DisplayText;
import org.jspecify.annotations.Nullable;

/** A line for a single task. */
final class TreeTaskLine {

  private static final int LONGEST_ID = 60;

  private final RunData run;
  private final TreeStyle style;
  private final int width;

  TreeTaskLine(RunData run, TreeStyle style, int width) {
    this.run = run;
    this.style = style;
    this.width = width;
  }

  String of(int task) {
    TaskTable tasks = run.tasks();
    String id = DisplayText.line(tasks.id(task), LONGEST_ID);
    StringBuilder line = new StringBuilder(style.plain(id));
    line.append(' ').append(tasks.reused(task) ? style.reused() : style.mark(tasks.state(task)));
    if (tasks.attempts(task) > 0) {
      line.append("  ").append(style.plain(DisplayText.time(tasks.running(task))));
    }
    if (tasks.attempts(task) > 1) {
      line.append("  ").append(style.retried(tasks.attempts(task) - 1L));
    }
    String why = why(task);
    if (why != null) {
      line.append("  ")
          .append(style.plain(DisplayText.line(why, Math.max(20, width - id.length() - 20))));
    }
    return line.toString();
  }

  private @Nullable String why(int task) {
    TaskTable tasks = run.tasks();
    if (tasks.cause(task) >= 0) {
      String type = run.causes().get(tasks.cause(task)).simpleType();
      String message = tasks.message(task);
      return message == null || message.isEmpty() ? type : type + ": " + message;
    }
    return tasks.blamed(task) < 0 ? null : "because of " + tasks.id(tasks.blamed(task));
  }
}
