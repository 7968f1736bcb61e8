package dev.fanfare.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Copies what another processor has generated: what javac itself takes for another round, and so
 * the least that any processor costs.
 */
@SupportedAnnotationTypes("dev.fanfare.api.Bot")
@SupportedOptions(CopyingProcessor.FROM)
public final class CopyingProcessor extends AbstractProcessor {

  static final String FROM = "from";

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Path from = Path.of(processingEnv.getOptions().get(FROM));
    for (TypeElement annotation : annotations) {
      round.getElementsAnnotatedWith(annotation).forEach(bot -> copy(from, (TypeElement) bot));
    }
    return false;
  }

  private void copy(Path from, TypeElement bot) {
    String name = bot.getQualifiedName() + "Orchestrator";
    Path file = from.resolve(name.replace('.', '/') + ".java");
    try (Writer writer = processingEnv.getFiler().createSourceFile(name, bot).openWriter()) {
      writer.write(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
