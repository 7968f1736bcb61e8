package dev.fanfare.bots.internal.run;

import dev.fanfare.api.EventLevel;
import dev.fanfare.bots.model.BotContext;
import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.event.RunListener;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Hands on what is worth telling of an engine's run: what its tasks emit, and what goes wrong. */
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
          "attempt %s of %s failed: %s; the next one in %s"
              .formatted(
                  failed.attempt(),
                  failed.task(),
                  BotMessages.of(failed.cause()),
                  BotMessages.of(failed.delay())),
          Map.of("task", failed.task(), "run", failed.runId()));
    } else if (event instanceof RunEvent.WorkerReplaced replaced) {
      context.emit(
          EventLevel.WARNING,
          replaced.task() + " ignores its interrupt; its worker has been replaced",
          Map.of("task", replaced.task(), "run", replaced.runId()));
    }
  }
}
