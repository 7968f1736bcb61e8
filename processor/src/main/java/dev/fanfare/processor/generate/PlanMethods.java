package dev.fanfare.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.fanfare.api.Threads;
import dev.fanfare.processor.model.BotModel;
import dev.fanfare.processor.model.BotSettings;
import dev.fanfare.processor.model.WiredStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/** The method that builds a bot's plan. */
final class PlanMethods {

  private final ClassName bot;

  PlanMethods(ClassName bot) {
    this.bot = bot;
  }

  /**
   * The method.
   *
   * @param name its name
   * @param planned the bot
   * @param steps the methods that build its steps' plans
   * @param hooks expressions for its lifecycle methods
   */
  MethodSpec plan(
      String name, BotModel planned, Map<WiredStep, String> steps, List<CodeBlock> hooks) {
    CallChain chain =
        new CallChain("$T.of($S, $T.class)", RuntimeNames.PLAN, planned.settings().name(), bot);
    settings(chain, planned.settings());
    planned.params().forEach(param -> chain.call("param", ValueExpressions.parameter(param)));
    planned.limits().forEach(limit -> chain.call("limit", ValueExpressions.limit(limit)));
    planned.budgets().forEach(budget -> chain.call("budget", ValueExpressions.budget(budget)));
    phases(steps).forEach((order, phase) -> chain.call("phase", phase(order, phase)));
    hooks.forEach(hook -> chain.call("hook", hook));
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(ParameterizedTypeName.get(RuntimeNames.PLAN, bot))
        .addCode(chain.build())
        .build();
  }

  private static Map<Integer, List<String>> phases(Map<WiredStep, String> steps) {
    Map<Integer, List<String>> phases = new TreeMap<>();
    steps.forEach(
        (wired, method) ->
            phases.computeIfAbsent(wired.step().order(), order -> new ArrayList<>()).add(method));
    return phases;
  }

  private static CodeBlock phase(int order, List<String> methods) {
    CodeBlock calls =
        methods.stream()
            .map(method -> CodeBlock.of("$N()", method))
            .collect(ValueExpressions.commas());
    return CodeBlock.of("$L, $L", order, calls);
  }

  private static void settings(CallChain chain, BotSettings settings) {
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
