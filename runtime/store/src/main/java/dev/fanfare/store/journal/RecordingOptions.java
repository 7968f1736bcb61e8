package dev.fanfare.store.journal;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The options of recording runs.
 *
 * @param patience for how long a write that fails is tried again, zero or more
 * @param notices receives what the user should know, one line each; on any thread
 */
public record RecordingOptions(Duration patience, Consumer<String> notices) {

  /** A write that fails is tried again for a minute. */
  public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(60);

  /** Refuses null and a negative patience. */
  public RecordingOptions {
    Objects.requireNonNull(notices, "notices");
    if (patience.isNegative()) {
      throw new IllegalArgumentException("patience " + patience + " is negative");
    }
  }
}
