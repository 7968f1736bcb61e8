package dev.fanfare.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.fanfare.api.Priority;
import dev.fanfare.processor.model.CallArgument;
import dev.fanfare.processor.model.EstimateMethod;
import dev.fanfare.processor.model.PhaseAttributes;
import dev.fanfare.processor.model.Step;
import dev.fanfare.processor.model.StepYield;
import dev.fanfare.processor.model.TaskPolicy;
import dev.fanfare.processor.model.WiredStep;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The method that builds a step's plan. */
final class StepMethods {

  private final ClassName bot;

  StepMethods(ClassName bot) {
    this.bot = bot;
  }

  MethodSpec plan(String name, CodeBlock invoker, WiredStep wired) {
    Step step = wired.step();
    CallChain chain =
        new CallChain(
            "$T.of($L, $L)", RuntimeNames.STEP_PLAN, StringLiterals.of(step.name()), invoker);
    phase(chain, step);
    for (CallArgument argument : wired.arguments()) {
      chain.call("input", InputExpressions.of(argument.input()));
    }
    if (step.yields() instanceof StepYield.Elements elements) {
      CodeBlock kind = CodeBlock.of("$T.$L", RuntimeNames.YIELD, elements.kind());
      chain.call("yields", kind, TypeRefExpressions.of(elements.type()));
    }
    if (wired.priorityBy() != null) {
      chain.call("priorityBy", ValueExpressions.accessor(wired.priorityBy()));
    }
    policy(chain, step.policy());
    reuse(chain, step.policy(), wired.estimateBy());
    return MethodSpec.methodBuilder(name)
        .addJavadoc("$L\n", TopologyComment.of(wired))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(ParameterizedTypeName.get(RuntimeNames.STEP_PLAN, bot))
        .addCode(chain.build())
        .build();
  }

  private static void phase(CallChain chain, Step step) {
    PhaseAttributes phase = step.phase();
    if (!phase.name().equals(step.name())) {
      chain.call("phase", StringLiterals.of(phase.name()));
    }
    if (phase.minSuccess() != 1.0) {
      chain.call("minSuccess", "$L", phase.minSuccess());
    }
    if (phase.timeout() != null) {
      chain.call("phaseTimeout", ValueExpressions.duration(phase.timeout()));
    }
    if (phase.expect() != null) {
      chain.call("expect", ValueExpressions.expect(phase.expect()));
    }
  }

  private static void policy(CallChain chain, TaskPolicy policy) {
    if (!policy.priority().equals(Priority.MEDIUM.name())) {
      chain.call("priority", "$T.$L", Priority.class, policy.priority());
    }
    if (policy.retries() >= 0) {
      chain.call("retries", "$L", policy.retries());
    }
    if (policy.backoff() != null) {
      chain.call("backoff", ValueExpressions.backoff(policy.backoff()));
    }
    if (policy.timeout() != null) {
      chain.call("timeout", ValueExpressions.duration(policy.timeout()));
    }
    if (policy.limit() != null) {
      chain.call("limit", StringLiterals.of(policy.limit()));
    }
    if (!policy.retryOn().isEmpty()) {
      chain.call("retryOn", ValueExpressions.classes(policy.retryOn()));
    }
    if (!policy.abortOn().isEmpty()) {
      chain.call("abortOn", ValueExpressions.classes(policy.abortOn()));
    }
    if (!policy.tags().isEmpty()) {
      chain.call("tags", ValueExpressions.strings(policy.tags()));
    }
  }

  private static void reuse(
      CallChain chain, TaskPolicy policy, @Nullable EstimateMethod estimateBy) {
    if (policy.reuse() != null) {
      chain.call("reuse", ValueExpressions.reuse(policy.reuse()));
    }
    if (policy.cassette()) {
      chain.call("cassette", "true");
    }
    if (policy.spending() != null) {
      chain.call("spending", ValueExpressions.spending(policy.spending(), estimateBy));
    }
  }
}
