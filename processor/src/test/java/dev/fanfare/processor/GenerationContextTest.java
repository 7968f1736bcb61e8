package dev.fanfare.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies around a bot: packages, modules, dependencies, deprecation. */
class GenerationContextTest {

  @TempDir Path directory;

  @Test
  void aBotInheritsFromAnotherPackageWhatIsPublic() {
    JavaFileObject base =
        TestSources.inPackage(
            "base",
            """
            public abstract class Base {
              @Phase(order = 1) public int one() { return 1; }
              @Phase(order = 2) protected void two(int one) {}
              @Phase(order = 3) void three(int one) {}
            }
            """);
    Compilation compilation =
        TestSources.compile(
            List.of(
                base,
                TestSources.demo(
                    """
                    @Bot
                    class Nightly extends base.Base {
                      @Override protected void two(int one) {}
                    }
                    """)));
    assertEquals(
        List.of(
            """
            5 [fanfare/InaccessiblePhase] phase 'three' is not public, and comes from another package
                Base.three(one) is declared in package base
              help: make 'three' public\
            """),
        messages(compilation));
  }

  @Test
  void aFaultInABinaryClassIsShownAtTheBot() {
    Compilation base =
        TestSources.compile(
            List.of(
                TestSources.inPackage(
                    "base",
                    "public abstract class Base { @Phase(order = 1) public void one(Thread missing)"
                        + " {} }")));
    Compilation compilation =
        TestSources.compiler()
            .withClasspath(classPath(base))
            .compile(TestSources.demo("@Bot\nclass Nightly extends base.Base {}"));
    assertEquals(
        List.of(
            """
            3 [fanfare/UnmetInput] phase 'one' needs Thread, but no phase runs before it
              help: add a phase of an order less than 1 that yields Thread\
            """),
        messages(compilation));
  }

  @Test
  void aTypeThatABinaryClassMissesIsSaidAtTheBot() throws IOException {
    Compilation base =
        TestSources.compile(
            List.of(
                TestSources.inPackage("base", "public class Gone {}"),
                TestSources.inPackage(
                    "base",
                    "public abstract class Base {"
                        + " @Phase(order = 1) public Gone one() { return null; } }")));
    List<File> classPath = classPath(base);
    Files.delete(classPath.get(0).toPath().resolve("base/Gone.class"));
    Compilation compilation =
        TestSources.compiler()
            .withClasspath(classPath)
            .compile(TestSources.demo("@Bot\nclass Nightly extends base.Base {}"));
    assertEquals(
        List.of(
            """
            3 [fanfare/UnresolvedType] Nightly cannot be wired, because type Gone does not exist
              help: put the library that has Gone on the class path\
            """),
        messages(compilation));
  }

  @Test
  void twoBotsMayShareAFault() {
    FaultAssertions.in(
        """
        @Bot class Nightly extends Base {}
        @Bot class Daily extends Base {}
        abstract class Base {
          @Phase(order = 1, timeout = ▸"soon") void one() {}
        }
        """,
        """
        [fanfare/InvalidDuration] timeout 'soon' is not a duration
          help: write a duration such as 250ms, 30s, 3m, 2h, 1h30m or PT3M
        """);
  }

