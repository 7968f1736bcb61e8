package dev.fanfare.processor.generate;

import com.palantir.javapoet.ClassName;
import javax.lang.model.element.TypeElement;

/** The name of a generated class, by which the runtime finds it. */
final class OrchestratorName {

  private OrchestratorName() {}

  /**
   * Returns the name, in the same package: {@code NightlyOrchestrator}, {@code
   * Outer_InnerOrchestrator}.
   */
  static ClassName of(TypeElement bot) {
    ClassName name = ClassName.get(bot);
    return ClassName.get(
        name.packageName(),
        String.join("_", name.simpleNames()).replace('$', '_') + "Orchestrator");
  }
}
