package dev.fanfare.launcher.command;

import dev.fanfare.launcher.config.Configuration;
import dev.fanfare.launcher.progress.ProgressStyle;
import dev.fanfare.launcher.progress.ProgressView;
import dev.fanfare.runtime.BotRun;
import dev.fanfare.runtime.RunFailedException;
import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.RunReport;
import java.util.Map;

/** One run that a schedule started: narrated in lines, as others may run beside it. */
record ScheduledRun(Surroundings surroundings, Configuration configuration) {

  /**
   * Runs to the end; an interrupt of this thread cancels the run.
   *
   * @throws RunFailedException if the run did not succeed, so that it counts as failed
   */
  void execute(BotRun<?> run) {
    ProgressStyle wanted = configuration.value(RunSettings.PROGRESS, ProgressStyle.class);
    ProgressStyle style = wanted == ProgressStyle.NONE ? wanted : ProgressStyle.PLAIN;
    ProgressView view =
        style.open(
            surroundings.terminal(),
            surroundings.environment(),
            surroundings.err(),
            false,
            Map.of());
    RunHandle handle = run.listener(view.listener()).start();
    handle.onProgress(view.interval(), view::show);
    RunReport report = WatchedRun.await(handle);
    view.end();
    new RunResults(surroundings, configuration).show(report);
    var unused = report.orThrow();
  }
}
