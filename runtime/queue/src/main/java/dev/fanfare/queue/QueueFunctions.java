package dev.fanfare.queue;

import dev.fanfare.queue.function.HttpFunction;
import dev.fanfare.queue.function.QueueFunction;
import dev.fanfare.queue.function.ShellFunction;
import dev.fanfare.queue.function.SleepFunction;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.plan.FunctionPlan;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.Params;
import dev.fanfare.runtime.result.FailureText;
import dev.fanfare.runtime.result.FanfareException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds functions that tasks can call: those of classes, and those that come along. */
public final class QueueFunctions {

  /** The words that allow what is off unless it is allowed, for {@link #builtIn}. */
  public static final List<String> ALLOWABLE =
      List.of("shell", "shell-scripts", "http", "http-private");

  private QueueFunctions() {}

  /**
   * Returns the {@code @Task} functions of a class. Its object is created once, by its constructor
   * without parameters, when a function is first called.
   *
   * @param functionClass a class that was compiled with the annotation processor
   * @throws FanfareException if it was not, or has no function
   */
  public static List<QueueFunction> of(Class<?> functionClass) {
    return required(Fanfare.orchestrator(functionClass));
  }

  private static <B> List<QueueFunction> required(Orchestrator<B> orchestrator) {
    if (orchestrator.functions().isEmpty()) {
      throw new FanfareException(
          "%s has no function: no @Task method outside a phase"
              .formatted(orchestrator.botClass().getSimpleName()));
    }
    return of(orchestrator);
  }

  /**
   * Returns the {@code @Task} functions of an object.
   *
   * @param instance an object of a class that was compiled with the annotation processor
   * @throws FanfareException if it was not
   */
  @SuppressWarnings("unchecked") // the orchestrator is that of the object's own class
  public static List<QueueFunction> of(Object instance) {
    Class<Object> type = (Class<Object>) instance.getClass();
    return functions(Fanfare.orchestrator(type), () -> instance);
  }

  /**
   * Returns the functions of an orchestrator, perhaps none. The object is created as for a class.
   *
   * @param orchestrator what the processor generated
   * @param <B> the class
   */
  public static <B> List<QueueFunction> of(Orchestrator<B> orchestrator) {
    return functions(orchestrator, new LazyInstance<>(orchestrator));
  }

  private static <B> List<QueueFunction> functions(
      Orchestrator<B> orchestrator, Supplier<B> instance) {
    return orchestrator.functions().stream()
        .<QueueFunction>map(
            (FunctionPlan<B> plan) ->
                new ClassFunction<>(plan, orchestrator.botClass().getSimpleName(), instance))
        .toList();
  }

  /**
   * Returns the functions that come along: {@code sleep}, and those that are allowed.
   *
   * @param allowed of {@link #ALLOWABLE}: {@code shell} runs programs, with {@code shell-scripts}
   *     also texts for a shell; {@code http} sends requests, with {@code http-private} also to this
   *     machine and private networks
   * @throws FanfareException if a word is none of them
   */
  public static List<QueueFunction> builtIn(Set<String> allowed) {
    for (String word : new TreeSet<>(allowed)) {
      if (!ALLOWABLE.contains(word)) {
        throw new FanfareException(
            "'%s' cannot be allowed; what can is %s".formatted(word, String.join(", ", ALLOWABLE)));
      }
    }
    List<QueueFunction> functions = new ArrayList<>(List.of(new SleepFunction()));
    boolean scripts = allowed.contains("shell-scripts");
    if (scripts || allowed.contains("shell")) {
      functions.add(ShellFunction.create(scripts));
      functions.add(ShellFunction.codeExecution(scripts));
    }
    boolean anywhere = allowed.contains("http-private");
    if (anywhere || allowed.contains("http")) {
      functions.add(HttpFunction.create(anywhere));
    }
    return functions;
  }

  /** The object of a class, created when it is first needed. */
  private static final class LazyInstance<B> implements Supplier<B> {

    private final Orchestrator<B> orchestrator;
    private @Nullable B instance;

    LazyInstance(Orchestrator<B> orchestrator) {
      this.orchestrator = orchestrator;
    }

    @Override
    public synchronized B get() {
      if (instance == null) {
        instance = create();
      }
      return instance;
    }

    private B create() {
      String name = orchestrator.botClass().getSimpleName();
      if (!orchestrator.constructorParams().isEmpty() || !orchestrator.dependencies().isEmpty()) {
        throw new FanfareException(
            "%s is created with parameters: create it in code, and pass the object"
                .formatted(name));
      }
      try {
        return orchestrator.create(new NoParams());
      } catch (FanfareException e) {
        throw e;
      } catch (Throwable e) {
        throw new FanfareException(
            "the constructor of %s threw %s".formatted(name, FailureText.reason(e)), e);
      }
    }
  }

  /** The parameters of a constructor that has none. */
  private static final class NoParams implements Params {
    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> T get(String name) {
      throw new IllegalArgumentException("there is no parameter '" + name + "'");
    }
  }
}
