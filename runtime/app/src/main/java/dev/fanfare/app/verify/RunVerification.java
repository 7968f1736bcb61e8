package dev.fanfare.app.verify;

import dev.fanfare.app.AppContext;
import dev.fanfare.app.LaunchableBot;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.verify.ChildJvm;
import dev.fanfare.verify.RunPerturbation;
import dev.fanfare.verify.TaskDifference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The runs of one bot, each in a JVM of its own, compared with the first.
 *
 * @param bot the bot
 * @param request what is set for it, and the consumer of progress
 * @param context the process
 * @param scratch an empty directory
 */
record RunVerification(
    LaunchableBot<?> bot, VerifyRequest request, AppContext context, Path scratch) {

  private static final int LAST_LINES = 10;

  /** Runs and compares. */
  VerifyResult compare(List<RunPerturbation> perturbations)
      throws IOException, InterruptedException {
    Map<String, StepFinding> findings = new LinkedHashMap<>();
    Path first = run(RunPerturbation.none(), 0);
    int number = 0;
    for (RunPerturbation perturbation : perturbations) {
      number++;
      request.progress().accept(number + "/" + perturbations.size() + "  " + perturbation.name());
      Path other = run(perturbation, number);
      TaskDifference.between(first, other)
          .forEach((step, difference) -> add(step, perturbation, difference, findings));
      Files.delete(other);
    }
    return new VerifyResult(
        bot.name(), perturbations.size() + 1, countLines(first), inPlanOrder(findings));
  }

  private void add(
      String step,
      RunPerturbation perturbation,
      TaskDifference difference,
      Map<String, StepFinding> findings) {
    StepFinding finding = new StepFinding(step, perturbation.name(), difference);
    if (findings.putIfAbsent(step, finding) == null) {
      request.progress().accept("  " + difference.id() + " differs");
    }
  }

  private List<StepFinding> inPlanOrder(Map<String, StepFinding> findings) {
    return bot.plan().steps().stream()
        .map(StepPlan::name)
        .filter(findings::containsKey)
        .map(findings::get)
        .toList();
  }

  private Path run(RunPerturbation perturbation, int number)
      throws IOException, InterruptedException {
    Path file = scratch.resolve("tasks" + number);
    Path output = scratch.resolve("output");
    ProbeOrder order =
        new ProbeOrder(
            bot.orchestrator().getClass().getName(),
            file,
            context.base().toAbsolutePath(),
            perturbation.workers(),
            perturbation.shuffle(),
            request.bot().named(bot.name()));
    int code =
        new ChildJvm(VerifyProbe.class, scratch).run(perturbation, order.arguments(), output);
    if (Files.exists(order.failure())) {
      throw new FanfareException(
          "the run '" + perturbation.name() + "' failed: " + Files.readString(order.failure()));
    }
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
