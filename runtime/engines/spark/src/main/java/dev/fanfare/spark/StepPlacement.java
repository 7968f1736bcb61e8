package dev.fanfare.spark;

import dev.fanfare.codec.ValueCodec;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.plan.HookPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.result.FanfareException;
import java.util.List;
import java.util.Optional;

/** The rules by which a step runs on the executors or in the driver. Thread-safe. */
final class StepPlacement {

  private final ValueCodec codec;

  StepPlacement(ValueCodec codec) {
    this.codec = codec;
  }

  /** Says why a step runs in the driver; empty if it runs on the executors. */
  Optional<String> staysHere(Plan<?> plan, StepPlan<?> step) {
    if (step.calledOnce()) {
      return Optional.of("it is called once");
    }
    if (step.limit().isPresent()) {
      return Optional.of("it shares the limit '" + step.limit().get() + "'");
    }
    return budget(plan, step)
        .or(() -> hook(plan))
        .or(() -> code(plan, step))
        .or(() -> types(plan, step));
  }

  private static Optional<String> budget(Plan<?> plan, StepPlan<?> step) {
    if (step.spending().isPresent()) {
      return Optional.of("it spends from a budget");
    }
    boolean maySpend =
        step.inputs().stream().anyMatch(Input.Context.class::isInstance)
            || plan.hooks().stream().anyMatch(StepPlacement::isAroundTask);
    return plan.budgets().isEmpty() || !maySpend
        ? Optional.empty()
        : Optional.of("the bot has a budget, and its context may spend from it");
  }

  private static boolean isAroundTask(HookPlan<?> hook) {
    return hook.when() == HookPlan.When.BEFORE_TASK || hook.when() == HookPlan.When.AFTER_TASK;
  }

  private static Optional<String> hook(Plan<?> plan) {
    return plan.hooks().stream()
        .filter(hook -> hook.when() == HookPlan.When.BEFORE_RUN)
        .findFirst()
        .map(hook -> "the @BeforeRun method '" + hook.name() + "' prepares the bot of the driver");
  }

  /** Executors make the bot by its class's name: what code has changed they do not know. */
  private static Optional<String> code(Plan<?> plan, StepPlan<?> step) {
    try {
      boolean same =
          Fanfare.orchestrator(plan.botClass()).plans().stream()
              .filter(known -> known.name().equals(plan.name()))
              .flatMap(known -> known.steps().stream())
              .anyMatch(
                  known ->
                      known.name().equals(step.name())
                          && known.invoker().getClass() == step.invoker().getClass());
      return same ? Optional.empty() : Optional.of("code has changed what it calls");
    } catch (FanfareException e) {
      return Optional.of("nothing was generated for " + plan.botClass().getSimpleName());
    }
  }

  private Optional<String> types(Plan<?> plan, StepPlan<?> step) {
    for (ParamPlan param : plan.params()) {
      Optional<String> why = codec.unstorable(param.type());
      if (why.isPresent()) {
        return why.map(reason -> "parameter '" + param.name() + "' cannot be sent: " + reason);
      }
    }
    List<Input> inputs = step.inputs();
    for (Input input : inputs) {
      if (ArgumentTypes.isMade(input)) {
        continue;
      }
      Optional<TypeRef> type = ArgumentTypes.of(plan, input);
      if (type.isEmpty()) {
        return Optional.of("its " + ArgumentTypes.words(input) + " cannot be sent");
      }
      Optional<String> why = codec.unstorable(type.get());
      if (why.isPresent()) {
        return why.map(reason -> "it takes what cannot be sent: " + reason);
      }
    }
    return step.element()
        .flatMap(codec::unstorable)
        .map(reason -> "it yields what cannot be sent: " + reason);
  }
}
