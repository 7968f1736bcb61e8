package dev.fanfare.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Generated code is, to the letter, what it was: {@code -Dfanfare.golden.update} writes it anew, to
 * be looked at in the diff.
 */
class GoldenTest {

  private static final Path IN = Path.of("src/test/resources/golden/demo");
  private static final Path OUT = Path.of("src/test/resources/golden/generated");

  static Stream<String> classes() throws IOException {
    try (Stream<Path> files = Files.list(IN)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("classes")
  void generatesWhatItDid(String file) throws IOException {
    Compilation compilation = TestSources.compile(List.of(source(file)));

    assertThat(compilation).succeededWithoutWarnings();
    Map<String, String> generated = TestSources.generated(compilation);
    assertFalse(generated.isEmpty());
    for (Map.Entry<String, String> each : generated.entrySet()) {
      Path golden = OUT.resolve(each.getKey());
      if (System.getProperty("fanfare.golden.update") != null) {
        Files.createDirectories(OUT);
        Files.writeString(golden, each.getValue());
      }
      assertEquals(Files.readString(golden), each.getValue());
    }
  }

  /** Alone or among others, in whatever order: each class is generated from itself only. */
  @Test
  void generatesTheSameAmongOthers() throws IOException {
    List<JavaFileObject> files = new ArrayList<>();
    Map<String, String> alone = new TreeMap<>();
    for (String file : classes().toList()) {
      files.add(0, source(file));
      alone.putAll(TestSources.generated(TestSources.compile(List.of(source(file)))));
    }
    assertEquals(alone, TestSources.generated(TestSources.compile(files)));
  }

  @Test
  void leavesAMarkerForEachClass() throws IOException {
    Compilation compilation = TestSources.compile(List.of(source("Inherited.java")));

    assertThat(compilation)
        .generatedFile(
            StandardLocation.CLASS_OUTPUT, "META-INF/fanfare/bots/demo.Inherited$Nightly")
        .contentsAsUtf8String()
        .isEqualTo("demo.Inherited_NightlyOrchestrator\n");
    assertTrue(
        compilation
            .generatedFile(
                StandardLocation.CLASS_OUTPUT, "META-INF/fanfare/bots/demo.Inherited$Compact")
            .isPresent());
  }

  static JavaFileObject source(String file) throws IOException {
    return JavaFileObjects.forResource(IN.resolve(file).toUri().toURL());
  }
}
