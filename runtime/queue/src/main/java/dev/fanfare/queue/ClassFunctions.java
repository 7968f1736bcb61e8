package dev.fanfare.queue;

import dev.fanfare.queue.function.QueueFunction;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.plan.FunctionPlan;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.Params;
import dev.fanfare.runtime.result.FanfareException;
import java.util.List;

/** Finds the {@code @Task} functions of a class. */
final class ClassFunctions {

  private ClassFunctions() {}

  static List<QueueFunction> of(Class<?> functionClass) {
    return create(Fanfare.orchestrator(functionClass));
  }

  @SuppressWarnings("unchecked") // the orchestrator is that of the object's own class
  static List<QueueFunction> of(Object instance) {
    Class<Object> type = (Class<Object>) instance.getClass();
    return functions(Fanfare.orchestrator(type), instance);
  }

  /** Returns the functions of an orchestrator, called on one object that is created now. */
  static <B> List<QueueFunction> create(Orchestrator<B> orchestrator) {
    if (!orchestrator.constructorParams().isEmpty()) {
      throw new FanfareException(
          "%s is created with parameters: create it yourself and pass the object"
              .formatted(orchestrator.botClass().getSimpleName()));
    }
    try {
      return functions(orchestrator, orchestrator.create(new NoParams()));
    } catch (FanfareException e) {
      throw e;
    } catch (Throwable e) {
      throw new FanfareException(
          "the constructor of %s threw %s"
              .formatted(orchestrator.botClass().getSimpleName(), FailureReason.of(e)),
          e);
    }
  }

  private static <B> List<QueueFunction> functions(Orchestrator<B> orchestrator, B instance) {
    if (orchestrator.functions().isEmpty()) {
      throw new FanfareException(
          "%s has no function: no @Task method outside a phase"
              .formatted(orchestrator.botClass().getSimpleName()));
    }
    return orchestrator.functions().stream()
        .<QueueFunction>map((FunctionPlan<B> plan) -> new ClassFunction<>(plan, instance))
        .toList();
  }

  /** The parameters of a constructor that has none. */
  private record NoParams() implements Params {
    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> T get(String name) {
      throw new IllegalArgumentException("there is no parameter '" + name + "'");
    }
  }
}
