package dev.fanfare.runtime.spi;

import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.StepPlan;
import java.util.ArrayList;
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

  /** The number of bytes of a component's digest that are kept to explain why two keys differ. */
  public static final int WHY_BYTES = 8;

  /** The component of a method's {@link dev.fanfare.api.TaskContext}. */
  public static final String CONTEXT = "context";

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

  /**
   * Returns what the keys of a step's tasks are made of, in order: {@code name}, {@code signature},
   * {@code code}, {@code constructor}, then one name for each parameter of its method.
   */
  public static List<String> componentsOf(StepPlan<?> step) {
    List<String> components = new ArrayList<>(List.of("name", "signature", "code", "constructor"));
    step.inputs().forEach(input -> components.add(label(input)));
    return components;
  }

  /**
   * Returns which components of two keys differ, by what {@link #why} kept of them.
   *
   * @param components what both are made of
   * @param why of the one
   * @param other of the other
   * @return their names in order; all of them if the two were not made of as many components
   */
  public static List<String> differing(List<String> components, byte[] why, byte[] other) {
    if (why.length != other.length || why.length != components.size() * WHY_BYTES) {
      return List.copyOf(components);
    }
    List<String> differing = new ArrayList<>();
    for (int index = 0; index < components.size(); index++) {
      int from = index * WHY_BYTES;
      int to = from + WHY_BYTES;
      if (!Arrays.equals(why, from, to, other, from, to)) {
        differing.add(components.get(index));
      }
    }
    return differing;
  }

  private static String label(Input input) {
    if (input instanceof Input.Param param) {
      return "parameter '" + param.name() + "'";
    }
    if (input instanceof Input.KeyPart part) {
      return "key " + part.index();
    }
    if (input instanceof Input.Single single) {
      return "from " + single.source().steps();
    }
    if (input instanceof Input.Each each) {
      return "from " + each.source().steps();
    }
    if (input instanceof Input.Match match) {
      return "from " + match.source().steps();
    }
    if (input instanceof Input.Cross cross) {
      return "from " + cross.source().steps();
    }
    if (input instanceof Input.Gather gather) {
      return "all from " + gather.source().steps();
    }
    if (input instanceof Input.Group group) {
      return "group from " + group.source().steps();
    }
    return input instanceof Input.Context ? CONTEXT : "given";
  }

  /** Returns how many tasks there are. */
  public int size() {
    return nths.length;
  }

  /**
   * Returns the names of the components of a key: {@code bot}, {@code signature}, {@code code}, …
   */
  public List<String> components() {
    return components;
  }

  /** Returns the reason why a task cannot be reused; empty if it can. */
  public Optional<String> obstacle(int task) {
    return obstacles == null ? Optional.empty() : Optional.ofNullable(obstacles[task]);
  }

  /** Returns the key of a task; null if it cannot be reused. */
  public byte @Nullable [] key(int task) {
    return obstacle(task).isPresent()
        ? null
        : Arrays.copyOfRange(keys, task * KEY_BYTES, (task + 1) * KEY_BYTES);
  }

  /** Returns how many tasks of the step with the same key stand before a task. */
  public int nth(int task) {
    return nths[task];
  }

  /** Returns the beginning of the digest of each component, in the order of {@link #components}. */
  public byte[] why(int task) {
    int length = components.size() * WHY_BYTES;
    return Arrays.copyOfRange(why, task * length, (task + 1) * length);
  }
}
