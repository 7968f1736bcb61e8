package dev.fanfare.bots.internal.run;

import dev.fanfare.api.EventLevel;
import dev.fanfare.bots.model.BotContext;
import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.event.RunListener;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Forwards selected events of an engine's run to the bot's events. */
record RunEventRelay(BotContext context) implements RunListener {

  private static final Set<Class<? extends RunEvent>> WANTED =
      Set.of(RunEvent.Emitted.class, RunEvent.AttemptFailed.class, RunEvent.WorkerReplaced.class);

  @Override
  public boolean wants(Class<? extends RunEvent> type) {
    return WANTED.contains(type);
  }

  @Override
  public void on(RunEvent event) {
    if (event instanceof RunEvent.Emitted emitted) {
      Map<String, Object> data = new LinkedHashMap<>(emitted.data());
      data.putIfAbsent("task", emitted.task());
      context.emit(emitted.level(), emitted.message(), data);
    } else if (event instanceof RunEvent.AttemptFailed failed) {
      context.emit(
          EventLevel.WARNING,
          BotMessages.ofTaskRetry(failed.attempt(), failed.task(), failed.cause(), failed.delay()),
          Map.of("task", failed.task(), "runId", failed.runId()));
    } else if (event instanceof RunEvent.WorkerReplaced replaced) {
      context.emit(
          EventLevel.WARNING,
          replaced.task() + " ignores its interrupt; its worker has been replaced",
          Map.of("task", replaced.task(), "runId", replaced.runId()));
    }
  }
}
