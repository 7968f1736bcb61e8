package dev.fanfare.app.run;

import dev.fanfare.app.AppContext;
import dev.fanfare.app.ConfiguredBot;
import dev.fanfare.app.Operation;
import dev.fanfare.app.recorded.RunRecording;
import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.report.data.RunData;
import dev.fanfare.runtime.BotRun;
import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.spi.EngineProvider.OpenEngine;
import dev.fanfare.runtime.spi.PhaseExecutor;
import java.time.Duration;
import java.util.Optional;

/** The operation that runs a bot once and writes its files. An interrupt cancels the run. */
public record RunOperation() implements Operation<RunRequest, RunOutcome> {

  @Override
  public RunOutcome execute(RunRequest request, AppContext context) {
    if (request.engine().isEmpty()) {
      return execute(request, request.bot(), context, Optional.empty());
    }
    try (OpenEngine engine = request.engine().get().open(request.bot().plan().name())) {
      return execute(request, request.bot(), context, Optional.of(engine));
    }
  }

  private static <B> RunOutcome execute(
      RunRequest request,
      ConfiguredBot<B> bot,
      AppContext context,
      Optional<? extends PhaseExecutor> engine) {
    RunWatcher watcher = request.watcher();
    RunRecording recording = request.recording();
    Plan<B> plan = bot.plan();
    ResolvedConfiguration configuration = bot.configuration();
    if (recording.resumed().isEmpty()) {
      configuration.requireComplete(plan);
    }
    RunFileWriter files = new RunFileWriter(configuration, context);
    files.requireWritable();
    Duration before = processorTime();
    BotRun<B> run = recording.resumed().isPresent() ? bot.resumedRun(plan) : bot.run(plan);
    engine.ifPresent(run::engine);
    RunReport report = await(start(run, configuration, recording, watcher));
    Duration cpu = processorTime().minus(before);
    watcher.ended(report);
    return write(report, cpu, files);
  }

  /** Returns the process's CPU time; zero where the system does not give it. */
  private static Duration processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static RunHandle start(
      BotRun<?> run,
      ResolvedConfiguration configuration,
      RunRecording recording,
      RunWatcher watcher) {
    FailureLimit limit = new FailureLimit(configuration.optional("maxFailures", Integer.class));
    RunHandle handle;
    try {
      handle = recording.start(run.listener(watcher.listener()).listener(limit));
    } catch (FanfareException e) {
      throw new FailedStartException(e);
    }
    watcher.started(handle);
    limit.watch(handle, watcher::notice);
    handle.onProgress(
        configuration.optional("progressInterval", Duration.class).orElse(watcher.interval()),
        watcher::progress);
    return handle;
  }

  /** An interrupt is a wish to end the run; the thread is interrupted again afterwards. */
  private static RunReport await(RunHandle handle) {
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

  /** An interrupt waits until the files are written: it would close them. */
  private static RunOutcome write(RunReport report, Duration cpu, RunFileWriter files) {
    boolean interrupted = Thread.interrupted();
    try {
      RunData data = RunData.of(report, cpu);
      WrittenFiles written = files.write(data, files.directory(data.info().id()));
      return new RunOutcome(report, data, written.files(), written.unwritten());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
