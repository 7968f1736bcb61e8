package dev.fanfare.launcher.command;

import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.launcher.progress.ProgressStyle;
import dev.fanfare.launcher.progress.ProgressView;
import dev.fanfare.launcher.signal.ProcessEnd;
import dev.fanfare.launcher.signal.RunInterruption;
import dev.fanfare.launcher.signal.RunInterruption.InterruptibleWork;
import dev.fanfare.runtime.BotRun;
import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One run that is shown while it runs, ended when the process is to end, printed and written. */
record WatchedRun(CommandContext surroundings, ResolvedConfiguration configuration, Plan<?> plan) {

  int execute(BotRun<?> run) {
    Duration grace = configuration.value(RunSettings.GRACE, Duration.class);
    CompletableFuture<RunHandle> started = new CompletableFuture<>();
    ProgressView view = view();
    RunInterruption interruption =
        RunInterruption.of(InterruptibleWork.of(started), view::say, grace);
    try {
      RunState state =
          ProcessEnd.watch(
              interruption,
              () -> {
                RunHandle handle = start(run, view);
                started.complete(handle);
                RunReport report = await(handle);
                view.end();
                new RunResults(surroundings, configuration).show(report);
                return report.state();
              });
      return interruption.exitCode().orElseGet(() -> ExitCode.of(state));
    } finally {
      view.end();
    }
  }

  private RunHandle start(BotRun<?> run, ProgressView view) {
    FailureCount failures = new FailureCount(configuration.optional("maxFailures", Integer.class));
    RunHandle handle = run.listener(view.listener()).listener(failures).start();
    failures.watch(handle, view::say);
    handle.onProgress(
        configuration.optional("progressInterval", Duration.class).orElse(view.interval()),
        view::show);
    return handle;
  }

  private ProgressView view() {
    RunPrinter printer = new RunPrinter(surroundings, configuration);
    Map<String, Integer> attempts = new HashMap<>();
    plan.steps()
        .forEach(step -> attempts.put(step.name(), step.retries().orElse(plan.retries()) + 1));
    return configuration
        .value(RunSettings.PROGRESS, ProgressStyle.class)
        .open(
            surroundings.terminal(),
            surroundings.environment(),
            surroundings.err(),
            printer.color(surroundings.terminal().err()),
            attempts);
  }

  /** An interrupt of this thread is a wish to end the run. */
  static RunReport await(RunHandle handle) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return handle.await();
        } catch (InterruptedException e) {
          interrupted = true;
          handle.cancel();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
