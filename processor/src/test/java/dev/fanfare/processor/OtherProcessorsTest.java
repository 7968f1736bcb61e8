package dev.fanfare.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Processors that people use beside this one, in both orders on the processor path. */
class OtherProcessorsTest {

  /** A library with a processor, and a bot over what it makes. */
  enum Library {
    LOMBOK_VALUES(
        "lombok",
        """
        @Bot
        public class App {
          @lombok.Value static class Item { String kind; Shelf shelf; }
          @lombok.EqualsAndHashCode static class Shelf { final int number; Shelf(int number) { this.number = number; } }
          @Phase(order = 1) List<Item> items() { return List.of(new Item("a", new Shelf(1))); }
          @Phase(order = 2) int sum(@Key String kind, @GroupBy("kind") List<Item> items) { return items.size(); }
          @Phase(order = 2) int full(@Key Shelf shelf, @GroupBy("shelf") List<Item> items) { return items.size(); }
        }
        """),
    LOMBOK_GETTERS(
        "lombok",
        """
        @Bot
        @lombok.NoArgsConstructor
        public class App {
          @Phase(order = 1) List<Row> rows() { return List.of(new Row("north", 1)); }
          @Phase(order = 3) @Task(priorityBy = "weight") String one(Row row) { return row.getRegion(); }
          @Phase(order = 3) int sum(@Key String region, @GroupBy("region") @From("rows") List<Row> rows) { return 1; }
        }
        @lombok.Getter @lombok.RequiredArgsConstructor class Row { private final String region; private final int weight; }
        """),
    LOMBOK_LOGS(
        "lombok",
        """
        @Bot
        @lombok.extern.java.Log
        public class App {
          @Phase(order = 1) String one() { log.fine("x"); return "a"; }
        }
        """),
    AUTO_VALUE(
        "auto-value",
        """
        @Bot
        public class App {
          @com.google.auto.value.AutoValue abstract static class Item {
            abstract String kind();
            static Item of(String kind) { return new AutoValue_App_Item(kind); }
          }
          @Phase(order = 1) List<Item> items() { return List.of(Item.of("a")); }
          @Phase(order = 2) int sum(@Key String kind, @GroupBy("kind") List<Item> items) { return items.size(); }
        }
        """),
    IMMUTABLES(
        "value",
        """
        @Bot
        public class App {
          @Phase(order = 1) List<ImmutableItem> items() { return List.of(ImmutableItem.builder().kind("a").build()); }
          @Phase(order = 2) int sum(@Key String kind, @GroupBy("kind") List<ImmutableItem> items) { return items.size(); }
        }
        @org.immutables.value.Value.Immutable interface Item { String kind(); }
        """),
    MAP_STRUCT(
        "mapstruct",
        """
        @Bot
        public class App {
          public record Raw(String kind) {}
          public record Item(String kind) {}
          @org.mapstruct.Mapper public interface Items { Item of(Raw raw); }
          @Phase(order = 1) List<Raw> raws() { return List.of(new Raw("a")); }
          @Phase(order = 2) Item item(Raw raw) { return new AppItemsOf().of(raw); }
          @Phase(order = 3) int sum(@Key String kind, @GroupBy("kind") List<Item> items) { return items.size(); }
          static class AppItemsOf { Item of(Raw raw) { return new App$ItemsImpl().of(raw); } }
        }
        """);

    private final String jar;
    private final String source;

    Library(String jar, String source) {
      this.jar = jar;
      this.source = source;
    }
  }

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void compilesBeforeIt(Library library) throws IOException {
    compile(library, true);
  }

  @ParameterizedTest
  @EnumSource
  void compilesAfterIt(Library library) throws IOException {
    compile(library, false);
  }

  private void compile(Library library, boolean fanfareFirst) throws IOException {
    Path source = directory.resolve("App.java");
    Files.writeString(source, "import dev.fanfare.api.*; import java.util.*;\n" + library.source);
    List<String> theirs = jars(name -> isOf(name, library.jar));
    List<String> ours = jars(name -> !isOfAnyLibrary(name));
    assertTrue(!theirs.isEmpty(), library.jar + " is on the class path");
    List<String> path = new ArrayList<>(fanfareFirst ? ours : theirs);
    path.addAll(fanfareFirst ? theirs : ours);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean succeeded =
          compiler
              .getTask(
                  output,
                  files,
                  null,
                  List.of(
                      "-Werror",
                      "-processorpath",
                      String.join(File.pathSeparator, path),
                      "-cp",
                      System.getProperty("java.class.path"),
                      "-d",
                      directory.toString()),
                  null,
                  files.getJavaFileObjects(source))
              .call();
      assertTrue(succeeded, output::toString);
    }
    assertEquals("", output.toString());
    assertTrue(Files.exists(directory.resolve("AppOrchestrator.class")));
  }

  private static boolean isOfAnyLibrary(String file) {
    return Stream.of(Library.values()).anyMatch(library -> isOf(file, library.jar))
        || file.startsWith("auto-service");
  }

  private static boolean isOf(String file, String jar) {
    return file.matches(jar + "(-processor)?-\\d.*");
  }

  private static List<String> jars(Predicate<String> wanted) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> wanted.test(Path.of(entry).getFileName().toString()))
        .collect(Collectors.toList());
  }
}
