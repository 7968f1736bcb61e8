package dev.fanfare.runtime.plan;

import java.util.List;
import java.util.Objects;

/**
 * A method that is called around the run, or around every attempt.
 *
 * @param name the method's name
 * @param when when it is called
 * @param inputs its arguments: {@link Input.Context}, {@link Input.Report} or {@link Input.Param},
 *     as {@code when} allows
 * @param invoker calls it
 * @param <B> the bot's class
 */
public record HookPlan<B>(String name, When when, List<Input> inputs, Invoker<B> invoker) {

  /** The moment at which a hook is called. */
  public enum When {
    /** Once, before the first phase. */
    BEFORE_RUN,
    /** Once, when the run has ended. */
    AFTER_RUN,
    /** Before every attempt, on its thread. */
    BEFORE_TASK,
    /** After every attempt, on its thread. */
    AFTER_TASK
  }

  /** Copies the inputs. */
  public HookPlan {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(when, "when");
    Objects.requireNonNull(invoker, "invoker");
    inputs = List.copyOf(inputs);
  }
}
