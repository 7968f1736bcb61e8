package dev.fanfare.runtime.plan;

import dev.fanfare.api.Priority;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A step: one method, the inputs of its calls, and how each call is treated. Built with {@link
 * #of}.
 *
 * @param <B> the bot's class
 */
public final class StepPlan<B> {

  private final String name;
  private final String phase;
  private final Invoker<B> invoker;
  private final List<Input> inputs;
  private final Yield yields;
  private final @Nullable TypeRef element;
  private final double minSuccess;
  private final @Nullable Duration phaseTimeout;
  private final Priority priority;
  private final @Nullable Accessor<?> priorityBy;
  private final int retries;
  private final @Nullable Accessor<?> retriesBy;
  private final @Nullable BackoffPlan backoff;
  private final @Nullable Duration timeout;
  private final @Nullable String limit;
  private final List<Class<? extends Throwable>> retryOn;
  private final List<Class<? extends Throwable>> abortOn;
  private final @Nullable ExpectedCalls expect;
  private final ReusePlan reuse;
  private final boolean cassette;
  private final @Nullable SpendingPlan spending;
  private final List<String> tags;

  private StepPlan(Builder<B> builder) {
    name = builder.name;
    phase = builder.phase == null ? builder.name : builder.phase;
    invoker = builder.invoker;
    inputs = List.copyOf(builder.inputs);
    yields = builder.yields;
    element = builder.element;
    minSuccess = builder.minSuccess;
    phaseTimeout = builder.phaseTimeout;
    priority = builder.priority;
    priorityBy = builder.priorityBy;
    retries = builder.retries;
    retriesBy = builder.retriesBy;
    backoff = builder.backoff;
    timeout = builder.timeout;
    limit = builder.limit;
    retryOn = List.copyOf(builder.retryOn);
    abortOn = List.copyOf(builder.abortOn);
    expect = builder.expect;
    reuse = builder.reuse;
    cassette = builder.cassette;
    spending = builder.spending;
    tags = List.copyOf(builder.tags);
  }

  /**
   * Begins a step.
   *
   * @param name its name, unique in the plan
   * @param invoker calls its method
   * @param <B> the bot's class
   */
  public static <B> Builder<B> of(String name, Invoker<B> invoker) {
    return new Builder<>(name, invoker);
  }

  /** Returns the step's name, which its tasks' ids begin with. */
  public String name() {
    return name;
  }

  /** Returns the name of the phase, for reports and selections. */
  public String phase() {
    return phase;
  }

  /** Calls the method. */
  public Invoker<B> invoker() {
    return invoker;
  }

  /** Returns the origins of the arguments, one per parameter of the method. */
  public List<Input> inputs() {
    return inputs;
  }

  /** Returns how the returned object becomes elements. */
  public Yield yields() {
    return yields;
  }

  /** Returns the type of one element; empty if the step yields nothing. */
  public Optional<TypeRef> element() {
    return Optional.ofNullable(element);
  }

  /** Returns whether the step is called once: none of its inputs fans out or groups. */
  public boolean calledOnce() {
    return inputs.stream()
        .noneMatch(
            input ->
                input instanceof Input.Each
                    || input instanceof Input.Group
                    || input instanceof Input.Given);
  }

  /** Returns whether the step is called once and yields no collection. */
  public boolean single() {
    return calledOnce()
        && switch (yields) {
          case VALUE, NULLABLE, OPTIONAL, OUTCOME -> true;
          case NOTHING, ITERABLE, ITERATOR, STREAM, ARRAY -> false;
        };
  }

  /** Returns the share of called tasks that must succeed, 0.0 to 1.0. */
  public double minSuccess() {
    return minSuccess;
  }

  /** Returns the limit for all the step's tasks together, from the phase's start. */
  public Optional<Duration> phaseTimeout() {
    return Optional.ofNullable(phaseTimeout);
  }

  /** Returns the priority of its tasks, unless {@link #priorityBy} yields another. */
  public Priority priority() {
    return priority;
  }

  /**
   * Reads a {@link Priority}, or an integer to order by, from the element of the first fan-out
   * input.
   */
  public Optional<Accessor<?>> priorityBy() {
    return Optional.ofNullable(priorityBy);
  }

  /** Attempts after the first; empty to inherit the plan's. */
  public OptionalInt retries() {
    return retries < 0 ? OptionalInt.empty() : OptionalInt.of(retries);
  }

  /**
   * Reads a task's attempts after the first from the element of the first fan-out input; a negative
   * number stands for {@link #retries}. Only steps that are made in code have one.
   */
  public Optional<Accessor<?>> retriesBy() {
    return Optional.ofNullable(retriesBy);
  }

  /** Returns the wait between failed attempts; empty to inherit the plan's. */
  public Optional<BackoffPlan> backoff() {
    return Optional.ofNullable(backoff);
  }

  /** Returns the limit for one attempt. */
  public Optional<Duration> timeout() {
    return Optional.ofNullable(timeout);
  }

  /** Returns the name of the {@link LimitPlan} that its tasks share. */
  public Optional<String> limit() {
    return Optional.ofNullable(limit);
  }

  /** Returns the exceptions that alone are retried; empty for any. */
  public List<Class<? extends Throwable>> retryOn() {
    return retryOn;
  }

  /** Returns the exceptions that are never retried. */
  public List<Class<? extends Throwable>> abortOn() {
    return abortOn;
  }

  /** Returns how many calls the step is expected to have; empty for any number. */
  public Optional<ExpectedCalls> expect() {
    return Optional.ofNullable(expect);
  }

  /** Returns the rule for which recorded successes may be reused. */
  public ReusePlan reuse() {
    return reuse;
  }

  /** Returns whether a cassette records the step's answers, and replays them. */
  public boolean cassette() {
    return cassette;
  }

  /** Returns the budget that its attempts spend from; empty if they spend nothing. */
  public Optional<SpendingPlan> spending() {
    return Optional.ofNullable(spending);
  }

  /** Returns the free labels. */
  public List<String> tags() {
    return tags;
  }

  /** Returns a builder that holds all of this step; for one like it. */
  public Builder<B> toBuilder() {
    Builder<B> builder = new Builder<>(name, invoker);
    builder.phase = phase;
    builder.inputs.addAll(inputs);
    return builder.like(this);
  }

  /** Returns the step's name. */
  @Override
  public String toString() {
    return name;
  }

  /**
   * Builds a step. Not for use by several threads.
   *
   * @param <B> the bot's class
   */
  public static final class Builder<B> {

    private final String name;
    private final List<Input> inputs = new ArrayList<>();
    private final List<Class<? extends Throwable>> retryOn = new ArrayList<>();
    private final List<Class<? extends Throwable>> abortOn = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private Invoker<B> invoker;
    private @Nullable String phase;
    private Yield yields = Yield.NOTHING;
    private @Nullable TypeRef element;
    private double minSuccess = 1.0;
    private @Nullable Duration phaseTimeout;
    private Priority priority = Priority.MEDIUM;
    private @Nullable Accessor<?> priorityBy;
    private int retries = -1;
    private @Nullable Accessor<?> retriesBy;
    private @Nullable BackoffPlan backoff;
    private @Nullable Duration timeout;
    private @Nullable String limit;
    private @Nullable ExpectedCalls expect;
    private ReusePlan reuse = ReusePlan.DEFAULT;
    private boolean cassette;
    private @Nullable SpendingPlan spending;

    private Builder(String name, Invoker<B> invoker) {
      this.name = Objects.requireNonNull(name, "name");
      this.invoker = Objects.requireNonNull(invoker, "invoker");
    }

    /** Takes all of another step but its name, phase, invoker and inputs. */
    public Builder<B> like(StepPlan<?> other) {
      yields = other.yields;
      element = other.element;
      minSuccess = other.minSuccess;
      phaseTimeout = other.phaseTimeout;
      priority = other.priority;
      priorityBy = other.priorityBy;
      retries = other.retries;
      retriesBy = other.retriesBy;
      backoff = other.backoff;
      timeout = other.timeout;
      limit = other.limit;
      expect = other.expect;
      reuse = other.reuse;
      cassette = other.cassette;
      spending = other.spending;
      retryOn.addAll(other.retryOn);
      abortOn.addAll(other.abortOn);
      tags.addAll(other.tags);
      return this;
    }

    /** Calls its method in another way. */
    public Builder<B> invoker(Invoker<B> invoker) {
      this.invoker = Objects.requireNonNull(invoker, "invoker");
      return this;
    }

    /** Names the phase; else it has the step's name. */
    public Builder<B> phase(String name) {
      this.phase = name;
      return this;
    }

    /** Adds the next parameter's input. */
    public Builder<B> input(Input input) {
      inputs.add(Objects.requireNonNull(input, "input"));
      return this;
    }

    /** Sets the kind and the type of the yielded elements. Default: the method yields nothing. */
    public Builder<B> yields(Yield kind, TypeRef element) {
      this.yields = kind;
      this.element = element;
      return this;
    }

    /** Sets the share of called tasks that must succeed, 0.0 to 1.0. Default: all. */
    public Builder<B> minSuccess(double share) {
      if (!(share >= 0.0 && share <= 1.0)) {
        throw new IllegalArgumentException(
            "minSuccess " + share + " of step '" + name + "' is not within 0.0 to 1.0");
      }
      this.minSuccess = share;
      return this;
    }

    /** Sets the limit for all tasks together, more than zero. Default, and with null: none. */
    public Builder<B> phaseTimeout(@Nullable Duration timeout) {
      this.phaseTimeout = positive(timeout, "phase timeout");
      return this;
    }

    /** Sets the priority. Default: MEDIUM. */
    public Builder<B> priority(Priority priority) {
      this.priority = Objects.requireNonNull(priority, "priority");
      return this;
    }

    /** Reads the priority from the element; else all have the step's. */
    public Builder<B> priorityBy(Accessor<?> accessor) {
      this.priorityBy = accessor;
      return this;
    }

    /** Attempts after the first, 0 to 1000; else the plan's. */
    public Builder<B> retries(int retries) {
      if (retries < 0 || retries > 1000) {
        throw new IllegalArgumentException(
            "retries " + retries + " of step '" + name + "' is not within 0 to 1000");
      }
      this.retries = retries;
      return this;
    }

    /** Takes the plan's attempts after the first, as a new builder does. */
    public Builder<B> inheritRetries() {
      this.retries = -1;
      return this;
    }

    /** Reads a task's attempts after the first from its element; else all have the step's. */
    public Builder<B> retriesBy(Accessor<?> accessor) {
      this.retriesBy = accessor;
      return this;
    }

    /** Sets the backoff. Default: the plan's. */
    public Builder<B> backoff(BackoffPlan backoff) {
      this.backoff = backoff;
      return this;
    }

    /** Sets the limit for one attempt, more than zero. Default, and with null: none. */
    public Builder<B> timeout(@Nullable Duration timeout) {
      this.timeout = positive(timeout, "timeout");
      return this;
    }

    /** Sets the name of a limit of the plan. Default: none. */
    public Builder<B> limit(String name) {
      this.limit = name;
      return this;
    }

    /** Sets the exceptions that alone are retried. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Builder<B> retryOn(Class<? extends Throwable>... types) {
      Collections.addAll(retryOn, types);
      return this;
    }

    /** Sets the exceptions that are never retried. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Builder<B> abortOn(Class<? extends Throwable>... types) {
      Collections.addAll(abortOn, types);
      return this;
    }

    /** Sets how many calls there may be. Default, and with null: any number. */
    public Builder<B> expect(@Nullable ExpectedCalls calls) {
      this.expect = calls;
      return this;
    }

    /**
     * Sets the rule for which recorded successes may be reused. Default: {@link ReusePlan#DEFAULT}.
     */
    public Builder<B> reuse(ReusePlan reuse) {
      this.reuse = Objects.requireNonNull(reuse, "reuse");
      return this;
    }

    /** Sets whether a cassette records and replays the step. Default: no. */
    public Builder<B> cassette(boolean cassette) {
      this.cassette = cassette;
      return this;
    }

    /** Sets the budget that its attempts spend from. Default, and with null: none. */
    public Builder<B> spending(@Nullable SpendingPlan spending) {
      this.spending = spending;
      return this;
    }

    /** Sets the free labels. */
    public Builder<B> tags(String... labels) {
      Collections.addAll(tags, labels);
      return this;
    }

    /** Builds the step. */
    public StepPlan<B> build() {
      return new StepPlan<>(this);
    }

    private @Nullable Duration positive(@Nullable Duration duration, String what) {
      if (duration != null && (duration.isNegative() || duration.isZero())) {
        throw new IllegalArgumentException(
            what + " " + duration + " of step '" + name + "' is not more than zero");
      }
      return duration;
    }
  }
}
