package dev.fanfare.launcher.command;

import dev.fanfare.launcher.plan.TextTable;
import dev.fanfare.launcher.verify.ChildJvm;
import dev.fanfare.launcher.verify.Difference;
import dev.fanfare.launcher.verify.Perturbation;
import dev.fanfare.launcher.verify.TaskLine;
import dev.fanfare.runtime.FanfareException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The runs of one bot, each in a JVM of its own, compared with the first.
 *
 * @param bot the bot
 * @param surroundings takes what is printed
 * @param flags what the user gave
 * @param scratch an empty directory
 */
record Verification(
    Launchable<?> bot, Surroundings surroundings, List<String> flags, Path scratch) {

  private static final int LAST_LINES = 10;

  /** Prints what differs; the exit code says whether anything does. */
  int compare(List<Perturbation> perturbations) throws IOException, InterruptedException {
    PrintStream err = surroundings.err();
    err.println(bot.name() + "  1 run, and " + perturbations.size() + " to compare with it");
    Path first = run(Perturbation.none(), 0);
    Map<Perturbation, Difference> differences = new LinkedHashMap<>();
    int number = 0;
    for (Perturbation perturbation : perturbations) {
      Path other = run(perturbation, ++number);
      Optional<Difference> difference = Difference.between(first, other);
      Files.delete(other);
      difference.ifPresent(each -> differences.put(perturbation, each));
      err.println(
          "  " + perturbation.name() + ": " + difference.map(Difference::brief).orElse("the same"));
    }
    print(perturbations.size(), countLines(first), differences);
    return differences.isEmpty() ? ExitCode.SUCCEEDED : ExitCode.FAILED;
  }

  private void print(int runs, long tasks, Map<Perturbation, Difference> differences) {
    PrintStream out = surroundings.out();
    String all = runs + 1 + " runs of " + tasks + (tasks == 1 ? " task" : " tasks");
    if (differences.isEmpty()) {
      out.println(bot.name() + ": " + all + ", all the same");
      return;
    }
    out.println(bot.name() + ": " + all + ", " + differences.size() + " differ from the first");
    differences.forEach(
        (perturbation, difference) -> {
          out.println();
          out.println(difference.id() + " differs: " + perturbation.name());
          TextTable table = new TextTable("  ");
          table.row("first run", outcome(difference.first()));
          table.row(perturbation.name(), outcome(difference.other()));
          table.lines().forEach(out::println);
          if (difference.tasks() > 1) {
            out.println(
                "  "
                    + difference.tasks()
                    + " tasks differ, of "
                    + String.join(", ", difference.steps()));
          }
        });
  }

  private static String outcome(@Nullable TaskLine line) {
    return line == null ? "has no such task" : line.outcome();
  }

  private Path run(Perturbation perturbation, int number) throws IOException, InterruptedException {
    Path file = scratch.resolve("tasks" + number);
    Path output = scratch.resolve("output");
    Probe.Order order =
        new Probe.Order(
            bot.orchestrator().getClass().getName(),
            bot.name(),
            file,
            surroundings.base().toAbsolutePath(),
            perturbation.workers(),
            perturbation.shuffle(),
            flags);
    int code = new ChildJvm(Probe.class, scratch).run(perturbation, order.arguments(), output);
    if (code != 0 || !Files.exists(file)) {
      throw new FanfareException(
          "the run '" + perturbation.name() + "' ended with exit code " + code + lastOf(output));
    }
    return file;
  }

  private static String lastOf(Path output) throws IOException {
    List<String> lines = Files.readString(output, StandardCharsets.ISO_8859_1).lines().toList();
    return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()).stream()
        .collect(Collectors.joining("\n  ", lines.isEmpty() ? "" : ":\n  ", ""));
  }

  private static long countLines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    }
  }
}
