package dev.fanfare.processor;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/** Eclipse's compiler with the processor, in a directory of its own. */
final class EclipseCompiler {

  private final Path directory;

  EclipseCompiler(Path directory) {
    this.directory = directory;
  }

  /**
   * The outcome of a compilation.
   *
   * @param succeeded whether there were no errors
   * @param output the errors and warnings
   * @param generated the generated sources, by the name of their file
   */
  record EclipseCompilation(boolean succeeded, String output, Map<String, String> generated) {}

  /** Compiles sources that were given to javac too. */
  static EclipseCompilation compile(List<JavaFileObject> files) {
    try {
      Path directory = Files.createTempDirectory("fanfare-ecj");
      try {
        Path in = directory.resolve("in");
        List<Path> sources = new ArrayList<>();
        for (JavaFileObject file : files) {
          String name = file.getName();
          Path source =
              in.resolve(
                  name.substring(Math.max(0, name.lastIndexOf("/demo/"))).replaceFirst("^/+", ""));
          Files.createDirectories(source.getParent());
          Files.writeString(source, file.getCharContent(false));
          sources.add(source);
        }
        return new EclipseCompiler(directory).compileAll(sources);
      } finally {
        delete(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  EclipseCompilation compileAll(List<Path> sources) throws IOException {
    Path generated = Files.createDirectories(directory.resolve("src"));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-17",
                "-encoding",
                "UTF-8",
                "-proceedOnError",
                // Eclipse warns of every name in @SuppressWarnings that is not its own.
                "-warn:-suppress,warningToken",
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
    PrintWriter writer = new PrintWriter(output);
    boolean succeeded =
        BatchCompiler.compile(arguments.toArray(String[]::new), writer, writer, null);
    return new EclipseCompilation(succeeded, output.toString(), read(generated));
  }

  private static Map<String, String> read(Path generated) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(generated)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sources.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return sources;
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
