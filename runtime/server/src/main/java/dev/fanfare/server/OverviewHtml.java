package dev.fanfare.server;

import dev.fanfare.queue.QueueSummary;
import dev.fanfare.queue.QueuedState;
import dev.fanfare.queue.QueuedTask;
import dev.fanfare.queue.TaskId;
import dev.fanfare.queue.TaskQueue;
import dev.fanfare.queue.batch.BatchService;
import dev.fanfare.store.Store;
import dev.fanfare.store.run.RunFilter;
import dev.fanfare.store.run.RunRow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The overview as HTML: runs, queues, what runs, and what is dead. Every text is escaped. */
final class OverviewHtml {

  private static final int SHOWN = 20;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Store store;
  private final BatchService batch;

  OverviewHtml(Store store, BatchService batch) {
    this.store = store;
    this.batch = batch;
  }

  String page() {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Fanfare</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/live.css">
    <script src="/live.js" defer></script>
    </head>
    <body>
    <header><h1>Fanfare</h1><p id="link">as of this page's load; times are UTC</p></header>
    <main id="main">%s</main>
    </body>
    </html>
    """
        .formatted(main());
  }

  String main() {
    List<TaskQueue> queues =
        TaskQueue.names(store).stream().map(name -> TaskQueue.open(store, name)).toList();
    StringBuilder html = new StringBuilder();
    queues(html, queues);
    running(html, queues);
    dead(html, queues);
    runs(html);
    return html.toString();
  }

  private void queues(StringBuilder html, List<TaskQueue> queues) {
    html.append("<section><h2>Queues</h2>");
    if (queues.isEmpty()) {
      html.append("<p class=\"none\">No task has been added yet.</p></section>");
      return;
    }
    html.append("<table><thead><tr><th>queue</th>");
    for (QueuedState state : QueuedState.values()) {
      html.append("<th class=\"number\">").append(word(state)).append("</th>");
    }
    html.append("<th></th></tr></thead><tbody>");
    for (TaskQueue queue : queues) {
      QueueSummary summary = queue.summary();
      html.append("<tr><td>").append(escape(queue.name())).append(bar(summary)).append("</td>");
      for (QueuedState state : QueuedState.values()) {
        long count = summary.count(state);
        html.append("<td class=\"number ")
            .append(count == 0 ? "zero" : word(state))
            .append("\">")
            .append(count)
            .append("</td>");
      }
      html.append("<td>").append(isBatch(queue) ? button("start", "") + button("stop", "") : "");
      html.append("</td></tr>");
    }
    html.append("</tbody></table></section>");
  }

  private boolean isBatch(TaskQueue queue) {
    return queue.name().equals(batch.queue().name());
  }

  private static String bar(QueueSummary summary) {
    long ended = summary.total() - summary.open();
    return "<progress max=\"%d\" value=\"%d\">%d of %d</progress>"
        .formatted(Math.max(1, summary.total()), ended, ended, summary.total());
  }

  private void running(StringBuilder html, List<TaskQueue> queues) {
    html.append("<section><h2>Running tasks</h2>");
    List<String> rows = new ArrayList<>();
    for (TaskQueue queue : queues) {
      for (QueuedTask task : queue.tasks(Set.of(QueuedState.RUNNING), null, SHOWN)) {
        rows.add(
            "<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>"
                .formatted(
                    task.id(),
                    escape(task.label().orElse(task.function())),
                    escape(task.function()),
                    escape(task.worker().orElse("")),
                    task.claimed().map(TIME::format).orElse(""),
                    isBatch(queue) ? button("cancel", task.id().toString()) : ""));
      }
    }
    table(html, List.of("id", "name", "function", "worker", "since", ""), rows, "No task runs.");
  }

  private void dead(StringBuilder html, List<TaskQueue> queues) {
    html.append("<section><h2>Failed for good</h2>");
    List<String> rows = new ArrayList<>();
    for (TaskQueue queue : queues) {
      for (QueuedTask task : queue.tasks(Set.of(QueuedState.DEAD), null, SHOWN)) {
        rows.add(
            "<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td class=\"dead\">%s</td><td>%s</td></tr>"
                .formatted(
                    task.id(),
                    escape(queue.name()),
                    escape(task.label().orElse(task.function())),
                    task.attempts(),
                    escape(shortened(task.failure().orElse(""))),
                    retryButton(queue.name(), task.id())));
      }
    }
    table(html, List.of("id", "queue", "name", "attempts", "reason", ""), rows, "No task is dead.");
  }

  private void runs(StringBuilder html) {
    html.append("<section><h2>Runs</h2>");
    List<String> rows = new ArrayList<>();
    for (RunRow run : store.runs().list(RunFilter.last(SHOWN))) {
      String state = store.runs().state(run).name().toLowerCase(Locale.ROOT).replace('_', ' ');
      long end = run.ended() == 0 ? System.currentTimeMillis() : run.ended();
      rows.add(
          "<tr><td><code>%s</code></td><td>%s</td><td class=\"%s\">%s</td><td>%s</td><td>%s</td><td class=\"number\">%d of %d</td></tr>"
              .formatted(
                  escape(run.id()),
                  escape(run.bot()),
                  escape(state.replace(' ', '-')),
                  escape(state),
                  TIME.format(Instant.ofEpochMilli(run.start())),
                  run.ended() == 0
                      ? ""
                      : Duration.ofMillis(Math.max(0, end - run.start())).toSeconds() + " s",
                  run.counts().ended(),
                  run.counts().known()));
    }
    table(
        html,
        List.of("run", "bot", "state", "started", "took", "tasks"),
        rows,
        "No run has been recorded in this store.");
  }

  private static void table(
      StringBuilder html, List<String> heads, List<String> rows, String none) {
    if (rows.isEmpty()) {
      html.append("<p class=\"none\">").append(none).append("</p></section>");
      return;
    }
    html.append("<table><thead><tr>");
    heads.forEach(head -> html.append("<th>").append(head).append("</th>"));
    html.append("</tr></thead><tbody>");
    rows.stream().limit(SHOWN).forEach(html::append);
    html.append("</tbody></table></section>");
  }

  private static String button(String action, String id) {
    return ("<form method=\"post\" action=\"/action\"><input type=\"hidden\" name=\"id\""
            + " value=\"%s\"><button name=\"action\" value=\"%s\">%s</button></form>")
        .formatted(escape(id), action, action);
  }

  private static String retryButton(String queue, TaskId id) {
    return ("<form method=\"post\" action=\"/action\"><input type=\"hidden\" name=\"id\""
            + " value=\"%s\"><input type=\"hidden\" name=\"queue\" value=\"%s\"><button"
            + " name=\"action\" value=\"retry\">retry</button></form>")
        .formatted(id, escape(queue));
  }

  boolean retry(String queue, long id) {
    return TaskQueue.open(store, queue).dead().retry(new TaskId(id));
  }

  private static String word(QueuedState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static String shortened(String text) {
    return text.length() <= 300 ? text : text.substring(0, 300) + "…";
  }

  /** Escapes a text; control characters become visible. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                  boolean hidden =
                      Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
                  escaped.appendCodePoint(hidden ? '·' : c);
                }
              }
            });
    return escaped.toString();
  }
}
