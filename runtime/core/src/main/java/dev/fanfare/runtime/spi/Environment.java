package dev.fanfare.runtime.spi;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a run needs of the world: time, threads, journal and so on. Immutable. The machine's own
 * is {@link dev.fanfare.runtime.Fanfare#environment}; others are built from it by {@link
 * #toBuilder}.
 */
public final class Environment {

  private final TimeSource time;
  private final Timers timers;
  private final WorkerThreads threads;
  private final Executor background;
  private final Waits waits;
  private final Journal journal;
  private final Supplier<String> runIds;
  private final Duration grace;
  private final @Nullable PhaseExecutor executor;
  private final Supplier<List<ContextPropagation>> propagations;

  private Environment(Builder builder) {
    time = builder.time;
    timers = builder.timers;
    threads = builder.threads;
    background = builder.background;
    waits = builder.waits;
    journal = builder.journal;
    runIds = builder.runIds;
    grace = builder.grace;
    executor = builder.executor;
    propagations = builder.propagations;
  }

  /**
   * Returns a builder of an environment without a journal and with one second of grace.
   *
   * @param time the clock
   * @param timers calls back later, by {@code time}
   * @param threads drives the workers
   * @param background runs what may block and is no task: listeners, progress callbacks
   * @param waits lets a caller wait for a run's end
   * @param runIds creates the ids of runs: 12 lower-case hexadecimal digits
   */
  public static Builder builder(
      TimeSource time,
      Timers timers,
      WorkerThreads threads,
      Executor background,
      Waits waits,
      Supplier<String> runIds) {
    return new Builder(time, timers, threads, background, waits, runIds);
  }

  /** Returns a builder that holds all of this environment. */
  public Builder toBuilder() {
    return new Builder(time, timers, threads, background, waits, runIds)
        .journal(journal)
        .grace(grace)
        .executor(executor)
        .propagations(propagations);
  }

  /** Returns the clock. */
  public TimeSource time() {
    return time;
  }

  /** Calls back later, by {@link #time}. */
  public Timers timers() {
    return timers;
  }

  /** Drives the workers. */
  public WorkerThreads threads() {
    return threads;
  }

  /** Runs what may block and is no task: listeners, progress callbacks. */
  public Executor background() {
    return background;
  }

  /** Lets a caller wait for a run's end. */
  public Waits waits() {
    return waits;
  }

  /** Returns the journal in which ended tasks are recorded. */
  public Journal journal() {
    return journal;
  }

  /** Creates the ids of runs: 12 lower-case hexadecimal digits. */
  public Supplier<String> runIds() {
    return runIds;
  }

  /** Returns the time that an interrupted attempt has to return before its worker is replaced. */
  public Duration grace() {
    return grace;
  }

  /** Returns where the tasks of phases run; empty for this process. */
  public Optional<PhaseExecutor> executor() {
    return Optional.ofNullable(executor);
  }

  /** Returns this environment with another place where the tasks of phases run. */
  public Environment withExecutor(PhaseExecutor other) {
    return toBuilder().executor(other).build();
  }

  /** Returns the contexts that are carried from the thread that starts a run to its workers. */
  public List<ContextPropagation> propagations() {
    return propagations.get();
  }

  /** Returns this environment with other threads. */
  public Environment withThreads(WorkerThreads other) {
    return toBuilder().threads(other).build();
  }

  /** Returns this environment with another journal. */
  public Environment withJournal(Journal other) {
    return toBuilder().journal(other).build();
  }

  /** Returns this environment with another source of run ids. */
  public Environment withRunIds(Supplier<String> other) {
    return toBuilder().runIds(other).build();
  }

  /** Returns this environment with another time of grace. */
  public Environment withGrace(Duration other) {
    return toBuilder().grace(other).build();
  }

  /** Builds an environment. Not for use by several threads. */
  public static final class Builder {

    private TimeSource time;
    private Timers timers;
    private WorkerThreads threads;
    private Executor background;
    private Waits waits;
    private Journal journal = Journal.NONE;
    private Supplier<String> runIds;
    private Duration grace = Duration.ofSeconds(1);
    private @Nullable PhaseExecutor executor;
    private Supplier<List<ContextPropagation>> propagations = List::of;

    private Builder(
        TimeSource time,
        Timers timers,
        WorkerThreads threads,
        Executor background,
        Waits waits,
        Supplier<String> runIds) {
      this.time = Objects.requireNonNull(time, "time");
      this.timers = Objects.requireNonNull(timers, "timers");
      this.threads = Objects.requireNonNull(threads, "threads");
      this.background = Objects.requireNonNull(background, "background");
      this.waits = Objects.requireNonNull(waits, "waits");
      this.runIds = Objects.requireNonNull(runIds, "runIds");
    }

    /** Sets the clock, and the timers that belong to it. */
    public Builder time(TimeSource clock, Timers by) {
      time = Objects.requireNonNull(clock, "clock");
      timers = Objects.requireNonNull(by, "by");
      return this;
    }

    /** Drives the workers. */
    public Builder threads(WorkerThreads other) {
      threads = Objects.requireNonNull(other, "threads");
      return this;
    }

    /** Runs what may block and is no task: listeners, progress callbacks. */
    public Builder background(Executor other) {
      background = Objects.requireNonNull(other, "background");
      return this;
    }

    /** Lets a caller wait for a run's end. */
    public Builder waits(Waits other) {
      waits = Objects.requireNonNull(other, "waits");
      return this;
    }

    /** Sets the journal in which ended tasks are recorded. Default: {@link Journal#NONE}. */
    public Builder journal(Journal other) {
      journal = Objects.requireNonNull(other, "journal");
      return this;
    }

    /** Creates the ids of runs. */
    public Builder runIds(Supplier<String> other) {
      runIds = Objects.requireNonNull(other, "runIds");
      return this;
    }

    /** Sets the time that an interrupted attempt has to return. Default: one second. */
    public Builder grace(Duration other) {
      grace = Objects.requireNonNull(other, "grace");
      return this;
    }

    /** Sets where the tasks of phases run; else, or with null, in this process. */
    public Builder executor(@Nullable PhaseExecutor other) {
      executor = other;
      return this;
    }

    /** Carries a further context from the thread that starts a run to its workers. */
    public Builder propagate(ContextPropagation context) {
      Objects.requireNonNull(context, "context");
      Supplier<List<ContextPropagation>> before = propagations;
      propagations = () -> Stream.concat(before.get().stream(), Stream.of(context)).toList();
      return this;
    }

    /** Carries these contexts, in the place of any before; asked for at each run's start. */
    public Builder propagations(Supplier<List<ContextPropagation>> contexts) {
      propagations = Objects.requireNonNull(contexts, "contexts");
      return this;
    }

    /** Builds the environment. */
    public Environment build() {
      return new Environment(this);
    }
  }
}
