package dev.fanfare.testkit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;

/** Serves the methods of a {@link BotTest} that are called once. */
final class BotTestExtension implements ParameterResolver, TestExecutionExceptionHandler {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return !interleaved(context) && SeedSource.of(context).supportsParameter(parameter, context);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return SeedSource.of(context).resolveParameter(parameter, context);
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    if (interleaved(context)) {
      throw failure;
    }
    SeedSource.of(context).handleTestExecutionException(context, failure);
  }

  private static boolean interleaved(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getElement(), Interleavings.class);
  }
}
