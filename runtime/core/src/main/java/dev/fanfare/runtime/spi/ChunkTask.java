package dev.fanfare.runtime.spi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a task of a chunk.
 *
 * @param index the task's number in its step, from 0
 * @param id the task's id
 * @param attempt which attempt it is, from 1
 * @param maxAttempts how many attempts there can be, the first included
 * @param arguments one for each input of the step; null for a context
 */
public record ChunkTask(
    int index, String id, int attempt, int maxAttempts, List<@Nullable Object> arguments) {

  /** Copies the arguments. */
  public ChunkTask {
    arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
  }
}
