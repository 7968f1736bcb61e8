package dev.fanfare.launcher.command;

import dev.fanfare.bots.BotManager;
import dev.fanfare.bots.model.BotResult;
import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.launcher.progress.BriefDuration;
import dev.fanfare.launcher.progress.FailureText;
import dev.fanfare.report.data.RunData;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunSummary;
import dev.fanfare.runtime.result.TaskRecord;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a run that a schedule started: its files, and one line on stdout. The tree is
 * printed as well where somebody asked for details.
 */
record ScheduledRun(
    CommandContext surroundings, ResolvedConfiguration configuration, BotManager manager)
    implements Consumer<BotResult> {

  @Override
  public void accept(BotResult result) {
    RunReport report = result.report();
    String file = report == null ? "" : write(result.bot(), report);
    surroundings.log(surroundings.out(), result.bot(), outcome(result), file);
  }

  private String outcome(BotResult result) {
    String time = BriefDuration.brief(result.duration());
    return switch (result.state()) {
      case SUCCEEDED -> "succeeded in " + time;
      case CANCELLED -> "was cancelled after " + time;
      case TIMED_OUT -> "timed out after " + time + ": " + reason(result) + rest(result);
      default -> "failed after " + time + ": " + reason(result) + rest(result);
    };
  }

  private static String reason(BotResult result) {
    RunReport report = result.report();
    Optional<String> known =
        report == null ? Optional.empty() : report.reason().or(() -> firstFailure(report));
    return known.orElseGet(() -> words(result.failure()));
  }

  private static Optional<String> firstFailure(RunReport report) {
    RunSummary summary = report.summary();
    int others = summary.failed() + summary.timedOut() - 1;
    String more = others > 0 ? ", and " + others + " more" : "";
    return report.tasks().stream()
        .filter(task -> task.failure().isPresent())
        .findFirst()
        .map(
            (TaskRecord task) -> task.id() + "  " + FailureText.brief(task.failure().get()) + more);
  }

  private static String words(@Nullable Throwable failure) {
    return failure instanceof FanfareException ours
        ? String.valueOf(ours.getMessage())
        : failure == null ? "no reason" : FailureText.brief(failure);
  }

  private String rest(BotResult result) {
    return manager
        .bot(result.bot())
        .cooldownUntil()
        .map(end -> "; cooling down until " + surroundings.wallClock(end))
        .orElse("");
  }

  /** The file that a reader wants first; empty if there is none. */
  private String write(String bot, RunReport report) {
    try {
      RunData run = RunData.of(report);
      RunRetention shelf = RunRetention.of(bot, configuration);
      Optional<Path> first =
          new RunResults(surroundings, configuration)
              .write(run, shelf.place(run)).stream().findFirst();
      shelf.tidy();
      if (configuration.overridden(RunSettings.DETAILS).isPresent()) {
        new RunPrinter(surroundings, configuration).print(run);
      }
      return first.map(Path::toString).orElse("");
    } catch (FanfareException e) {
      surroundings.log(surroundings.err(), bot, String.valueOf(e.getMessage()), "");
      return "";
    }
  }
}
