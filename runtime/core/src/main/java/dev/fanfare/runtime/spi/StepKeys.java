package dev.fanfare.runtime.spi;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The content keys of a step's tasks, by the task's index in its step. Tasks with equal keys have
 * the same code and the same inputs. Thread-safe once it is built.
 */
public final class StepKeys {

  /** The length of a key in bytes. */
  public static final int KEY_BYTES = 32;

  /** How many bytes of a component's digest are kept to explain why two keys differ. */
  public static final int WHY_BYTES = 8;

  private final List<String> components;
  private final byte[] keys;
  private final byte[] why;
  private final int[] nths;
  private final @Nullable String @Nullable [] obstacles;

  /**
   * Creates the keys; the arrays are not copied.
   *
   * @param components what the keys are made of, in order
   * @param keys {@link #KEY_BYTES} for each task
   * @param why {@link #WHY_BYTES} for each component of each task
   * @param nths how many tasks with the same key stand before each task
   * @param obstacles why each task cannot be reused, or null where it can; null if all can
   */
  public StepKeys(
      List<String> components,
      byte[] keys,
      byte[] why,
      int[] nths,
      @Nullable String @Nullable [] obstacles) {
    this.components = List.copyOf(components);
    this.keys = keys;
    this.why = why;
    this.nths = nths;
    this.obstacles = obstacles;
  }

  /** How many tasks there are. */
  public int size() {
    return nths.length;
  }

  /** What the keys are made of: {@code bot}, {@code signature}, {@code code}, … */
  public List<String> components() {
    return components;
  }

  /** Why a task cannot be reused; empty if it can. */
  public Optional<String> obstacle(int task) {
    return obstacles == null ? Optional.empty() : Optional.ofNullable(obstacles[task]);
  }

  /** The key of a task; null if it cannot be reused. */
  public byte @Nullable [] key(int task) {
    return obstacle(task).isPresent()
        ? null
        : Arrays.copyOfRange(keys, task * KEY_BYTES, (task + 1) * KEY_BYTES);
  }

  /** How many tasks of the step with the same key stand before a task. */
  public int nth(int task) {
    return nths[task];
  }

  /** The beginning of the digest of each component, in the order of {@link #components}. */
  public byte[] why(int task) {
    int length = components.size() * WHY_BYTES;
    return Arrays.copyOfRange(why, task * length, (task + 1) * length);
  }
}
