package dev.fanfare.testkit;

import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Reads the bot's class from a parameter {@code TestRun<Nightly>}. */
final class TestedClass {

  private TestedClass() {}

  static Class<?> of(Parameter parameter) {
    if (parameter.getParameterizedType() instanceof ParameterizedType type) {
      Type argument = type.getActualTypeArguments()[0];
      if (argument instanceof ParameterizedType generic) {
        argument = generic.getRawType();
      }
      if (argument instanceof Class<?> bot) {
        return bot;
      }
    }
    throw new ParameterResolutionException(
        "parameter '"
            + parameter.getName()
            + "' of "
            + parameter.getDeclaringExecutable()
            + " does not say which bot it runs: give it a type such as TestRun<Nightly>");
  }
}
