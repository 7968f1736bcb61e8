package dev.fanfare.runtime.plan;

import dev.fanfare.api.ThreadSetup;
import dev.fanfare.api.Threads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All there is to know of a bot before it runs. Built with {@link #of}.
 *
 * @param <B> the bot's class
 */
public final class Plan<B> {

  private final String name;
  private final Class<B> botClass;
  private final @Nullable SchedulePlan schedule;
  private final int retries;
  private final BackoffPlan backoff;
  private final @Nullable Duration timeout;
  private final int workers;
  private final Threads threads;
  private final boolean failFast;
  private final List<String> tags;
  private final @Nullable Supplier<? extends ThreadSetup> threadSetup;
  private final List<ParamPlan> params;
  private final List<LimitPlan> limits;
  private final List<BudgetPlan> budgets;
  private final List<PhasePlan<B>> phases;
  private final List<HookPlan<B>> hooks;

  private Plan(Builder<B> builder) {
    name = builder.name;
    botClass = builder.botClass;
    schedule = builder.schedule;
    retries = builder.retries;
    backoff = builder.backoff;
    timeout = builder.timeout;
    workers = builder.workers;
    threads = builder.threads;
    failFast = builder.failFast;
    tags = List.copyOf(builder.tags);
    threadSetup = builder.threadSetup;
    params = List.copyOf(builder.params);
    limits = List.copyOf(builder.limits);
    budgets = List.copyOf(builder.budgets);
    phases = List.copyOf(builder.phases);
    hooks = List.copyOf(builder.hooks);
  }

  /**
   * Begins a plan.
   *
   * @param name the bot's name
   * @param botClass its class
   * @param <B> its class
   */
  public static <B> Builder<B> of(String name, Class<B> botClass) {
    return new Builder<>(name, botClass);
  }

  /** Returns the bot's name. */
  public String name() {
    return name;
  }

  /** Returns the bot's class. */
  public Class<B> botClass() {
    return botClass;
  }

  /** Returns the bot's schedule; empty if it has none. */
  public Optional<SchedulePlan> schedule() {
    return Optional.ofNullable(schedule);
  }

  /** Attempts after the first, for the steps that say nothing else. */
  public int retries() {
    return retries;
  }

  /** Returns the wait between failed attempts, for the steps that set no other. */
  public BackoffPlan backoff() {
    return backoff;
  }

  /** Returns the limit for the whole run. */
  public Optional<Duration> timeout() {
    return Optional.ofNullable(timeout);
  }

  /** Returns how many tasks run at the same time; 0 lets the runtime choose. */
  public int workers() {
    return workers;
  }

  /** Returns the kind of the worker threads. */
  public Threads threads() {
    return threads;
  }

  /** Returns whether the first failed task cancels the rest. */
  public boolean failFast() {
    return failFast;
  }

  /** Returns the free labels. */
  public List<String> tags() {
    return tags;
  }

  /** Makes what prepares the workers' threads; empty if nothing does. */
  public Optional<Supplier<? extends ThreadSetup>> threadSetup() {
    return Optional.ofNullable(threadSetup);
  }

  /** Returns every parameter of the bot, those of the constructor first. */
  public List<ParamPlan> params() {
    return params;
  }

  /** Returns the limits that steps name. */
  public List<LimitPlan> limits() {
    return limits;
  }

  /** Returns the budgets that the class declares, whether a step names them or not. */
  public List<BudgetPlan> budgets() {
    return budgets;
  }

  /** Returns the phases, in the order in which they run. */
  public List<PhasePlan<B>> phases() {
    return phases;
  }

  /** Returns all the steps, in the order of their phases, then of their declaration. */
  public List<StepPlan<B>> steps() {
    return phases.stream().flatMap(phase -> phase.steps().stream()).toList();
  }

  /** Returns the lifecycle methods, in the order in which they are called. */
  public List<HookPlan<B>> hooks() {
    return hooks;
  }

  /** Returns a builder that holds all of this plan, to derive another from. */
  public Builder<B> toBuilder() {
    Builder<B> builder = new Builder<>(name, botClass);
    builder.schedule = schedule;
    builder.retries = retries;
    builder.backoff = backoff;
    builder.timeout = timeout;
    builder.workers = workers;
    builder.threads = threads;
    builder.failFast = failFast;
    builder.threadSetup = threadSetup;
    builder.tags.addAll(tags);
    builder.params.addAll(params);
    builder.limits.addAll(limits);
    builder.budgets.addAll(budgets);
    builder.phases.addAll(phases);
    builder.hooks.addAll(hooks);
    return builder;
  }

  /**
   * Returns a plan with other steps, and all else of this one.
   *
   * @param change makes a step from each step, in the plan's order; most often with {@link
   *     StepPlan#toBuilder}
   */
  public Plan<B> mapSteps(UnaryOperator<StepPlan<B>> change) {
    List<PhasePlan<B>> changed = new ArrayList<>();
    for (PhasePlan<B> phase : phases) {
      List<StepPlan<B>> steps = new ArrayList<>(phase.steps());
      steps.replaceAll(change);
      changed.add(new PhasePlan<>(phase.order(), steps));
    }
    return toBuilder().phases(changed).build();
  }

  /**
   * Returns a plan whose methods are called in another way, and all else of this one.
   *
   * @param change makes an invoker from each step, in the plan's order
   */
  public Plan<B> mapInvokers(Function<? super StepPlan<B>, ? extends Invoker<B>> change) {
    return mapSteps(step -> step.toBuilder().invoker(change.apply(step)).build());
  }

  /** Returns the bot's name. */
  @Override
  public String toString() {
    return name;
  }

  /**
   * Builds a plan. Not for use by several threads.
   *
   * @param <B> the bot's class
   */
  public static final class Builder<B> {

    private final String name;
    private final Class<B> botClass;
    private final List<String> tags = new ArrayList<>();
    private final List<ParamPlan> params = new ArrayList<>();
    private final List<LimitPlan> limits = new ArrayList<>();
    private final List<BudgetPlan> budgets = new ArrayList<>();
    private final List<PhasePlan<B>> phases = new ArrayList<>();
    private final List<HookPlan<B>> hooks = new ArrayList<>();
    private @Nullable SchedulePlan schedule;
    private int retries;
    private BackoffPlan backoff = BackoffPlan.DEFAULT;
    private @Nullable Duration timeout;
    private int workers;
    private Threads threads = Threads.AUTO;
    private boolean failFast;
    private @Nullable Supplier<? extends ThreadSetup> threadSetup;

    private Builder(String name, Class<B> botClass) {
      this.name = Objects.requireNonNull(name, "name");
      this.botClass = Objects.requireNonNull(botClass, "botClass");
    }

    /** Sets the schedule. Default, and with null: the bot runs only when it is started. */
    public Builder<B> schedule(@Nullable SchedulePlan schedule) {
      this.schedule = schedule;
      return this;
    }

    /** Attempts after the first, 0 to 1000; else 0. */
    public Builder<B> retries(int retries) {
      if (retries < 0 || retries > 1000) {
        throw new IllegalArgumentException(
            "retries " + retries + " of bot '" + name + "' is not within 0 to 1000");
      }
      this.retries = retries;
      return this;
    }

    /** Sets the wait between failed attempts. Default: {@link BackoffPlan#DEFAULT}. */
    public Builder<B> backoff(BackoffPlan backoff) {
      this.backoff = Objects.requireNonNull(backoff, "backoff");
      return this;
    }

    /** Sets the limit for the whole run, more than zero. Default, and with null: none. */
    public Builder<B> timeout(@Nullable Duration timeout) {
      if (timeout != null && (timeout.isNegative() || timeout.isZero())) {
        throw new IllegalArgumentException(
            "timeout " + timeout + " of bot '" + name + "' is not more than zero");
      }
      this.timeout = timeout;
      return this;
    }

    /** Sets how many tasks run at the same time, 1 to 100 000. Default: 0, the runtime chooses. */
    public Builder<B> workers(int workers) {
      if (workers < 0 || workers > 100_000) {
        throw new IllegalArgumentException(
            "workers " + workers + " of bot '" + name + "' is not within 0 to 100000");
      }
      this.workers = workers;
      return this;
    }

    /** Sets the kind of the worker threads. Default: AUTO. */
    public Builder<B> threads(Threads threads) {
      this.threads = Objects.requireNonNull(threads, "threads");
      return this;
    }

    /** Sets whether the first failed task cancels the rest. Default: no. */
    public Builder<B> failFast(boolean failFast) {
      this.failFast = failFast;
      return this;
    }

    /** Sets the free labels. */
    public Builder<B> tags(String... labels) {
      tags.addAll(List.of(labels));
      return this;
    }

    /** Sets the supplier of what prepares the workers' threads. Default: none. */
    public Builder<B> threadSetup(Supplier<? extends ThreadSetup> setup) {
      this.threadSetup = setup;
      return this;
    }

    /** Adds a parameter. */
    public Builder<B> param(ParamPlan param) {
      params.add(param);
      return this;
    }

    /** Replaces the parameters that were added. */
    public Builder<B> params(List<ParamPlan> others) {
      params.clear();
      params.addAll(others);
      return this;
    }

    /** Adds a limit. */
    public Builder<B> limit(LimitPlan limit) {
      limits.add(limit);
      return this;
    }

    /** Replaces the limits that were added. */
    public Builder<B> limits(List<LimitPlan> others) {
      limits.clear();
      limits.addAll(others);
      return this;
    }

    /** Adds a budget. */
    public Builder<B> budget(BudgetPlan budget) {
      budgets.add(budget);
      return this;
    }

    /** Adds a phase; its order must be greater than that of the phase before. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Builder<B> phase(int order, StepPlan<B>... steps) {
      return phase(order, Arrays.asList(steps));
    }

    /**
     * Adds a phase of any number of steps; its order must be greater than that of the one before.
     */
    public Builder<B> phase(int order, List<StepPlan<B>> steps) {
      add(new PhasePlan<>(order, steps));
      return this;
    }

    /** Replaces the phases that were added; they are in ascending order. */
    public Builder<B> phases(List<PhasePlan<B>> others) {
      phases.clear();
      others.forEach(this::add);
      return this;
    }

    private void add(PhasePlan<B> phase) {
      int order = phase.order();
      if (!phases.isEmpty() && phases.get(phases.size() - 1).order() >= order) {
        throw new IllegalArgumentException("phase " + order + " of bot '" + name + "' comes late");
      }
      phases.add(phase);
    }

    /** Adds a lifecycle method. */
    public Builder<B> hook(HookPlan<B> hook) {
      hooks.add(hook);
      return this;
    }

    /** Builds the plan. */
    public Plan<B> build() {
      return new Plan<>(this);
    }
  }
}
