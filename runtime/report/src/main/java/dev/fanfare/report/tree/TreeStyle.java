package dev.fanfare.report.tree;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.result.RunState;

/**
 * The marks and colours of a tree.
 *
 * @param unicode whether marks may be more than ASCII
 * @param color whether ANSI colours are written
 */
record TreeStyle(boolean unicode, boolean color) {

  String root() {
    return unicode ? "╷" : ".";
  }

  String branch(boolean last) {
    return last ? (unicode ? "└─ " : "'- ") : (unicode ? "├─ " : "+- ");
  }

  String stem(boolean last) {
    return last ? "   " : (unicode ? "│  " : "|  ");
  }

  String mark(RunState state) {
    return switch (state) {
      case SUCCEEDED -> ok(unicode ? "✔" : "[OK]");
      case FAILED -> bad(unicode ? "✘" : "[X]");
      case TIMED_OUT -> bad(unicode ? "✘ timed out" : "[X] timed out");
      case CANCELLED -> warn(unicode ? "■ cancelled" : "[C] cancelled");
      case SKIPPED -> dim(unicode ? "↷ not reached" : "[S] not reached");
      case RUNNING -> unicode ? "▶" : "[.]";
    };
  }

  String mark(TaskState state) {
    return state == TaskState.SKIPPED
        ? dim(unicode ? "↷ skipped" : "[S] skipped")
        : mark(RunState.valueOf(state.name()));
  }

  /** The mark of a task that was not called, because a recorded success was reused. */
  String reused() {
    return ok(unicode ? "✔ reused" : "[OK] reused");
  }

  String failed(long count) {
    return bad(unicode ? count + "✘" : count + " failed");
  }

  String retried(long count) {
    return warn(unicode ? count + "↻" : count + (count == 1 ? " retry" : " retries"));
  }

  /** Returns our own text, with its marks replaced where they cannot be written. */
  String plain(String text) {
    return unicode ? text : text.replace("…", "...").replace("µ", "u");
  }

  String ok(String text) {
    return paint("32", text);
  }

  String bad(String text) {
    return paint("31", text);
  }

  String warn(String text) {
    return paint("33", text);
  }

  String bold(String text) {
    return paint("1", text);
  }

  String dim(String text) {
    return paint("2", text);
  }

  private String paint(String code, String text) {
    return color && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
