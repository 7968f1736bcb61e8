package dev.fanfare.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
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
import javax.lang.model.element.Modifier;

/**
 * The private members of an orchestrator, plan by plan: each step's plan, then the method that
 * calls it. Each member has a name of its own; whoever adds one is given the expression that uses
 * it. The members of a class with very many steps lie in nested classes, because the constants of
 * one class file are numbered with 16 bits.
 */
final class OrchestratorMembers {

  /**
   * Names that a static method of the orchestrator may not have: those that its interface or {@code
   * Object} declares, since a reference to one of several methods of a name says too little to
   * infer types from, and {@code main}.
   */
  static final List<String> TAKEN =
      List.of(
          "main",
          "botClass",
          "budgets",
          "plans",
          "functions",
          "limits",
          "hooks",
          "constructorParams",
          "dependencies",
          "create",
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  /** The most steps whose members lie in one class. */
  private static final int MOST_STEPS = 1000;

  private final ClassName orchestrator;
  private final ClassName bot;
  private final UniqueNames names = new UniqueNames(TAKEN);
  private final MethodParts parts = new MethodParts(names);
  private final ListMethods lists = new ListMethods(names, parts);
  private final StepMethods stepMethods;
  private final InvokerMethods invokerMethods;
  private final PlanMethods planMethods;
  private final Map<ExecutableElement, CodeBlock> invokers = new HashMap<>();
  private final List<MethodSpec> methods = new ArrayList<>();
  private final List<TypeSpec> types = new ArrayList<>();

  /** The class that takes the members of steps: the orchestrator itself, then nested ones. */
  private List<MethodSpec> home = methods;

  private ClassName homeName;
  private int steps;

  OrchestratorMembers(ClassName orchestrator, ClassName bot) {
    this.orchestrator = orchestrator;
    this.bot = bot;
    this.homeName = orchestrator;
    this.stepMethods = new StepMethods(bot);
    this.invokerMethods = new InvokerMethods(bot);
    this.planMethods = new PlanMethods(bot, parts, lists);
  }

  List<MethodSpec> methods() {
    return List.copyOf(methods);
  }

  List<TypeSpec> types() {
    closeNested();
    return List.copyOf(types);
  }

  /** Adds the members of a bot. */
  CodeBlock plan(String name, WiredBot wired, List<LifecycleHook> hooks) {
    String method = names.like(name);
    int place = methods.size();
    Map<WiredStep, CodeBlock> plans = new LinkedHashMap<>();
    wired.steps().forEach(step -> plans.put(step, step(step)));
    List<CodeBlock> hookPlans = hooks.stream().map(this::hook).toList();
    methods.addAll(place, planMethods.plan(method, wired.bot(), plans, hookPlans));
    return CodeBlock.of("$N()", method);
  }

  /** Adds the members of a function. */
  CodeBlock function(TaskFunction function) {
    return CodeBlock.of(
        "new $T<>($L, $L)",
        RuntimeNames.FUNCTION_PLAN,
        step(function.step()),
        ValueExpressions.parameters(function.params()));
  }

  /** Adds what a list of plans needs. */
  CodeBlock list(String name, ClassName plan, List<CodeBlock> items) {
    return lists.list(name, ParameterizedTypeName.get(plan, bot), items, methods);
  }

  private CodeBlock step(WiredStep wired) {
    if (++steps % MOST_STEPS == 0) {
      openNested();
    }
    MethodDeclaration declaration = wired.step().declaration();
    String method = names.like(declaration.name() + "Step");
    int place = home.size();
    CodeBlock invoker = invoker(declaration, wired.arguments());
    home.add(place, stepMethods.plan(method, invoker, wired));
    return homeName.equals(orchestrator)
        ? CodeBlock.of("$N()", method)
        : CodeBlock.of("$T.$N()", homeName, method);
  }

  private CodeBlock hook(LifecycleHook hook) {
    List<ArgumentInput> inputs = hook.arguments().stream().map(CallArgument::input).toList();
    return ValueExpressions.broken(
        CodeBlock.of("new $T<>", RuntimeNames.HOOK_PLAN),
        StringLiterals.of(hook.declaration().name()),
        CodeBlock.of("$T.$L", RuntimeNames.HOOK_PLAN.nestedClass("When"), hook.when()),
        InputExpressions.list(inputs),
        invoker(hook.declaration(), hook.arguments()));
  }

  private CodeBlock invoker(MethodDeclaration declaration, List<CallArgument> arguments) {
    CodeBlock known = invokers.get(declaration.called());
    if (known != null) {
      return known;
    }
    String name = names.like(declaration.name());
    CodeBlock reference = CodeBlock.of("$T::$N", homeName, name);
    invokers.put(declaration.called(), reference);
    home.add(invokerMethods.invoker(name, declaration, arguments));
    return reference;
  }

  private void openNested() {
    closeNested();
    home = new ArrayList<>();
    homeName = orchestrator.nestedClass("Steps" + (types.size() + 2));
  }

  private void closeNested() {
    if (home != methods) {
      types.add(
          TypeSpec.classBuilder(homeName)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
              .addMethods(home)
              .build());
      home = methods;
      homeName = orchestrator;
    }
  }
}
