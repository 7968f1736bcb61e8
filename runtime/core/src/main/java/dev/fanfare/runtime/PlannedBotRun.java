package dev.fanfare.runtime;

import dev.fanfare.api.Threads;
import dev.fanfare.runtime.event.RunListener;
import dev.fanfare.runtime.internal.param.BoundParams;
import dev.fanfare.runtime.internal.param.ParamSettings;
import dev.fanfare.runtime.internal.run.StartedRun;
import dev.fanfare.runtime.internal.spec.RunSpec;
import dev.fanfare.runtime.internal.start.BotDependencies;
import dev.fanfare.runtime.plan.HookPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.FailureText;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.Progress;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.spi.Environment;
import dev.fanfare.runtime.spi.PhaseExecutor;
import dev.fanfare.runtime.spi.ReuseRequest;
import dev.fanfare.runtime.spi.RunCassette;
import dev.fanfare.runtime.spi.RunStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A run to be of a plan.
 *
 * @param <B> the bot's class
 */
final class PlannedBotRun<B> implements BotRun<B> {

  private final Orchestrator<B> orchestrator;
  private final Plan<B> plan;
  private final Plan.Builder<B> overridden;
  private final ParamSettings settings;
  private final BotDependencies dependencies;
  private final List<RunListener> listeners = new ArrayList<>();
  private final List<ProgressSubscription> watchers = new ArrayList<>();
  private final Set<String> rerun = new HashSet<>();
  private final Set<String> trust = new HashSet<>();
  private Environment environment = Fanfare.environment();
  private @Nullable RunStore store;
  private @Nullable RunCassette cassette;
  private @Nullable String reuseFrom;
  private @Nullable B bot;
  private @Nullable Instant clock;
  private long seed;

  /**
   * A run to be.
   *
   * @param orchestrator makes the bot
   * @param plan what is to run
   */
  PlannedBotRun(Orchestrator<B> orchestrator, Plan<B> plan) {
    this.orchestrator = orchestrator;
    this.plan = plan;
    overridden = plan.toBuilder();
    settings = new ParamSettings("bot '" + plan + "'", plan.params());
    dependencies = new BotDependencies(orchestrator);
  }

  @Override
  public BotRun<B> instance(B given) {
    bot = Objects.requireNonNull(given, "bot");
    return this;
  }

  @Override
  public BotRun<B> param(String name, Object value) {
    settings.set(name, Objects.requireNonNull(value, "value"));
    return this;
  }

  @Override
  public <T> BotRun<B> dependency(Class<T> type, T value) {
    dependencies.put(type, value);
    return this;
  }

  @Override
  public BotRun<B> dependency(String name, Object value) {
    dependencies.put(name, value);
    return this;
  }

  @Override
  public BotRun<B> factory(Function<? super Class<?>, ?> factory) {
    dependencies.factory(factory);
    return this;
  }

  @Override
  public BotRun<B> workers(int workers) {
    overridden.workers(workers);
    return this;
  }

  @Override
  public BotRun<B> threads(Threads threads) {
    overridden.threads(threads);
    return this;
  }

  @Override
  public BotRun<B> seed(long number) {
    seed = number;
    return this;
  }

  @Override
  public BotRun<B> retries(int retries) {
    overridden.retries(retries);
    return this;
  }

  @Override
  public BotRun<B> failFast(boolean failFast) {
    overridden.failFast(failFast);
    return this;
  }

  @Override
  public BotRun<B> clock(Instant start) {
    clock = Objects.requireNonNull(start, "start");
    return this;
  }

  @Override
  public BotRun<B> listener(RunListener listener) {
    listeners.add(Objects.requireNonNull(listener, "listener"));
    return this;
  }

  @Override
  public BotRun<B> onProgress(Duration interval, Consumer<Progress> callback) {
    watchers.add(new ProgressSubscription(interval, callback));
    return this;
  }

  @Override
  public BotRun<B> environment(Environment other) {
    environment = Objects.requireNonNull(other, "environment");
    return this;
  }

  @Override
  public BotRun<B> engine(PhaseExecutor executor) {
    environment = environment.withExecutor(executor);
    return this;
  }

  @Override
  public BotRun<B> store(RunStore runStore) {
    store = Objects.requireNonNull(runStore, "store");
    return this;
  }

  @Override
  public BotRun<B> cassette(RunCassette runCassette) {
    cassette = Objects.requireNonNull(runCassette, "runCassette");
    return this;
  }

  @Override
  public BotRun<B> reuse(String runId) {
    reuseFrom = Objects.requireNonNull(runId, "runId");
    return this;
  }

  @Override
  public BotRun<B> rerun(String... selectors) {
    rerun.addAll(List.of(selectors));
    return this;
  }

  @Override
  public BotRun<B> trust(String... steps) {
    trust.addAll(List.of(steps));
    return this;
  }

  @Override
  public RunReport run() {
    return start().join();
  }

