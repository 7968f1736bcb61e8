package dev.fanfare.processor.read;

import dev.fanfare.text.KebabCase;

/** The names of things: as written, or as they follow from Java's. */
public final class EffectiveNames {

  private EffectiveNames() {}

  /** Returns the name of a bot: as written, or that of its class or method in kebab case. */
  public static String bot(BotAnnotation annotation, CharSequence javaName) {
    return annotation.name().value().isEmpty() ? KebabCase.of(javaName) : annotation.name().value();
  }

  /** Returns the name of a step or function: as written, or the method's. */
  public static String task(MethodDeclaration method) {
    TaskAnnotation task = method.task();
    return task == null || task.name().value().isEmpty() ? method.name() : task.name().value();
  }

  /** Returns the name of a phase: as written, or the step's. */
  public static String phase(MethodDeclaration method) {
    PhaseAnnotation phase = method.phase();
    return phase == null || phase.name().value().isEmpty() ? task(method) : phase.name().value();
  }

  /** Returns the name of a parameter of the bot: as written, or the Java parameter's. */
  public static String param(ParameterDeclaration parameter) {
    ParamAnnotation param = parameter.param();
    return param == null || param.name().value().isEmpty()
        ? parameter.name()
        : param.name().value();
  }

  /** Returns the name of a key component: as written, or the Java parameter's. */
  public static String key(ParameterDeclaration parameter) {
    Located<String> key = parameter.key();
    return key == null || key.value().isEmpty() ? parameter.name() : key.value();
  }
}
