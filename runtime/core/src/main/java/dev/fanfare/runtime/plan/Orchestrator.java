package dev.fanfare.runtime.plan;

import java.util.List;

/**
 * The class that the processor generates for a class: {@code <Class>Orchestrator} in the same
 * package, {@code Outer_InnerOrchestrator} for a nested one. It has a public constructor without
 * parameters.
 *
 * @param <B> the bot's class
 */
public interface Orchestrator<B> {

  /** Returns the user's class. */
  Class<B> botClass();

  /**
   * Returns the plans of the bots: one for an annotated class, one for each annotated method; none
   * if the class has only functions.
   */
  List<Plan<B>> plans();

  /** Returns the methods that can be queued by name. */
  List<FunctionPlan<B>> functions();

  /**
   * Returns the limits that the class's methods name; those of its first bot unless said otherwise.
   */
  default List<LimitPlan> limits() {
    return plans().isEmpty() ? List.of() : plans().get(0).limits();
  }

  /** Returns the class's budgets; those of its first bot unless said otherwise. */
  default List<BudgetPlan> budgets() {
    return plans().isEmpty() ? List.of() : plans().get(0).budgets();
  }

  /** Returns the class's lifecycle methods; those of its first bot unless said otherwise. */
  default List<HookPlan<B>> hooks() {
    return plans().isEmpty() ? List.of() : plans().get(0).hooks();
  }

  /** Returns the constructor's parameters; they are among the parameters of every plan. */
  List<ParamPlan> constructorParams();

  /**
   * Returns the constructor's parameters that are no configuration, in their order; none unless
   * said otherwise.
   */
  default List<DependencyPlan> dependencies() {
    return List.of();
  }

  /**
   * Calls the constructor.
   *
   * @param params a value for each of {@link #constructorParams} and {@link #dependencies}
   * @throws Throwable whatever the constructor throws
   */
  B create(Params params) throws Throwable;
}
