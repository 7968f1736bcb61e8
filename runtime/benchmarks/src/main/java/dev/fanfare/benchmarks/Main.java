package dev.fanfare.benchmarks;

import dev.fanfare.benchmarks.measure.Machine;
import dev.fanfare.benchmarks.measure.Result;
import dev.fanfare.benchmarks.measure.Results;
import dev.fanfare.benchmarks.measure.Row;
import dev.fanfare.benchmarks.measure.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Measures rows, and writes the results as JSON and into the module's README. */
public final class Main {

  private static final Path RESULTS = Path.of("results");
  private static final Path README = Path.of("README.md");
  private static final String BEGIN = "<!-- results -->";
  private static final String END = "<!-- end of results -->";
  private static final int FEATURE = Runtime.version().feature();

  private final List<Row> rows = Suite.rows();
  private final Path file = RESULTS.resolve("jdk-" + FEATURE + ".json");

  private Main() {}

  /**
   * Runs it in the module's directory. Exits with 2 if an argument is not understood, and with 1 if
   * a row could not be measured; what was measured of it before stays.
   *
   * @param arguments as {@code --help} says
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Main main = new Main();
    List<String> ids = main.rows.stream().map(Row::id).toList();
    Request request;
    try {
      request = Request.of(arguments, ids);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    if (request.help()) {
      System.out.println(Request.USAGE + "  " + String.join(" ", ids));
    } else {
      main.fulfil(request);
    }
  }

  private void fulfil(Request request) throws IOException {
    List<String> failed = request.measure() ? measureAll(request) : List.of();
    writeTable();
    if (!failed.isEmpty()) {
      System.err.println("no figures for " + String.join(", ", failed) + ": see above why");
      System.exit(1);
    }
  }

  /** Measures what is asked for; the rows of which no round could be measured. */
  private List<String> measureAll(Request request) throws IOException {
    Files.createDirectories(RESULTS);
    List<String> failed = new ArrayList<>();
    for (Row row : rows) {
      if (request.wants(row.id()) && row.runsOn(FEATURE)) {
        Result result = measure(row, request.rounds() > 0 ? request.rounds() : row.rounds());
        if (result.contenders().isEmpty()) {
          failed.add(row.id());
        } else {
          Results.read(file).with(result).write(file);
          print(row, result);
        }
      }
    }
    return failed;
  }

  private static Result measure(Row row, int rounds) {
    List<Double> load = new ArrayList<>();
    List<Map<String, List<Double>>> samples = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      System.err.println(row.id() + ": round " + (round + 1) + " of " + rounds);
      load.add(Machine.load());
      try {
        samples.add(row.round());
      } catch (Exception e) {
        System.err.println(row.id() + " could not be measured: " + e);
      }
    }
    String jdk = Runtime.version().toString();
    return new Result(
        row.id(),
        row.unit(),
        LocalDate.now(java.time.ZoneOffset.UTC).toString(),
        jdk,
        load,
        samples);
  }

  private static void print(Row row, Result result) {
    Consumer<String> out = System.out::println;
    out.accept(row.id() + " " + row.work());
    for (String name : result.contenders()) {
      String value = row.unit().text(result.value(name).orElseThrow());
      out.accept(String.format("  %-28s %10s  (%s)", name, value, result.range(name)));
    }
    row.goals().forEach(goal -> out.accept("  " + goal.verdict(result)));
  }

  private void writeTable() throws IOException {
    StringBuilder text = new StringBuilder(BEGIN);
    try (Stream<Path> files = Files.list(RESULTS)) {
      for (Path results : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        append(Results.read(results), text);
      }
    }
    String readme = Files.readString(README);
    int begin = readme.indexOf(BEGIN);
    int end = readme.indexOf(END);
    Files.writeString(README, readme.substring(0, begin) + text + "\n" + readme.substring(end));
  }

  private void append(Results results, StringBuilder text) {
    Result first = results.results().get(0);
    Result last = results.results().get(results.results().size() - 1);
    text.append("\n\n## JDK ").append(first.jdk()).append("\n\n");
    text.append(results.machine()).append("; ").append(first.date());
    if (!first.date().equals(last.date())) {
      text.append(" to ").append(last.date());
    }
    text.append("; load average while measuring ").append(load(results)).append(".\n\n");
    text.append(new Table(rows).markdown(results)).append('\n');
  }

  private static String load(Results results) {
    var load =
        results.results().stream()
            .flatMap(result -> result.load().stream())
            .mapToDouble(Double::doubleValue)
            .summaryStatistics();
    return String.format(java.util.Locale.ROOT, "%.1f to %.1f", load.getMin(), load.getMax());
  }
}
