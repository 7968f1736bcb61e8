package dev.fanfare.processor.model;

import dev.fanfare.api.Priority;
import java.time.Duration;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The policy by which the calls of a method are run.
 *
 * @param priority a constant's name
 * @param priorityBy the property of the element that the priority is read from, or null
 * @param retries attempts after the first, or -1 to inherit the bot's
 * @param backoff how failed attempts rest, or null to inherit the bot's
 * @param timeout the limit for one attempt, or null
 * @param limit the name of a limit, or null
 * @param retryOn only these are retried, if there are any
 * @param abortOn these are never retried
 * @param reuse the recorded successes that may be reused, or null for the default
 * @param cassette whether a cassette records it
 * @param spending the budget that its attempts spend from, or null
 * @param tags free labels
 */
public record TaskPolicy(
    String priority,
    @Nullable String priorityBy,
    int retries,
    @Nullable BackoffSettings backoff,
    @Nullable Duration timeout,
    @Nullable String limit,
    List<TypeMirror> retryOn,
    List<TypeMirror> abortOn,
    @Nullable ReuseSettings reuse,
    boolean cassette,
    @Nullable SpendingSettings spending,
    List<String> tags) {

  /** The policy of a method without {@code @Task}. */
  public static final TaskPolicy DEFAULT =
      new TaskPolicy(
          Priority.MEDIUM.name(),
          null,
          -1,
          null,
          null,
          null,
          List.of(),
          List.of(),
          null,
          false,
          null,
          List.of());

  /** Copies the lists. */
  public TaskPolicy {
    retryOn = List.copyOf(retryOn);
    abortOn = List.copyOf(abortOn);
    tags = List.copyOf(tags);
  }
}
