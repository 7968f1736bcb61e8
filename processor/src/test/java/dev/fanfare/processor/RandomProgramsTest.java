package dev.fanfare.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Right programs, written at random, compile with what is generated for them. */
class RandomProgramsTest {

  private static final int COUNT = Integer.getInteger("fanfare.random.programs", 150);
  private static final long FIRST = Long.getLong("fanfare.random.seed", 0);

  @Test
  void generatedCodeCompiles() {
    List<JavaFileObject> programs =
        LongStream.range(FIRST, FIRST + COUNT).mapToObj(RandomPrograms::of).toList();
    Compilation compilation =
        TestSources.compiler()
            .withOptions(
                "-Xlint:all,-processing", "-parameters", "-Xmaxerrs", "1000", "-Xmaxwarns", "1000")
            .compile(programs);
    assertEquals(
        "",
        compilation.diagnostics().stream()
            .filter(RandomProgramsTest::counts)
            .map(RandomProgramsTest::text)
            .limit(20)
            .collect(Collectors.joining("\n\n")));
    assertEquals(COUNT, compilation.generatedSourceFiles().size());
  }

  /** An error, or a warning in generated code. */
  private static boolean counts(Diagnostic<? extends JavaFileObject> diagnostic) {
    return diagnostic.getKind() == Diagnostic.Kind.ERROR
        || (diagnostic.getKind() != Diagnostic.Kind.NOTE
            && diagnostic.getSource() != null
            && diagnostic.getSource().getName().contains("Orchestrator.java"));
  }

  private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
    return diagnostic.getSource()
        + ":"
        + diagnostic.getLineNumber()
        + " "
        + diagnostic.getMessage(Locale.ROOT);
  }
}
