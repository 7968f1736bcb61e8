package dev.fanfare.app.schedule;

import dev.fanfare.app.AppContext;
import dev.fanfare.app.ConfiguredBot;
import dev.fanfare.app.FailureLine;
import dev.fanfare.app.run.RunDirectoryRetention;
import dev.fanfare.app.run.RunFileWriter;
import dev.fanfare.app.run.WrittenFiles;
import dev.fanfare.bots.BotManager;
import dev.fanfare.bots.model.BotResult;
import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.report.data.RunData;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import dev.fanfare.runtime.result.RunSummary;
import dev.fanfare.runtime.result.TaskRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The writer of scheduled runs' files, which removes old ones and reports each outcome. */
final class ScheduledRunFiles implements Consumer<BotResult> {

  private final ScheduleRequest request;
  private final AppContext context;
  private final BotManager manager;
  private final AtomicInteger ended = new AtomicInteger();

  ScheduledRunFiles(ScheduleRequest request, AppContext context, BotManager manager) {
    this.request = request;
    this.context = context;
    this.manager = manager;
  }

  /** Returns how many runs have ended. */
  int ended() {
    return ended.get();
  }

  @Override
  public void accept(BotResult result) {
    ConfiguredBot<?> bot = bot(result.bot());
    Optional<RunData> data = Optional.ofNullable(result.report()).map(RunData::of);
    WrittenFiles files =
        data.map(run -> write(bot, run)).orElseGet(() -> new WrittenFiles(List.of(), List.of()));
    ended.incrementAndGet();
    request
        .watcher()
        .ended(
            new ScheduledOutcome(
                bot,
                result.state(),
                result.duration(),
                reason(result),
                manager.bot(result.bot()).cooldownUntil(),
                data,
                files));
  }

  private ConfiguredBot<?> bot(String name) {
    return request.bots().stream()
        .filter(bot -> bot.bot().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private WrittenFiles write(ConfiguredBot<?> bot, RunData run) {
    ResolvedConfiguration configuration = bot.configuration();
    RunDirectoryRetention retention = RunDirectoryRetention.of(bot.bot().name(), configuration);
    try {
      WrittenFiles written =
          new RunFileWriter(configuration, context).write(run, retention.place(run));
      return tidy(retention, written);
    } catch (FanfareException e) {
      return new WrittenFiles(List.of(), List.of(String.valueOf(e.getMessage())));
    }
  }

  private static WrittenFiles tidy(RunDirectoryRetention retention, WrittenFiles written) {
    try {
      retention.tidy();
      return written;
    } catch (FanfareException e) {
      List<String> problems = new ArrayList<>(written.unwritten());
      problems.add(String.valueOf(e.getMessage()));
      return new WrittenFiles(written.files(), problems);
    }
  }

  private static String reason(BotResult result) {
    if (result.state() == RunState.SUCCEEDED || result.state() == RunState.CANCELLED) {
      return "";
    }
    RunReport report = result.report();
    Optional<String> known =
        report == null ? Optional.empty() : report.reason().or(() -> firstFailure(report));
    return known.orElseGet(() -> text(result.failure()));
  }

  private static Optional<String> firstFailure(RunReport report) {
    RunSummary summary = report.summary();
    int others = summary.failed() + summary.timedOut() - 1;
    String more = others > 0 ? ", and " + others + " more" : "";
    return report.tasks().stream()
        .filter(task -> task.failure().isPresent())
        .findFirst()
        .map(
            (TaskRecord task) -> task.id() + "  " + FailureLine.brief(task.failure().get()) + more);
  }

  private static String text(@Nullable Throwable failure) {
    return failure instanceof FanfareException ours
        ? String.valueOf(ours.getMessage())
        : failure == null ? "no reason" : FailureLine.brief(failure);
  }
}
