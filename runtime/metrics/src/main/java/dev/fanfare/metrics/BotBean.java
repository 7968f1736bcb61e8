package dev.fanfare.metrics;

import dev.fanfare.bots.model.BotMetrics;
import dev.fanfare.bots.model.ManagedBot;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Shows a bot. */
record BotBean(ManagedBot bot) implements BotMXBean {

  @Override
  public String getState() {
    return bot.state().name();
  }

  @Override
  public String getStateSince() {
    return metrics().since().toString();
  }

  @Override
  public long getRuns() {
    return metrics().runs();
  }

  @Override
  public long getFailedRuns() {
    return metrics().failedRuns();
  }

  @Override
  public long getAttempts() {
    return metrics().attempts();
  }

  @Override
  public long getErrors() {
    return metrics().errors();
  }

  @Override
  public long getSkippedSlots() {
    return metrics().skippedSlots();
  }

  @Override
  public @Nullable String getLastRun() {
    return text(metrics().lastRun());
  }

  @Override
  public long getLastDurationMillis() {
    Duration last = metrics().lastDuration();
    return last == null ? -1 : last.toMillis();
  }

  @Override
  public @Nullable String getNextRun() {
    return text(metrics().nextRun());
  }

  @Override
  public @Nullable String getCooldownUntil() {
    return text(metrics().cooldownUntil());
  }

  @Override
  public void runNow() {
    var unused = bot.runNow();
  }

  private BotMetrics metrics() {
    return bot.metrics();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