  @Test
  void theUnnamedPackageWillDo() {
    Compilation compilation =
        TestSources.compile(
            List.of(
                JavaFileObjects.forSourceString(
                    "Hello",
                    """
                    import dev.fanfare.api.*;
                    @Bot public class Hello {
                      @Phase(order = 1) String hello() { return "hello"; }
                    }
                    """)));
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation).generatedSourceFile("HelloOrchestrator");
  }

  @Test
  void deprecatedCodeGivesNoWarning() {
    Compilation compilation =
        TestSources.compile(
            """
            @Bot
            class Nightly {
              @Deprecated record Old(String name) {}
              @Deprecated @Phase(order = 1) Old old() { return null; }
              @Phase(order = 2) void take(Old old) {}
            }
            """);
    assertThat(compilation).succeededWithoutWarnings();
  }

  @Test
  void aTypeNamedLikeOneOfJavaLangIsNotTakenForIt() {
    Compilation compilation =
        TestSources.compile(
            """
            @Bot
            class Nightly {
              @Phase(order = 1) java.lang.String one() { return null; }
              @Phase(order = 2) int two(java.lang.String one) { return 1; }
            }
            """,
            "class String {}",
            "class Object {}",
            "@interface Override {}",
            "class Throwable {}",
            "class Class {}");
    assertThat(compilation).succeededWithoutWarnings();
  }

  @Test
  void aClassOfTheOrchestratorsNameIsInTheWay() {
    Compilation compilation =
        TestSources.compile(
            "@Bot class Nightly { @Phase(order = 1) void one() {} }",
            "class NightlyOrchestrator {}");
    assertEquals(
        List.of(
            """
            2 [fanfare/DuplicateOrchestrator] NightlyOrchestrator is there already
              help: give Nightly another name\
            """),
        messages(compilation));
  }

  @Test
  void theRuntimeIsAskedFor() {
    List<File> withoutCore =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("core"))
            .map(File::new)
            .toList();
    Compilation compilation =
        TestSources.compiler()
            .withClasspath(withoutCore)
            .compile(
                JavaFileObjects.forSourceString(
                    "Hello",
                    """
                    import dev.fanfare.api.*;
                    @Bot public class Hello {
                      @Phase(order = 1) String hello() { return "hello"; }
                    }
                    """));
    assertEquals(
        List.of(
            """
            2 [fanfare/MissingRuntime] the orchestrator of Hello needs Fanfare's runtime, which is not there
              help: put fanfare-runtime on the class path\
            """),
        messages(compilation));
  }

  @Test
  void aModuleNeedsToRequireTheCoreOnly() throws IOException {
    assertEquals(List.of(), module("module hello { requires dev.fanfare.core; exports hello; }"));
    assertFalse(
        Files.readString(directory.resolve("out/hello/HelloOrchestrator.java"))
            .contains("@Generated"));

    assertEquals(
        List.of(
            """
            3 [fanfare/MissingRuntime] the orchestrator of Hello needs Fanfare's runtime, which is not there
              help: write 'requires dev.fanfare.core;' in module-info.java\
            """),
        module("module hello { requires dev.fanfare.api; }"));
  }

  @Test
  void whatIsInTheFilesWayIsSaid() throws IOException {
    Files.createDirectories(directory.resolve("out/hello/HelloOrchestrator.java"));
    assertEquals(
        List.of(
            """
            3 [fanfare/CannotWrite] HelloOrchestrator cannot be written: directories not supported
              help: give javac directories that it can write to: -d for classes, -s for sources\
            """),
        module("module hello { requires dev.fanfare.core; }"));
  }

  /** What the compiler says of a module with one bot. */
  private List<String> module(String moduleInfo) throws IOException {
    Path source = Files.createDirectories(directory.resolve("src/hello")).resolve("Hello.java");
    Files.writeString(
        source,
        """
        package hello;
        import dev.fanfare.api.*;
        @Bot public class Hello {
          @Phase(order = 1) String hello() { return "hello"; }
        }
        """);
    Path info = directory.resolve("src/module-info.java");
    Files.writeString(info, moduleInfo);
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null)) {
      List<String> options =
          List.of(
              "--module-path",
              System.getProperty("java.class.path"),
              "-Xlint:all,-processing",
              "-d",
              Files.createDirectories(directory.resolve("out")).toString());
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null, files, found, options, null, files.getJavaFileObjects(source, info));
      task.setProcessors(List.of(new FanfareProcessor()));
      task.call();
    }
    return found.getDiagnostics().stream()
        .filter(each -> isError(each) || each.getSource().getName().contains("Orchestrator"))
        .map(each -> each.getLineNumber() + " " + each.getMessage(Locale.ROOT))
        .toList();
  }

  private static boolean isError(Diagnostic<?> diagnostic) {
    return diagnostic.getKind() == Diagnostic.Kind.ERROR;
  }

  private static List<File> classPath(Compilation compilation) {
    Path directory = TestSources.write(compilation);
    List<File> path = new ArrayList<>(List.of(directory.toFile()));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      path.add(new File(entry));
    }
    return path;
  }

  private static List<String> messages(Compilation compilation) {
    assertFalse(compilation.errors().isEmpty());
    return compilation.errors().stream()
        .map(error -> error.getLineNumber() + " " + error.getMessage(Locale.ROOT))
        .toList();
  }
}
