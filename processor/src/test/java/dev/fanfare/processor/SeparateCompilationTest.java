package dev.fanfare.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What is generated does not depend on which classes are compiled together. */
class SeparateCompilationTest {

  private static final String BASE =
      """
      @Limit(name = "slow", concurrency = 1)
      @Limit(name = "fast", concurrency = 9)
      public abstract class Base {
        public record Row(String zone, int area, long id) {}
        @BeforeRun void second(@Param(%1$s) String who) {}
        @BeforeRun void first() {}
        @Phase(order = 1) List<Row> zebra(@Param(defaultValue = "1"%2$s) int size) { return List.of(); }
        @Phase(order = 1) @Task(limit = "slow", retries = 0) List<String> ant() { return List.of(); }
        @Phase(order = 1) @Task(limit = "fast") List<Long> monkey() { return List.of(); }
        @Phase(order = 2) String group(@Key%3$s String zone, @GroupBy("zone") List<Row> rows) { return zone; }
        @Task void pay(%4$s String account, TaskContext context) {}
        enum Level { LOW, HIGH }
        @Phase(order = 3) void last(@Param(defaultValue = "HIGH"%5$s) Level level, List<String> rows) {}
      }
      """;

  private static final String BARE = BASE.formatted("", "", "", "", "");
  private static final String NAMED =
      BASE.formatted(
          "\"who\"",
          ", value = \"size\"",
          "(\"zone\")",
          "@Param(\"account\")",
          ", value = \"level\"");

  @Test
  void aBaseFromItsClassFileGivesTheSame() {
    assertEquals(together(BARE), apart(BARE, "-parameters"));
    assertEquals(together(NAMED), withoutLocals(apart(NAMED)));
  }

  @Test
  void aNameThatTheClassFileLacksIsAskedFor() {
    Compilation compilation = compileApart(BARE);
    assertThat(compilation).failed();
    assertEquals(
        List.of(
            help("1 of 'second'", "@Param(\"…\") on parameter 1 of Base.second(String)"),
            help("1 of 'zebra'", "@Param(\"…\") on parameter 1 of Base.zebra(int)"),
            help("1 of 'group'", "@Key(\"…\") on parameter 1 of Base.group(String, List<Row>)"),
            help("1 of 'pay'", "@Param(\"…\") on parameter 1 of Base.pay(String, TaskContext)"),
            help("1 of 'last'", "@Param(\"…\") on parameter 1 of Base.last(Level, List<String>)")),
        compilation.errors().stream()
            .map(error -> error.getMessage(Locale.ROOT))
            .sorted(java.util.Comparator.comparingInt(SeparateCompilationTest::place))
            .toList());
  }

  private static int place(String message) {
    return List.of("second", "zebra", "group", "pay", "last")
        .indexOf(message.replaceAll("(?s).*parameter 1 of '(\\w+)'.*", "$1"));
  }

  private static String help(String parameter, String edit) {
    return """
    [fanfare/UnknownParameterName] the class file of Base does not say what parameter %s is called
      note: a class file holds the names of parameters if it is compiled with -parameters
      help: write %s\
    """
        .formatted(parameter, edit);
  }

  @Test
  void aParameterThatIsReallyCalledArg0IsLeftAlone() {
    assertThat(
            TestSources.compile(
                "@Bot class Nightly { @Phase(order = 1) void one(@Param String arg0) {} }"))
        .succeededWithoutWarnings();
  }

  private static String together(String base) {
    return TestSources.generated(TestSources.compile(base, nightly()))
        .get("NightlyOrchestrator.java");
  }

  private static String apart(String base, String... options) {
    Compilation compilation = compileApart(base, options);
    assertThat(compilation).succeeded();
    return TestSources.generated(compilation).get("NightlyOrchestrator.java");
  }

  /** Parameters that no name of the plan follows from may be called otherwise. */
  private static String withoutLocals(String generated) {
    return generated
        .replaceAll("Base.Row\\b", "Base.Row")
        .replace(
            "String arg0 = call.get(0);\n    bot.second(arg0)",
            "String who = call.get(0);\n    bot.second(who)")
        .replace(
            "int arg0 = call.get(0);\n    return bot.zebra(arg0)",
            "int size = call.get(0);\n    return bot.zebra(size)")
        .replace(
            "String arg0 = call.get(0);\n"
                + "    List<Base.Row> arg1 = call.get(1);\n"
                + "    return bot.group(arg0, arg1)",
            "String zone = call.get(0);\n"
                + "    List<Base.Row> rows = call.get(1);\n"
                + "    return bot.group(zone, rows)")
        .replace(
            "String arg0 = call.get(0);\n"
                + "    TaskContext arg1 = call.get(1);\n"
                + "    bot.pay(arg0, arg1)",
            "String account = call.get(0);\n"
                + "    TaskContext context = call.get(1);\n"
                + "    bot.pay(account, context)")
        .replace(
            "Base.Level arg0 = call.get(0);\n"
                + "    List<String> arg1 = call.get(1);\n"
                + "    bot.last(arg0, arg1)",
            "Base.Level level = call.get(0);\n"
                + "    List<String> rows = call.get(1);\n"
                + "    bot.last(level, rows)");
  }

  private static Compilation compileApart(String base, String... options) {
    Path classes =
        TestSources.write(
            com.google.testing.compile.Compiler.javac()
                .withProcessors(new FanfareProcessor())
                .withOptions((Object[]) options)
                .compile(TestSources.demo(base)));
    List<File> path = new ArrayList<>();
    path.add(classes.toFile());
    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(File::new)
        .forEach(path::add);
    JavaFileObject nightly = TestSources.demo(nightly());
    return TestSources.compiler().withClasspath(path).compile(nightly);
  }

  private static String nightly() {
    return "@Bot class Nightly extends Base { @Override void first() {} }";
  }
}
