package dev.fanfare.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eclipse's compiler generates the same, and shows the same faults; at the annotation, where the
 * value stands in a list.
 */
class EclipseTest {

  private static final Path IN = Path.of("src/test/resources/golden/demo");
  private static final Path OUT = Path.of("src/test/resources/golden/generated");

  @TempDir Path directory;

  @Test
  void generatesTheSame() throws IOException {
    assertEquals("", compile(list(IN), true));

    for (Path golden : list(OUT)) {
      Path generated = directory.resolve("src/demo").resolve(golden.getFileName());
      assertEquals(Files.readString(golden), Files.readString(generated));
      String name = golden.getFileName().toString().replace(".java", ".class");
      assertTrue(Files.exists(directory.resolve("out/demo").resolve(name)));
    }
    assertEquals(
        "demo.JoinsOrchestrator\n",
        Files.readString(directory.resolve("out/META-INF/fanfare/bots/demo.Joins")));
  }

  @Test
  void showsTheSameFaults() throws IOException {
    Path source = directory.resolve("Nightly.java");
    Files.writeString(
        source,
        """
        package demo;
        import dev.fanfare.api.*;
        import java.util.*;
        @Bot(schedule = "61 * * * *", zone = "Mars")
        class Nightly {
          record Row(String name) {}
          @Phase(order = 1) List<String> load() { return List.of(); }
          @Phase(order = 2) void save(@GroupBy("nane") List<Row> rows) {}
        }
        """);
    assertEquals(
        """
        ----------
        1. ERROR in Nightly.java (at line 4)
        \t@Bot(schedule = "61 * * * *", zone = "Mars")
        \t^^^^
        [fanfare/InvalidCron] in schedule '61 * * * *', minute '61' is not 0 to 59
          help: write five fields such as '0 6 * * MON-FRI'
        ----------
        2. ERROR in Nightly.java (at line 4)
        \t@Bot(schedule = "61 * * * *", zone = "Mars")
        \t                              ^^^^
        [fanfare/InvalidZone] 'Mars' is not a time zone
          help: write an IANA name such as Europe/Madrid or UTC
        ----------
        3. ERROR in Nightly.java (at line 8)
        \t@Phase(order = 2) void save(@GroupBy("nane") List<Row> rows) {}
        \t                            ^^^^^^^^
        [fanfare/UnknownGroupKey] Row has no property 'nane'
            properties of Row: name
          help: did you mean 'name'?
        ----------
        4. ERROR in Nightly.java (at line 8)
        \t@Phase(order = 2) void save(@GroupBy("nane") List<Row> rows) {}
        \t                                                       ^^^^
        [fanfare/UnmetInput] phase 'save' needs List<Row>, but no earlier phase yields Row
            Row is required at
                Nightly.save(rows)
            phases that run before 'save':
                load   order 1   yields String
          help: add a phase of an order less than 2 that yields Row
        ----------
        4 problems (4 errors)
        """,
        compile(List.of(source), false).replace(directory + "/", ""));
  }

  private String compile(List<Path> sources, boolean succeeds) throws IOException {
    EclipseCompiler.EclipseCompilation compilation =
        new EclipseCompiler(directory).compileAll(sources);
    assertEquals(succeeds, compilation.succeeded(), compilation::output);
    return compilation.output();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
