package dev.fanfare.testkit;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Calls a method once for each of its seeds. */
final class InterleavingsExtension implements TestTemplateInvocationContextProvider {

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    int times =
        AnnotationSupport.findAnnotation(context.getElement(), Interleavings.class)
            .map(Interleavings::value)
            .orElse(1);
    if (times < 1) {
      throw new ExtensionConfigurationException(
          "@Interleavings(" + times + ") on " + context.getRequiredTestMethod() + ": 1 or more");
    }
    SeedSource first = SeedSource.of(context);
    return IntStream.range(0, times).mapToObj(i -> new Invocation(first.plus(i)));
  }

  private record Invocation(SeedSource seed) implements TestTemplateInvocationContext {
    @Override
    public String getDisplayName(int invocation) {
      return "seed " + seed.value();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(seed);
    }
  }
}
