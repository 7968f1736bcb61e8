package dev.fanfare.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The results as Markdown. */
public final class Table {

  private final List<Row> rows;

  /**
   * A table.
   *
   * @param rows in order
   */
  public Table(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /** All that was measured with one JVM. */
  public String markdown(Results results) {
    List<String> lines = new ArrayList<>();
    lines.add("| work | peers: how many times Fanfare's cost | Fanfare | goals |");
    lines.add("|---|---|---|---|");
    List<String> growth = new ArrayList<>();
    for (Row row : rows) {
      results
          .of(row)
          .ifPresent(
              result -> {
                if (row.growth()) {
                  growth.addAll(growth(row, result));
                } else {
                  lines.add(line(row, result));
                }
              });
    }
    lines.addAll(growth);
    return String.join("\n", lines);
  }

  private static String line(Row row, Result result) {
    String first = result.contenders().stream().filter(Table::ours).findFirst().orElse("");
    String note = row.note().isEmpty() ? "" : "<br>" + row.note();
    return String.format(
        "| **%s** %s%s | %s | %s | %s |",
        row.id(),
        row.work(),
        note,
        result.contenders().stream()
            .filter(name -> !ours(name))
            .map(name -> times(name, first, result) + cell(name, result))
            .collect(Collectors.joining("<br>")),
        result.contenders().stream()
            .filter(Table::ours)
            .map(name -> cell(name, result))
            .collect(Collectors.joining("<br>")),
        row.goals().stream().map(goal -> goal.verdict(result)).collect(Collectors.joining("<br>")));
  }

  private static boolean ours(String contender) {
    return contender.startsWith("fanfare");
  }

  private static String cell(String contender, Result result) {
    return contender + " " + result.unit().text(result.value(contender).orElseThrow());
  }

  private static String times(String contender, String ours, Result result) {
    OptionalDouble ratio = result.ratio(contender, ours);
    return ratio.isEmpty() ? "" : String.format(Locale.ROOT, "**%.2f×** ", ratio.getAsDouble());
  }

  private static List<String> growth(Row row, Result result) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        "**" + row.id() + "** " + row.work() + (row.note().isEmpty() ? "" : ": " + row.note()));
    lines.add("");
    lines.add("| | needs | slope from the line above | least to greatest |");
    lines.add("|---|---|---|---|");
    String before = "";
    for (String contender : result.contenders()) {
      double value = result.value(contender).orElseThrow();
      lines.add(
          String.format(
              "| %s | %s | %s | %s |",
              contender,
              result.unit().text(value),
              slope(before, contender, result),
              result.range(contender)));
      before = contender;
    }
    return lines;
  }

  /** How the cost grows: 1.00 is linear, 0.00 is not at all. */
  private static String slope(String before, String contender, Result result) {
    OptionalDouble ratio = result.ratio(contender, before);
    if (ratio.isEmpty() || !name(before).equals(name(contender))) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "%.2f",
        Math.log(ratio.getAsDouble()) / Math.log(size(contender) / size(before)));
  }

  private static String name(String contender) {
    return contender.substring(0, Math.max(0, contender.indexOf('=')));
  }

  private static double size(String contender) {
    return Double.parseDouble(contender.substring(contender.indexOf('=') + 1));
  }
}
