package dev.fanfare.launcher.command;

import dev.fanfare.launcher.plan.TextTable;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.verify.ChildJvm;
import dev.fanfare.verify.RunPerturbation;
import dev.fanfare.verify.TaskDifference;
import dev.fanfare.verify.TaskOutcomeLine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
record RunVerification(
    LaunchableBot<?> bot, CommandContext surroundings, List<String> flags, Path scratch) {

  private static final int MOST_SHOWN = 10;
  private static final int LAST_LINES = 10;

  /**
   * A step whose results differ.
   *
   * @param perturbation the first that showed it
   * @param difference its first task that differs
   */
  private record StepFinding(RunPerturbation perturbation, TaskDifference difference) {}

  /** Prints what differs; the exit code says whether anything does. */
  int compare(List<RunPerturbation> perturbations) throws IOException, InterruptedException {
    Map<String, StepFinding> findings = new LinkedHashMap<>();
    Path first = run(RunPerturbation.none(), 0);
    int number = 0;
    for (RunPerturbation perturbation : perturbations) {
      number++;
      say(number + "/" + perturbations.size() + "  " + perturbation.name());
      Path other = run(perturbation, number);
      TaskDifference.between(first, other)
          .forEach(
              (step, difference) -> {
                if (findings.putIfAbsent(step, new StepFinding(perturbation, difference)) == null) {
                  say("  " + difference.id() + " differs");
                }
              });
      Files.delete(other);
    }
    print(perturbations.size() + 1, countLines(first), findings);
    return findings.isEmpty() ? ExitCode.SUCCEEDED : ExitCode.FAILED;
  }

  private void say(String sentence) {
    surroundings.err().println(bot.name() + "  " + sentence);
  }

  private void print(int runs, long tasks, Map<String, StepFinding> findings) {
    PrintStream out = surroundings.out();
    String all = bot.name() + ": " + runs + " runs of " + tasks + (tasks == 1 ? " task" : " tasks");
    if (findings.isEmpty()) {
      out.println(all + ", all the same");
      return;
    }
    out.println(all + " differ in " + String.join(", ", inPlanOrder(findings)));
    inPlanOrder(findings).stream()
        .limit(MOST_SHOWN)
        .map(findings::get)
        .forEach(finding -> print(finding, out));
    if (findings.size() > MOST_SHOWN) {
      out.println("… and " + (findings.size() - MOST_SHOWN) + " more steps");
    }
  }

  /** A step that differs may make those after it differ: the first in the plan is the culprit. */
  private List<String> inPlanOrder(Map<String, StepFinding> findings) {
    return bot.plan().steps().stream().map(StepPlan::name).filter(findings::containsKey).toList();
  }

  private static void print(StepFinding finding, PrintStream out) {
    String name = finding.perturbation.name();
    out.println();
    out.println(finding.difference.id() + " differs: " + name);
    new TextTable("  ")
        .row("first run", outcome(finding.difference.first()))
        .row(name, outcome(finding.difference.other()))
        .lines()
        .forEach(out::println);
  }

  private static String outcome(@Nullable TaskOutcomeLine line) {
    return line == null ? "has no such task" : line.outcome();
  }

  private Path run(RunPerturbation perturbation, int number)
      throws IOException, InterruptedException {
    Path file = scratch.resolve("tasks" + number);
    Path output = scratch.resolve("output");
    VerifyProbe.ProbeOrder order =
        new VerifyProbe.ProbeOrder(
            bot.orchestrator().getClass().getName(),
            bot.name(),
            file,
            surroundings.base().toAbsolutePath(),
            perturbation.workers(),
            perturbation.shuffle(),
            flags);
    int code =
        new ChildJvm(VerifyProbe.class, scratch).run(perturbation, order.arguments(), output);
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
