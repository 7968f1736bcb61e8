package dev.fanfare.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.fanfare.processor.model.ArgumentInput;
import dev.fanfare.processor.model.CallArgument;
import dev.fanfare.processor.model.LifecycleHook;
import dev.fanfare.processor.model.TaskFunction;
import dev.fanfare.processor.model.WiredBot;
import dev.fanfare.processor.model.WiredStep;
import dev.fanfare.processor.read.MethodDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;

/**
 * The private members of an orchestrator, plan by plan: each step's plan, then the method that
 * calls it. Whatever is added is given a name of its own, and answered with the expression that
 * uses it.
 */
final class OrchestratorMembers {

  /** What the interface declares, and what starts the program. */
  private static final List<String> TAKEN =
      List.of(
          "main",
          "botClass",
          "plans",
          "functions",
          "limits",
          "budgets",
          "hooks",
          "constructorParams",
          "dependencies",
          "create");

  private final ClassName orchestrator;
  private final StepMethods steps;
  private final InvokerMethods invokers;
  private final PlanMethods plans;
  private final UniqueNames names = new UniqueNames(TAKEN);
  private final Map<ExecutableElement, String> invokerNames = new HashMap<>();
  private final List<MethodSpec> methods = new ArrayList<>();

  OrchestratorMembers(ClassName orchestrator, ClassName bot) {
    this.orchestrator = orchestrator;
    this.steps = new StepMethods(bot, orchestrator);
    this.invokers = new InvokerMethods(bot);
    this.plans = new PlanMethods(bot);
  }

  List<MethodSpec> methods() {
    return List.copyOf(methods);
  }

  CodeBlock plan(String name, WiredBot wired, List<LifecycleHook> hooks) {
    String method = names.like(name);
    int place = methods.size();
    Map<WiredStep, String> stepMethods = new LinkedHashMap<>();
    wired.steps().forEach(step -> stepMethods.put(step, step(step)));
    List<CodeBlock> hookPlans = hooks.stream().map(this::hook).toList();
    methods.add(place, plans.plan(method, wired.bot(), stepMethods, hookPlans));
    return CodeBlock.of("$N()", method);
  }

  CodeBlock function(TaskFunction function) {
    return CodeBlock.of(
        "new $T<>($N(), $L)",
        RuntimeNames.FUNCTION_PLAN,
        step(function.step()),
        ValueExpressions.parameters(function.params()));
  }

  private String step(WiredStep wired) {
    MethodDeclaration declaration = wired.step().declaration();
    String method = names.like(declaration.name() + "Step");
    int place = methods.size();
    String invoker = invoker(declaration, wired.arguments());
    methods.add(place, steps.plan(method, invoker, wired));
    return method;
  }

  private CodeBlock hook(LifecycleHook hook) {
    List<ArgumentInput> inputs = hook.arguments().stream().map(CallArgument::input).toList();
    return ValueExpressions.broken(
        CodeBlock.of("new $T<>", RuntimeNames.HOOK_PLAN),
        CodeBlock.of("$S", hook.declaration().name()),
        CodeBlock.of("$T.$L", RuntimeNames.HOOK_PLAN.nestedClass("When"), hook.when()),
        InputExpressions.list(inputs),
        CodeBlock.of("$T::$N", orchestrator, invoker(hook.declaration(), hook.arguments())));
  }

  private String invoker(MethodDeclaration declaration, List<CallArgument> arguments) {
    String known = invokerNames.get(declaration.called());
    if (known != null) {
      return known;
    }
    String name = names.like(declaration.name());
    invokerNames.put(declaration.called(), name);
    methods.add(invokers.invoker(name, declaration, arguments));
    return name;
  }
}
