package dev.fanfare.processor.read;

/** The names of things: as written, or as they follow from Java's. */
public final class EffectiveNames {

  private EffectiveNames() {}

  /** The name of a bot: as written, or that of its class or method in kebab case. */
  public static String bot(BotAnnotation annotation, CharSequence javaName) {
    return annotation.name().value().isEmpty() ? kebab(javaName) : annotation.name().value();
  }

  /** The name of a step or function: as written, or the method's. */
  public static String task(MethodDeclaration method) {
    TaskAnnotation task = method.task();
    return task == null || task.name().value().isEmpty() ? method.name() : task.name().value();
  }

  /** The name of a phase: as written, or the step's. */
  public static String phase(MethodDeclaration method) {
    PhaseAnnotation phase = method.phase();
    return phase == null || phase.name().value().isEmpty() ? task(method) : phase.name().value();
  }

  /** The name of a parameter of the bot: as written, or the Java parameter's. */
  public static String param(ParameterDeclaration parameter) {
    ParamAnnotation param = parameter.param();
    return param == null || param.name().value().isEmpty()
        ? parameter.name()
        : param.name().value();
  }

  /** The name of a key component: as written, or the Java parameter's. */
  public static String key(ParameterDeclaration parameter) {
    Located<String> key = parameter.key();
    return key == null || key.value().isEmpty() ? parameter.name() : key.value();
  }

  /** A Java name in kebab case: {@code HttpServer2Check} is {@code http-server2-check}. */
  static String kebab(CharSequence javaName) {
    StringBuilder kebab = new StringBuilder();
    for (int i = 0; i < javaName.length(); i++) {
      char c = javaName.charAt(i);
      boolean gap = c == '_' || c == '$' || c == '-';
      if ((gap || beginsWord(javaName, i)) && !kebab.isEmpty() && !endsInHyphen(kebab)) {
        kebab.append('-');
      }
      if (!gap) {
        kebab.append(Character.toLowerCase(c));
      }
    }
    if (endsInHyphen(kebab)) {
      kebab.setLength(kebab.length() - 1);
    }
    return kebab.toString();
  }

  /** Whether a capital begins a word: after what is none, or before what is none. */
  private static boolean beginsWord(CharSequence name, int i) {
    return i > 0
        && Character.isUpperCase(name.charAt(i))
        && (!Character.isUpperCase(name.charAt(i - 1))
            || (i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1))));
  }

  private static boolean endsInHyphen(CharSequence text) {
    return text.length() > 0 && text.charAt(text.length() - 1) == '-';
  }
}
