package dev.fanfare.runtime.spi;

import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.result.TaskRecord;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The journal entry of a task that has ended. A view: to be read during the call that it is handed
 * to, or kept as long as the run's report.
 *
 * @param task how it ended
 * @param step its step
 * @param position its index in its step, from 0
 * @param keys the content keys of its step; null if nothing is reused in this run
 * @param observed the bits of {@link ObservedContext}; 0 unless it succeeded
 * @param digest the digest of {@link #storedValue}; null unless it succeeded and yields something
 */
public record JournalEntry(
    TaskRecord task,
    StepPlan<?> step,
    int position,
    @Nullable StepKeys keys,
    int observed,
    @Nullable ValueDigest digest) {

  /** Returns the content key, 32 bytes; null if the task's success cannot be reused. */
  public byte @Nullable [] key() {
    return keys == null ? null : keys.key(position);
  }

  /**
   * Returns how many tasks of the step with the same key stand before this one; 0 without a key.
   */
  public int nth() {
    return keys == null ? 0 : keys.nth(position);
  }

  /** Returns the beginnings of the key's components; empty without keys. */
  public byte[] why() {
    return keys == null ? new byte[0] : keys.why(position);
  }

  /**
   * Returns the type of the value that is stored: the element's type for a step that yields one
   * value or an {@code Optional}, a list of it for one that yields many; empty if the step yields
   * nothing.
   */
  public static Optional<TypeRef> storedType(StepPlan<?> step) {
    return switch (step.yields()) {
      case NOTHING -> Optional.empty();
      case VALUE, NULLABLE, OPTIONAL, OUTCOME -> step.element();
      case ITERABLE, ITERATOR, STREAM, ARRAY ->
          step.element().map(element -> TypeRef.of(List.class, element));
    };
  }

  /**
   * Returns the value that is stored if the task succeeded, of type {@link #storedType}; null for
   * an empty Optional.
   */
  public @Nullable Object storedValue() {
    List<Object> values = task.values();
    return switch (step.yields()) {
      case ITERABLE, ITERATOR, STREAM, ARRAY -> values;
      default -> values.isEmpty() ? null : values.get(0);
    };
  }
}
