package dev.fanfare.runtime.plan;

import java.util.List;

/**
 * The origin of an argument of a call, one per parameter of the method. Together a step's inputs
 * say how often it is called:
 *
 * <ul>
 *   <li>with neither {@link Each} nor {@link Group}, once;
 *   <li>with an {@link Each}, once per element; a {@link Match} adds the elements of the same
 *       descent, a {@link Cross} every element of another source;
 *   <li>with a {@link Group}, once per key; several groups of one step share their keys.
 * </ul>
 */
public sealed interface Input {

  /** The attempt's {@link dev.fanfare.api.TaskContext}. */
  record Context() implements Input {}

  /** The run's report; for a method that is called after the run. */
  record Report() implements Input {}

  /**
   * A parameter of the bot.
   *
   * @param name its name in {@link Plan#params}
   */
  record Param(String name) implements Input {}

  /**
   * The one value of a step that is called once.
   *
   * @param source the step; several are asked in order and give the first value
   */
  record Single(Source source) implements Input {}

  /**
   * One element per call: the first fan-out input of a step.
   *
   * @param source the elements
   */
  record Each(Source source) implements Input {}

  /**
   * One element per call, joined by lineage to those of the fan-out inputs before it: all
   * combinations whose ancestors in {@code on} are the same, in the order of the inputs before,
   * then of the elements.
   *
   * @param source the elements
   * @param on the closest common ancestors, at least one; each an ancestor of (or the same as)
   *     {@code source} and of at least one earlier fan-out input
   */
  record Match(Source source, List<Source> on) implements Input {
    /** Copies the ancestors. */
    public Match {
      on = List.copyOf(on);
    }
  }

  /**
   * One element per call, every combination with the fan-out inputs before it; varies faster than
   * they.
   *
   * @param source the elements
   */
  record Cross(Source source) implements Input {}

  /**
   * All elements, in order.
   *
   * @param source the elements
   * @param as what the method takes them as
   */
  record Gather(Source source, Shape as) implements Input {}

  /**
   * The elements of the call's group, in order.
   *
   * @param source the elements
   * @param by the key's components, at least one
   * @param as what the method takes them as
   * @param failuresBy with {@link Shape#OUTCOMES}, where the key of an element that there is not is
   *     read: from the first of these ancestors that has a value; a failure without one is in no
   *     group. Also given with {@code minSuccess}
   * @param minSuccess the share of the group's members that must have succeeded, 0.0 to 1.0; a
   *     group with fewer is skipped
   */
  record Group(
      Source source, List<Accessor<?>> by, Shape as, List<Ancestor> failuresBy, double minSuccess)
      implements Input {
    /** Copies the lists; refuses a share out of range. */
    public Group {
      by = List.copyOf(by);
      failuresBy = List.copyOf(failuresBy);
      if (!(minSuccess >= 0.0 && minSuccess <= 1.0)) {
        throw new IllegalArgumentException(
            "minSuccess " + minSuccess + " of a group is not within 0.0 to 1.0");
      }
    }

    /**
     * A group that is computed whatever share of its members succeeded.
     *
     * @param source the elements
     * @param by the key's components
     * @param as what the method takes them as
     * @param failuresBy where the key of a failed element is read
     */
    public Group(Source source, List<Accessor<?>> by, Shape as, List<Ancestor> failuresBy) {
      this(source, by, as, failuresBy, 0.0);
    }
  }

  /**
   * A component of the group's key.
   *
   * @param index which, from 0, in {@link Group#by}
   */
  record KeyPart(int index) implements Input {}

  /**
   * One of the values given, per call; for steps that are made in code and have no step before
   * them.
   *
   * @param values the values; null elements are allowed
   */
  record Given(List<?> values) implements Input {}

  /** The form of a gathered or grouped parameter. */
  enum Shape {
    /**
     * A {@code List} of the values (also for a parameter of type {@code Collection} or {@code
     * Iterable}).
     */
    LIST,
    /** {@link dev.fanfare.api.Outcomes}: the failures too, in place. */
    OUTCOMES
  }

  /**
   * The place from which the key of a failed element is read.
   *
   * @param source a step that the failed element descends from
   * @param by the key's components there, as many as in {@link Group#by}
   */
  record Ancestor(Source source, List<Accessor<?>> by) {
    /** Copies the accessors. */
    public Ancestor {
      by = List.copyOf(by);
    }
  }
}
