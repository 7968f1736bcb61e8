package dev.fanfare.processor;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * What the compiler calls.
 *
 * <p>It claims the annotations of the DSL, and the one that its own output carries: else {@code
 * -Xlint:processing} says of both that no processor claimed them.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes({FanfareProcessor.DSL + ".*", "javax.annotation.processing.Generated"})
public final class FanfareProcessor extends AbstractProcessor {

  static final String DSL = "dev.fanfare.api";

  private @Nullable BotClasses classes;

  /** For the compiler. */
  public FanfareProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    classes = new BotClasses(environment);
  }

  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // See above: nobody else reads these.
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (classes == null) {
      throw new IllegalStateException("the compiler calls init first");
    }
    if (round.processingOver()) {
      classes.end();
    } else {
      classes.process(dsl(annotations), round);
    }
    return true;
  }

  private static TypeElement[] dsl(Set<? extends TypeElement> annotations) {
    return annotations.stream()
        .filter(type -> type.getQualifiedName().toString().startsWith(DSL + "."))
        .toArray(TypeElement[]::new);
  }
}
