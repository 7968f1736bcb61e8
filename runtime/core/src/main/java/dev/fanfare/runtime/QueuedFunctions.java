package dev.fanfare.runtime;

import dev.fanfare.api.Priority;
import dev.fanfare.api.Threads;
import dev.fanfare.runtime.event.RunListener;
import dev.fanfare.runtime.internal.param.ParamSettings;
import dev.fanfare.runtime.plan.FunctionPlan;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.Progress;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.spi.Environment;
import dev.fanfare.text.KebabCase;
import dev.fanfare.text.NearMiss;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Calls of functions that are queued: a plan of one phase, with a step for each function.
 *
 * @param <B> the bot's class
 */
final class QueuedFunctions<B> implements FunctionRun.QueuedCall<B> {

  private final Orchestrator<B> orchestrator;
  private final List<Consumer<BotRun<B>>> settings = new ArrayList<>();
  // By name: an orchestrator may create its plans anew each time it is asked for them.
  private final Map<String, FunctionPlan<B>> functions = new LinkedHashMap<>();
  private final Map<String, List<FunctionCall>> queued = new LinkedHashMap<>();
  private String last = "";

  /**
   * Nothing is queued.
   *
   * @param orchestrator what has the functions
   */
  QueuedFunctions(Orchestrator<B> orchestrator) {
    this.orchestrator = orchestrator;
    if (orchestrator.functions().isEmpty()) {
      throw new FanfareException(
          orchestrator.botClass().getName() + " has no function: no @Task method of its own");
    }
    orchestrator.functions().forEach(function -> functions.put(function.name(), function));
  }

  @Override
  public FunctionRun<B> instance(B bot) {
    return set(run -> run.instance(bot));
  }

  @Override
  public FunctionRun<B> param(String name, Object value) {
    return set(run -> run.param(name, value));
  }

  @Override
  public <T> FunctionRun<B> dependency(Class<T> type, T value) {
    return set(run -> run.dependency(type, value));
  }

  @Override
  public FunctionRun<B> dependency(String name, Object value) {
    return set(run -> run.dependency(name, value));
  }

  @Override
  public FunctionRun<B> factory(Function<? super Class<?>, ?> factory) {
    return set(run -> run.factory(factory));
  }

  @Override
  public FunctionRun<B> workers(int workers) {
    return set(run -> run.workers(workers));
  }

  @Override
  public FunctionRun<B> threads(Threads threads) {
    return set(run -> run.threads(threads));
  }

  @Override
  public FunctionRun<B> seed(long seed) {
    return set(run -> run.seed(seed));
  }

  @Override
  public FunctionRun<B> listener(RunListener listener) {
    return set(run -> run.listener(listener));
  }

  @Override
  public FunctionRun<B> onProgress(Duration interval, Consumer<Progress> callback) {
    ProgressSubscription watcher = new ProgressSubscription(interval, callback);
    return set(run -> run.onProgress(watcher.interval(), watcher.callback()));
  }

  @Override
  public FunctionRun<B> environment(Environment environment) {
    return set(run -> run.environment(environment));
  }

  private FunctionRun<B> set(Consumer<BotRun<B>> setting) {
    settings.add(setting);
    return this;
  }

  @Override
  public QueuedCall<B> queue(String function, Map<String, ?> arguments) {
    FunctionPlan<B> plan = find(function);
    ParamSettings values = new ParamSettings("function '" + function + "'", plan.params());
    arguments.forEach(values::set);
    queued
        .computeIfAbsent(function, name -> new ArrayList<>())
        .add(FunctionCall.of(plan, values.bind(name -> true)));
    last = function;
    return this;
  }

  private FunctionPlan<B> find(String name) {
    FunctionPlan<B> found = functions.get(name);
    if (found == null) {
      throw unknown(name);
    }
    return found;
  }

  private FanfareException unknown(String name) {
    List<String> names = List.copyOf(functions.keySet());
    return new FanfareException(
        "%s has no function '%s'; its functions are %s%s"
            .formatted(
                orchestrator.botClass().getName(),
                name,
                String.join(", ", names),
                NearMiss.of(name, names).map(near -> "; did you mean '" + near + "'?").orElse("")));
  }

  @Override
  public QueuedCall<B> priority(Priority priority) {
    return change(call -> call.withPriority(priority));
  }

  @Override
  public QueuedCall<B> retries(int retries) {
    if (retries < 0 || retries > 1000) {
      throw new IllegalArgumentException("retries " + retries + " is not within 0 to 1000");
    }
    return change(call -> call.withRetries(retries));
  }

  private QueuedCall<B> change(UnaryOperator<FunctionCall> change) {
    List<FunctionCall> calls = queued.getOrDefault(last, List.of());
    if (calls.isEmpty()) {
      throw new IllegalStateException("no call has been queued");
    }
    calls.set(calls.size() - 1, change.apply(calls.get(calls.size() - 1)));
    return this;
  }

  @Override
  public RunReport run() {
    return start().join();
  }

  @Override
  public RunHandle start() {
    if (queued.isEmpty()) {
      throw new FanfareException("no call has been queued");
    }
    BotRun<B> run = new PlannedBotRun<>(orchestrator, plan());
    settings.forEach(setting -> setting.accept(run));
    return run.start();
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
  private Plan<B> plan() {
    Plan.Builder<B> plan = Plan.of(name(), orchestrator.botClass());
    params().forEach(plan::param);
    orchestrator.limits().forEach(plan::limit);
    orchestrator.budgets().forEach(plan::budget);
    orchestrator.hooks().forEach(plan::hook);
    StepPlan[] steps =
        queued.entrySet().stream()
            .map(entry -> FunctionCall.step(find(entry.getKey()).step(), entry.getValue()))
            .toArray(StepPlan[]::new);
    return plan.phase(1, steps).build();
  }

  /** Those of a bot of the class are those of its constructor, and of its lifecycle methods. */
  private List<ParamPlan> params() {
    return orchestrator.plans().isEmpty()
        ? orchestrator.constructorParams()
        : orchestrator.plans().get(0).params();
  }

  private String name() {
    return KebabCase.of(orchestrator.botClass().getSimpleName());
  }
}
