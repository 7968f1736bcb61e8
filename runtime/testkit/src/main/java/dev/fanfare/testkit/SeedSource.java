package dev.fanfare.testkit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/**
 * Gives a test its run, and says with which seed it failed.
 *
 * @param value the seed
 * @param bot the name of the bot, empty for the only one
 * @param cassette the file that its calls are replayed from, empty for none
 */
record SeedSource(long value, String bot, String cassette)
    implements ParameterResolver, TestExecutionExceptionHandler {

  /** The seed that the test's class names, also if it encloses the test's class. */
  static SeedSource of(ExtensionContext context) {
    Class<?> type = context.getRequiredTestClass();
    while (type != null) {
      var found = AnnotationSupport.findAnnotation(type, BotTest.class);
      if (found.isPresent()) {
        BotTest test = found.get();
        return new SeedSource(test.seed(), test.bot(), test.cassette());
      }
      type = type.getEnclosingClass();
    }
    return new SeedSource(0, "", "");
  }

  SeedSource plus(int more) {
    return new SeedSource(value + more, bot, cassette);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestRun.class;
  }

  @Override
  public TestRun<?> resolveParameter(ParameterContext parameter, ExtensionContext context) {
    TestRun<?> run = TestRun.of(TestedClass.of(parameter.getParameter()), bot, value);
    return cassette.isEmpty() ? run : run.cassette(NamedCassette.of(cassette));
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    if (!(failure instanceof TestAbortedException)) {
      failure.addSuppressed(new SeedNote(value));
    }
    throw failure;
  }
}
