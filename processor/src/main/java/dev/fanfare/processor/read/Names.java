package dev.fanfare.processor.read;

import java.util.Locale;
import java.util.regex.Pattern;

/** The names of things: as written, or as they follow from Java's. */
public final class Names {

  private static final Pattern WORD_START =
      Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|[_$]+");

  private Names() {}

  /** The name of a bot: as written, or that of its class or method in kebab case. */
  public static String bot(BotMark mark, CharSequence javaName) {
    return mark.name().value().isEmpty() ? kebab(javaName) : mark.name().value();
  }

  /** The name of a step or function: as written, or the method's. */
  public static String task(MethodDeclaration method) {
    TaskMark task = method.task();
    return task == null || task.name().value().isEmpty() ? method.name() : task.name().value();
  }

  /** The name of a phase: as written, or the step's. */
  public static String phase(MethodDeclaration method) {
    PhaseMark phase = method.phase();
    return phase == null || phase.name().value().isEmpty() ? task(method) : phase.name().value();
  }

  /** The name of a parameter of the bot: as written, or the Java parameter's. */
  public static String param(ParameterDeclaration parameter) {
    ParamMark param = parameter.param();
    return param == null || param.name().value().isEmpty()
        ? parameter.name()
        : param.name().value();
  }

  /** The name of a key component: as written, or the Java parameter's. */
  public static String key(ParameterDeclaration parameter) {
    Written<String> key = parameter.key();
    return key == null || key.value().isEmpty() ? parameter.name() : key.value();
  }

  /** A Java name in kebab case: {@code HttpServer2Check} is {@code http-server2-check}. */
  static String kebab(CharSequence javaName) {
    return WORD_START
        .matcher(javaName)
        .replaceAll("-")
        .replaceAll("-+", "-")
        .replaceAll("^-|-$", "")
        .toLowerCase(Locale.ROOT);
  }
}
