package dev.fanfare.report.data;

import dev.fanfare.api.Priority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step as the plan describes it, in terms that need no class of the bot.
 *
 * @param calledOnce whether none of its inputs fans out or groups
 * @param element the type of one element it yields, such as {@code List<Score>}; empty if it yields
 *     nothing
 * @param inputs where its arguments come from
 * @param priority its tasks' priority
 * @param retries attempts after the first
 * @param timeout the limit for one attempt in nanoseconds, or 0 for none
 * @param limit the name of the limit its tasks share, or null
 * @param minSuccess the share of called tasks that must succeed, 0.0 to 1.0
 * @param tags free labels
 */
public record StepShape(
    boolean calledOnce,
    String element,
    List<InputData> inputs,
    Priority priority,
    int retries,
    long timeout,
    @Nullable String limit,
    double minSuccess,
    List<String> tags) {

  /** Copies the lists. */
  public StepShape {
    inputs = List.copyOf(inputs);
    tags = List.copyOf(tags);
  }
}
