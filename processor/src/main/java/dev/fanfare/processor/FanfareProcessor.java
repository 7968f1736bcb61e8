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
 * The processor that the compiler calls. It claims no annotation: a processor of all annotations
 * would not be asked any more.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes("dev.fanfare.api.*")
public final class FanfareProcessor extends AbstractProcessor {

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
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (classes == null) {
      throw new IllegalStateException("the compiler calls init first");
    }
    if (round.processingOver()) {
      classes.end();
    } else {
      classes.process(annotations, round);
    }
    return false;
  }
}
