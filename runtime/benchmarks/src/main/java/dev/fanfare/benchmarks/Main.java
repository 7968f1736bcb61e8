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

/**
 * Measures rows, and writes the results as JSON and into the module's README.
 *
 * <p>Arguments: the ids of the rows, none for all; {@code --rounds N}, 3 if not given; {@code
 * --table} to write the README from the results that there are.
 */
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
   * Runs it in the module's directory.
   *
   * @param arguments as above
   * @throws Exception if a file cannot be written
   */
  public static void main(String[] arguments) throws Exception {
    List<String> ids = new ArrayList<>(List.of(arguments));
    int rounds = 3;
    int option = ids.indexOf("--rounds");
    if (option >= 0) {
      rounds = Integer.parseInt(ids.remove(option + 1));
      ids.remove(option);
    }
    Main main = new Main();
    if (!ids.remove("--table")) {
      main.measure(ids, rounds);
    }
    main.writeTable();
  }

  private void measure(List<String> ids, int rounds) throws IOException {
    Files.createDirectories(RESULTS);
    for (Row row : selected(ids)) {
      if (row.runsOn(FEATURE)) {
        Result result = measure(row, rounds);
        Results.read(file).with(result).write(file);
        print(row, result);
      }
    }
  }

  private List<Row> selected(List<String> ids) {
    for (String id : ids) {
      if (rows.stream().noneMatch(row -> row.id().equals(id))) {
        throw new IllegalArgumentException(
            "no row '" + id + "'; there are " + rows.stream().map(Row::id).toList());
      }
    }
    return rows.stream().filter(row -> ids.isEmpty() || ids.contains(row.id())).toList();
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
