package dev.fanfare.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.fanfare.api.Priority;
import dev.fanfare.processor.model.Argument;
import dev.fanfare.processor.model.Phase;
import dev.fanfare.processor.model.Policy;
import dev.fanfare.processor.model.Step;
import dev.fanfare.processor.model.WiredStep;
import dev.fanfare.processor.model.Yielded;
import javax.lang.model.element.Modifier;

/** The method that builds a step's plan. */
final class StepMethods {

  private final ClassName bot;
  private final ClassName orchestrator;

  StepMethods(ClassName bot, ClassName orchestrator) {
    this.bot = bot;
    this.orchestrator = orchestrator;
  }

  MethodSpec plan(String name, String invoker, WiredStep wired) {
    Step step = wired.step();
    Chain chain =
        new Chain("$T.of($S, $T::$N)", RuntimeNames.STEP_PLAN, step.name(), orchestrator, invoker);
    phase(chain, step);
    for (Argument argument : wired.arguments()) {
      chain.call("input", Inputs.of(argument.input()));
    }
    if (step.yields() instanceof Yielded.Elements elements) {
      CodeBlock kind = CodeBlock.of("$T.$L", RuntimeNames.YIELD, elements.kind());
      chain.call("yields", kind, TypeRefs.of(elements.type()));
    }
    if (wired.priorityBy() != null) {
      chain.call("priorityBy", Values.accessor(wired.priorityBy()));
    }
    policy(chain, step.policy());
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(ParameterizedTypeName.get(RuntimeNames.STEP_PLAN, bot))
        .addCode(chain.build())
        .build();
  }

  private static void phase(Chain chain, Step step) {
    Phase phase = step.phase();
    if (!phase.name().equals(step.name())) {
      chain.call("phase", "$S", phase.name());
    }
    if (phase.minSuccess() != 1.0) {
      chain.call("minSuccess", "$L", phase.minSuccess());
    }
    if (phase.timeout() != null) {
      chain.call("phaseTimeout", Values.duration(phase.timeout()));
    }
  }

  private static void policy(Chain chain, Policy policy) {
    if (!policy.priority().equals(Priority.MEDIUM.name())) {
      chain.call("priority", "$T.$L", Priority.class, policy.priority());
    }
    if (policy.retries() >= 0) {
      chain.call("retries", "$L", policy.retries());
    }
    if (policy.backoff() != null) {
      chain.call("backoff", Values.backoff(policy.backoff()));
    }
    if (policy.timeout() != null) {
      chain.call("timeout", Values.duration(policy.timeout()));
    }
    if (policy.limit() != null) {
      chain.call("limit", "$S", policy.limit());
    }
    if (!policy.retryOn().isEmpty()) {
      chain.call("retryOn", Values.classes(policy.retryOn()));
    }
    if (!policy.abortOn().isEmpty()) {
      chain.call("abortOn", Values.classes(policy.abortOn()));
    }
    if (!policy.tags().isEmpty()) {
      chain.call("tags", Values.strings(policy.tags()));
    }
  }
}