  @Override
  public RunReport resume(String runId) {
    return startResumed(runId).join();
  }

  @Override
  public RunHandle start() {
    Plan<B> resolved = overridden.build();
    RunStore to = store;
    if (to == null) {
      return start(resolved, () -> environment);
    }
    return start(resolved, () -> environment.withJournal(to.record(resolved, reuse())));
  }

  @Override
  public RunHandle startResumed(String runId) {
    RunStore from = store;
    if (from == null) {
      throw new FanfareException(
          "bot '%s' cannot resume run '%s': set the store that recorded it, with store(…)"
              .formatted(plan, runId));
    }
    Plan<B> resolved = overridden.build();
    RunStore.RecordedStart recorded = from.find(resolved, runId);
    recorded.params().forEach(settings::setIfAbsent);
    seed = recorded.seed();
    clock = recorded.clock();
    String id = recorded.runId();
    return start(
        resolved,
        () -> environment.withRunIds(() -> id).withJournal(from.takeOver(resolved, id, reuse())));
  }

  private ReuseRequest reuse() {
    return new ReuseRequest(Optional.ofNullable(reuseFrom), rerun, trust);
  }

  /** Starts; asks for the environment last, when nothing else can go wrong. */
  private RunHandle start(Plan<B> resolved, Supplier<Environment> where) {
    Set<String> needed = needed();
    refuseIgnored(needed);
    refuseObjectsOfThisProcess();
    refuseCassetteElsewhere();
    BoundParams params = settings.bind(needed::contains);
    B instance = bot == null ? create(params) : bot;
    RunSpec spec =
        RunSpec.of(
            resolved,
            instance,
            params,
            seed,
            clock,
            listeners,
            surroundings(resolved, where.get()));
    if (bot == null) {
      spec =
          spec.constructedWith(
              orchestrator.constructorParams().stream().map(ParamPlan::name).toList());
    }
    RunHandle handle = new EngineRunHandle(StartedRun.start(spec));
    watchers.forEach(watcher -> watcher.watch(handle));
    if (store != null) {
      store.onCancel(handle.runId(), handle::cancel);
    }
    return handle;
  }

  private Environment surroundings(Plan<B> resolved, Environment given) {
    return cassette == null ? given : given.withJournal(cassette.around(resolved, given.journal()));
  }

  /** Calls that another process makes cannot be recorded here. */
  private void refuseCassetteElsewhere() {
    if (cassette != null && environment.executor().isPresent()) {
      throw new FanfareException(
          "bot '%s' cannot start: its calls are made in other processes, where cassette(…) records"
                  .formatted(plan)
              + " and replays nothing: leave out engine(…)");
    }
  }

  private B create(BoundParams params) {
    try {
      return orchestrator.create(dependencies.with(params));
    } catch (FanfareException e) {
      // It says itself what is wrong and what to do.
      throw e;
    } catch (Throwable e) {
      throw new FanfareException(
          "bot '%s' cannot start: the constructor of %s threw %s"
              .formatted(plan, plan.botClass().getName(), FailureText.reason(e)),
          e);
    }
  }

  /** Another process makes the bot by its class's name: it cannot have objects of this one. */
  private void refuseObjectsOfThisProcess() {
    if (environment.executor().isEmpty() || (bot == null && !dependencies.areGiven())) {
      return;
    }
    throw new FanfareException(
        "bot '%s' cannot start: %s an object of this process, and the tasks run in others"
                .formatted(
                    plan, bot == null ? "dependency(…) or factory(…) gives" : "instance(…) is")
            + ": let a static method with @Provides in "
            + plan.botClass().getSimpleName()
            + " make it, or a BotFactory found by ServiceLoader, or leave out engine(…)");
  }

  /** A parameter that only the constructor reads says nothing to an instance that there is. */
  private void refuseIgnored(Set<String> needed) {
    if (bot == null) {
      return;
    }
    for (String name : settings.names()) {
      if (!needed.contains(name)) {
        throw new FanfareException(
            "bot '%s' cannot start: only the constructor of %s reads parameter '%s', and instance(…)"
                    .formatted(plan, plan.botClass().getSimpleName(), name)
                + " gives an object that has been constructed: set it there, or leave out"
                + " instance(…)");
      }
    }
  }

  /** The parameters that the run reads: with an instance, those of the constructor are not. */
  private Set<String> needed() {
    Set<String> names = new HashSet<>();
    for (StepPlan<B> step : plan.steps()) {
      addNames(step.inputs(), names);
    }
    for (HookPlan<B> hook : plan.hooks()) {
      addNames(hook.inputs(), names);
    }
    if (bot == null) {
      orchestrator.constructorParams().stream().map(ParamPlan::name).forEach(names::add);
    }
    return names;
  }

  private static void addNames(List<Input> inputs, Set<String> names) {
    for (Input input : inputs) {
      if (input instanceof Input.Param param) {
        names.add(param.name());
      }
    }
  }
}
