package dev.fanfare.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
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
    List<Path> sources = list(IN);
    assertEquals("", compile(sources, true));

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
    Path generated = Files.createDirectories(directory.resolve("src"));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-17",
                "-proceedOnError",
                "-processor",
                FanfareProcessor.class.getName(),
                "-processorpath",
                System.getProperty("java.class.path"),
                "-classpath",
                System.getProperty("java.class.path"),
                "-s",
                generated.toString(),
                "-d",
                directory.resolve("out").toString()));
    sources.forEach(source -> arguments.add(source.toString()));
    StringWriter output = new StringWriter();
    boolean succeeded =
        BatchCompiler.compile(
            arguments.toArray(String[]::new),
            new PrintWriter(output),
            new PrintWriter(output),
            null);
    assertEquals(succeeds, succeeded, output::toString);
    return output.toString();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
