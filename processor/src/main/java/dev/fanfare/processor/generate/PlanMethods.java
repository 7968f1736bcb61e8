package dev.fanfare.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.fanfare.api.Threads;
import dev.fanfare.processor.model.BotAttributes;
import dev.fanfare.processor.model.BotModel;
import dev.fanfare.processor.model.WiredStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/** Writes the method that builds a bot's plan; of a large plan, the parts of that method too. */
final class PlanMethods {

  private final ClassName bot;
  private final MethodParts parts;
  private final ListMethods lists;

  PlanMethods(ClassName bot, MethodParts parts, ListMethods lists) {
    this.bot = bot;
    this.parts = parts;
    this.lists = lists;
  }

  /**
   * Writes the method, first, and its parts.
   *
   * @param name its name
   * @param planned the bot
   * @param steps expressions for its steps' plans
   * @param hooks expressions for its lifecycle methods
   */
  List<MethodSpec> plan(
      String name, BotModel planned, Map<WiredStep, CodeBlock> steps, List<CodeBlock> hooks) {
    List<MethodSpec> methods = new ArrayList<>();
    CallChain chain =
        new CallChain(
            "$T.of($L, $T.class)",
            RuntimeNames.PLAN,
            StringLiterals.of(planned.settings().name()),
            bot);
    settings(chain, planned.settings());
    planned.params().forEach(param -> chain.call("param", ValueExpressions.parameter(param)));
    planned.limits().forEach(limit -> chain.call("limit", ValueExpressions.limit(limit)));
    planned.budgets().forEach(budget -> chain.call("budget", ValueExpressions.budget(budget)));
    phases(steps)
        .forEach((order, phase) -> chain.call("phase", phase(name, order, phase, methods)));
    hooks.forEach(hook -> chain.call("hook", hook));
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(ParameterizedTypeName.get(RuntimeNames.PLAN, bot));
    if (chain.isShort()) {
      methods.add(0, method.addCode(chain.build()).build());
    } else {
      methods.addAll(0, inParts(name, method, chain));
    }
    return methods;
  }

  private List<MethodSpec> inParts(String name, MethodSpec.Builder method, CallChain chain) {
    TypeName builder = ParameterizedTypeName.get(RuntimeNames.PLAN.nestedClass("Builder"), bot);
    List<CodeBlock> statements =
        chain.calls().stream().map(call -> CodeBlock.of("plan.$L", call)).toList();
    List<MethodSpec> all = new ArrayList<>(parts.of(name, builder, "plan", statements));
    method.addStatement("$T plan = $L", builder, chain.head());
    all.forEach(part -> method.addStatement("$N(plan)", part));
    all.add(0, method.addStatement("return plan.build()").build());
    return all;
  }

  private static Map<Integer, List<CodeBlock>> phases(Map<WiredStep, CodeBlock> steps) {
    Map<Integer, List<CodeBlock>> phases = new TreeMap<>();
    steps.forEach(
        (wired, plan) ->
            phases.computeIfAbsent(wired.step().order(), order -> new ArrayList<>()).add(plan));
    return phases;
  }

  /**
   * Returns the arguments of {@code phase}: the steps one by one, or as a list if they are many.
   */
  private CodeBlock phase(String name, int order, List<CodeBlock> steps, List<MethodSpec> methods) {
    if (steps.size() <= CallChain.LONGEST) {
      return CodeBlock.of("$L, $L", order, steps.stream().collect(ValueExpressions.commas()));
    }
    TypeName step = ParameterizedTypeName.get(RuntimeNames.STEP_PLAN, bot);
    return CodeBlock.of("$L, $L", order, lists.list(name + "Steps", step, steps, methods));
  }

  private static void settings(CallChain chain, BotAttributes settings) {
    if (settings.schedule() != null) {
      chain.call("schedule", ValueExpressions.schedule(settings.schedule()));
    }
    if (settings.retries() != 0) {
      chain.call("retries", "$L", settings.retries());
    }
    if (settings.backoff() != null) {
      chain.call("backoff", ValueExpressions.backoff(settings.backoff()));
    }
    if (settings.timeout() != null) {
      chain.call("timeout", ValueExpressions.duration(settings.timeout()));
    }
    if (settings.workers() != 0) {
      chain.call("workers", "$L", settings.workers());
    }
    if (!settings.threads().equals(Threads.AUTO.name())) {
      chain.call("threads", "$T.$L", Threads.class, settings.threads());
    }
    if (settings.failFast()) {
      chain.call("failFast", "true");
    }
    if (!settings.tags().isEmpty()) {
      chain.call("tags", ValueExpressions.strings(settings.tags()));
    }
    if (settings.threadSetup() != null) {
      chain.call("threadSetup", "$T::new", settings.threadSetup());
    }
  }
}
