package dev.fanfare.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** Other processors of the same compilation generate what a bot needs, or the bot itself. */
class RoundsTest {

  /** Generates one class each round. */
  @SupportedAnnotationTypes("*")
  private static final class Generator extends AbstractProcessor {

    private final Iterator<Map.Entry<String, String>> files;

    Generator(List<Map.Entry<String, String>> files) {
      this.files = files.iterator();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (files.hasNext()) {
        Map.Entry<String, String> file = files.next();
        try (Writer writer =
            processingEnv.getFiler().createSourceFile("demo." + file.getKey()).openWriter()) {
          writer.write("package demo; import dev.fanfare.api.*; " + file.getValue());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }

  @Test
  void waitsForTheTypesThatOthersGenerate() {
    Compilation compilation =
        compile(
            List.of(
                Map.entry("Keyed", "interface Keyed { default String key() { return \"k\"; } }"),
                Map.entry("Row", "record Row(int size) implements Keyed {}")),
            """
            @Bot
            class Nightly extends Base<Row> {
              @Phase(order = 2) String count(@Key String key, @GroupBy("key") List<Row> rows) { return key + rows; }
            }
            abstract class Base<T> {
              @Phase(order = 1) List<T> rows(@Param List<Integer> sizes) { return null; }
            }
            """);
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation).generatedSourceFile("demo.NightlyOrchestrator");
  }

  @Test
  void seesBotsThatOthersGenerate() {
    Compilation compilation =
        compile(
            List.of(
                Map.entry("Made", "@Bot class Made { @Phase(order = 1) int one() { return 1; } }")),
            "class Other { @Override public String toString() { return \"\"; } }");
    assertThat(compilation).succeededWithoutWarnings();
    assertEquals(
        "[1]",
        CompiledProgram.of(compilation)
            .bot("Made")
            .run()
            .orThrow()
            .task("one")
            .values()
            .toString());
  }

  @Test
  void readsClassesInAnnotationsWhenTheyAreThere() {
    Compilation compilation =
        compile(
            List.of(
                Map.entry(
                    "Late",
                    "class Late extends Exception { private static final long serialVersionUID = 1;"
                        + " }")),
            """
            @Bot
            class Nightly {
              @Phase(order = 1) @Task(abortOn = {Late.class, IOException.class}) int one() { return 1; }
            }
            """);
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation)
        .generatedSourceFile("demo.NightlyOrchestrator")
        .contentsAsUtf8String()
        .contains(".abortOn(Late.class, IOException.class)");
  }

  private static Compilation compile(List<Map.Entry<String, String>> generated, String source) {
    return TestSources.compiler()
        .withProcessors(new FanfareProcessor(), new Generator(generated))
        .compile(TestSources.demo(source));
  }
}
