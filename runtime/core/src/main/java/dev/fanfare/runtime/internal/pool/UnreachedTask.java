package dev.fanfare.runtime.internal.pool;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.result.TaskRange;
import dev.fanfare.runtime.result.TaskRecord;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The record of an item's task in a run that ended before its tasks were made.
 *
 * @param step the step's name
 * @param index the item's place
 * @param item the item
 * @param at when the run ended
 */
record UnreachedTask(String step, int index, @Nullable Object item, Duration at)
    implements TaskRecord {

  @Override
  public String id() {
    return step + '[' + index + ']';
  }

  @Override
  public String phase() {
    return step;
  }

  @Override
  public TaskState state() {
    return TaskState.CANCELLED;
  }

  @Override
  public int attempts() {
    return 0;
  }

  @Override
  public int worker() {
    return -1;
  }

  @Override
  public List<String> parents() {
    return List.of();
  }

  @Override
  public List<TaskRange> parentRanges() {
    return List.of();
  }

  @Override
  @SuppressWarnings("NullAway") // null is a permitted item
  public List<Object> inputs() {
    return Collections.singletonList(item);
  }

  @Override
  public Optional<Throwable> failure() {
    return Optional.empty();
  }

  @Override
  public Optional<String> skippedBecauseOf() {
    return Optional.empty();
  }

  @Override
  public List<Object> values() {
    return List.of();
  }

  @Override
  public Duration offered() {
    return at;
  }

  @Override
  public Duration started() {
    return at;
  }

  @Override
  public Duration ended() {
    return at;
  }

  @Override
  public Duration queued() {
    return Duration.ZERO;
  }

  @Override
  public Duration running() {
    return Duration.ZERO;
  }

  @Override
  public Duration backoff() {
    return Duration.ZERO;
  }

  @Override
  public String toString() {
    return id() + ' ' + state();
  }
}
