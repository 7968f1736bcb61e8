package dev.fanfare.bots.internal.run;

import dev.fanfare.api.EventLevel;
import dev.fanfare.bots.model.BotContext;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The context that an attempt's body is given. */
record BotAttemptContext(ManagedRun managed, int attempt) implements BotContext {

  @Override
  public String bot() {
    return managed.settings().name();
  }

  @Override
  public long run() {
    return managed.number();
  }

  @Override
  public Optional<Instant> slot() {
    return Optional.ofNullable(managed.slot());
  }

  @Override
  public int maxAttempts() {
    return managed.settings().maxAttempts();
  }

  @Override
  public boolean isCancelled() {
    return managed.isCancelled();
  }

  @Override
  public void emit(EventLevel level, String message, Map<String, ?> data) {
    managed.publish(level, () -> message, () -> data);
  }

  @Override
  public String toString() {
    return "attempt " + attempt + " of run " + run() + " of bot '" + bot() + "'";
  }
}
