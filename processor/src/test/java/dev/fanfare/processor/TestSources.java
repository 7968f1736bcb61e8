package dev.fanfare.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;

/** Sources of tests, and the compiler that takes them. */
final class TestSources {

  private static final String IMPORTS =
      "import dev.fanfare.api.*; import dev.fanfare.runtime.result.RunReport; import java.io.*;"
          + " import java.math.*; import java.net.*; import java.nio.file.*; import java.time.*;"
          + " import java.util.*; import java.util.concurrent.*;"
          + " import java.util.stream.*;";
  private static final Pattern TYPE =
      Pattern.compile(
          "^(?:[\\w@(). ]* )?(?:class|record|@?interface|enum) (\\w+)", Pattern.MULTILINE);

  private TestSources() {}

  /** A file of package {@code demo}; its first line holds the package and the usual imports. */
  static JavaFileObject demo(String body) {
    return inPackage("demo", body);
  }

  /** A file of a package, named after its first type. */
  static JavaFileObject inPackage(String name, String body) {
    Matcher type = TYPE.matcher(body);
    if (!type.find()) {
      throw new IllegalArgumentException("no type in " + body);
    }
    return JavaFileObjects.forSourceString(
        name + "." + type.group(1), "package " + name + "; " + IMPORTS + "\n" + body);
  }

  static Compiler compiler() {
    return javac()
        .withProcessors(new FanfareProcessor())
        .withOptions("-Xlint:all,-processing", "-parameters");
  }

  static Compilation compile(String... bodies) {
    List<JavaFileObject> files = new ArrayList<>();
    for (String body : bodies) {
      files.add(demo(body));
    }
    return compile(files);
  }

  /**
   * Compiles with javac. What it compiles, Eclipse's compiler compiles too, and the same is
   * generated.
   */
  static Compilation compile(List<JavaFileObject> files) {
    Compilation compilation = compiler().compile(files);
    if (compilation.status() == Compilation.Status.SUCCESS) {
      EclipseCompiler.EclipseCompilation eclipse = EclipseCompiler.compile(files);
      assertTrue(eclipse.succeeded(), eclipse::output);
      assertEquals(generated(compilation), eclipse.generated());
    }
    return compilation;
  }

  /** The generated sources of a compilation, by the name of their file. */
  static Map<String, String> generated(Compilation compilation) {
    Map<String, String> generated = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      String name = file.getName();
      try {
        generated.put(
            name.substring(name.lastIndexOf('/') + 1), file.getCharContent(false).toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return generated;
  }

  /** Writes the classes of a compilation to a directory of its own, which goes with the JVM. */
  static Path write(Compilation compilation) {
    try {
      Path directory = Files.createTempDirectory("fanfare-classes");
      directory.toFile().deleteOnExit();
      for (JavaFileObject file : compilation.generatedFiles()) {
        if (file.getKind() == JavaFileObject.Kind.CLASS) {
          Path target = directory.resolve(file.getName().substring("/CLASS_OUTPUT/".length()));
          Files.createDirectories(target.getParent());
          try (InputStream in = file.openInputStream()) {
            Files.write(target, in.readAllBytes());
          }
        }
      }
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
