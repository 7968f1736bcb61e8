package dev.fanfare.launcher.command;

import dev.fanfare.app.ConfiguredBot;
import dev.fanfare.app.ProgressStyle;
import dev.fanfare.app.RunSettings;
import dev.fanfare.app.recorded.RunRecording;
import dev.fanfare.app.run.EngineChoice;
import dev.fanfare.app.run.RunOperation;
import dev.fanfare.app.run.RunOutcome;
import dev.fanfare.app.run.RunRequest;
import dev.fanfare.app.run.RunWatcher;
import dev.fanfare.launcher.progress.ProgressView;
import dev.fanfare.launcher.progress.ProgressViews;
import dev.fanfare.launcher.signal.ProcessEnd;
import dev.fanfare.launcher.signal.RunInterruption;
import dev.fanfare.launcher.signal.RunInterruption.InterruptibleWork;
import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.event.RunListener;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.result.Progress;
import dev.fanfare.runtime.result.RunReport;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One run that is shown while it runs, ended when the process is to end, and printed. */
record WatchedRun(
    CommandContext context,
    ConfiguredBot<?> bot,
    RunRecording recording,
    Optional<EngineChoice> engine) {

  int execute() {
    Duration grace = bot.configuration().value(RunSettings.GRACE, Duration.class);
    CompletableFuture<RunHandle> started = new CompletableFuture<>();
    ProgressView view = view();
    RunInterruption interruption =
        RunInterruption.of(InterruptibleWork.of(started), view::say, grace);
    try {
      RunOutcome outcome =
          ProcessEnd.watch(interruption, () -> run(new ViewWatcher(view, started)));
      return interruption.exitCode().orElseGet(() -> ExitCode.of(outcome));
    } finally {
      view.end();
    }
  }

  private RunOutcome run(RunWatcher watcher) {
    RunOutcome outcome =
        new RunOperation().execute(new RunRequest(bot, watcher, recording, engine), context.app());
    new RunPrinter(context, bot.configuration()).print(outcome, recording);
    return outcome;
  }

  private ProgressView view() {
    RunPrinter printer = new RunPrinter(context, bot.configuration());
    Plan<?> plan = bot.plan();
    Map<String, Integer> attempts = new HashMap<>();
    plan.steps()
        .forEach(step -> attempts.put(step.name(), step.retries().orElse(plan.retries()) + 1));
    return ProgressViews.open(
        bot.configuration().value(RunSettings.PROGRESS, ProgressStyle.class),
        context.terminal(),
        context.environment(),
        context.err(),
        printer.color(context.terminal().err()),
        attempts,
        context.filter().mask());
  }

  /** Shows a run in a view. */
  private record ViewWatcher(ProgressView view, CompletableFuture<RunHandle> run)
      implements RunWatcher {

    @Override
    public RunListener listener() {
      return view.listener();
    }

    @Override
    public Duration interval() {
      return view.interval();
    }

    @Override
    public void started(RunHandle handle) {
      run.complete(handle);
    }

    @Override
    public void progress(Progress progress) {
      view.show(progress);
    }

    @Override
    public void notice(String sentence) {
      view.say(sentence);
    }

    @Override
    public void ended(RunReport report) {
      view.end();
    }
  }
}
