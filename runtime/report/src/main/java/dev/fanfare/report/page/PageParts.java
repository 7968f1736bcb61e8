package dev.fanfare.report.page;

import dev.fanfare.api.TaskState;
import dev.fanfare.report.text.DecimalText;
import dev.fanfare.report.text.DisplayText;
import dev.fanfare.runtime.result.RunState;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** The elements that several sections share. */
final class PageParts {

  /** The number of colours that the steps share. */
  private static final int STEP_COLORS = 8;

  /** A formatter would load what is known of every locale for these. */
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private PageParts() {}

  static String word(Enum<?> state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A moment by the wall clock. */
  static void date(Instant instant, HtmlWriter html) throws IOException {
    LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    String month = MONTHS.get(utc.getMonthValue() - 1);
    String day = utc.getDayOfMonth() + " " + month + " " + utc.getYear();
    String minute =
        DecimalText.twoDigits(utc.getHour()) + ":" + DecimalText.twoDigits(utc.getMinute());
    String time = minute + ":" + DecimalText.twoDigits(utc.getSecond());
    html.element("time", day + ", " + time + " UTC", "datetime", instant);
  }

  /** The class that colours a state. */
  static String css(RunState state) {
    return switch (state) {
      case SUCCEEDED -> "ok";
      case FAILED, TIMED_OUT -> "bad";
      case CANCELLED -> "cancelled";
      case SKIPPED, RUNNING -> "skipped";
    };
  }

  /** The class that colours a state. */
  static String css(TaskState state) {
    return css(RunState.valueOf(state.name()));
  }

  /** The class that colours a step. */
  static String stepColor(int step) {
    return "step" + step % STEP_COLORS;
  }

  /** A dot in the colour of a step, and its name. */
  static void step(PageContent content, int step, HtmlWriter html) throws IOException {
    html.open("span.step").open("i.dot." + stepColor(step)).close();
    html.text(content.run().steps().get(step).name()).close();
  }

  /** A link to a task. */
  static void task(PageContent content, int task, HtmlWriter html) throws IOException {
    html.element(
        "a.task",
        DisplayText.line(content.run().tasks().id(task), 120),
        "href",
        content.link(task));
  }

  /** A bar that fills a share of its place, from a share on; both 0.0 to 1.0. */
  static void bar(HtmlWriter html, String css, double from, double share) throws IOException {
    html.open(
        "svg.bar", "viewBox", "0 0 100 1", "preserveAspectRatio", "none", "aria-hidden", "true");
    double width = Math.max(0.4, share * 100);
    html.open(
        "rect." + css, "x", number(Math.min(100 - width, from * 100)), "width", number(width));
    html.close().close();
  }

  /** A number for an attribute. */
  static String number(double number) {
    return DecimalText.of(number, 2);
  }

  /** A cell with a number, aligned right. */
  static void cell(HtmlWriter html, String text) throws IOException {
    html.element("td.n", text);
  }

  /** A cell with a time; empty for none. */
  static void time(HtmlWriter html, long nanos) throws IOException {
    cell(html, nanos == 0 ? "–" : DisplayText.time(nanos));
  }

  /** The head of a table: those that begin with a hash are aligned right. */
  static void head(HtmlWriter html, String... columns) throws IOException {
    html.open("thead").open("tr");
    for (String column : columns) {
      boolean number = column.startsWith("#");
      html.element(number ? "th.n" : "th", number ? column.substring(1) : column, "scope", "col");
    }
    html.close().close();
  }
}
