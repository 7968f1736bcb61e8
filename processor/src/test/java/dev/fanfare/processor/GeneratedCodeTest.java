package dev.fanfare.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever a user may write, the generated code compiles, and does what is written. */
class GeneratedCodeTest {

  @Test
  void stepsMayHaveTheNamesOfMethodsThatTheOrchestratorHas() {
    RunReport report =
        CompiledProgram.of(
                """
                @Bot
                class Names {
                  @Phase(order = 1) String hooks() { return "h"; }
                  @Phase(order = 2) String limits(String s) { return s + "l"; }
                  @Phase(order = 3) String notify(String s) { return s + "n"; }
                  @Phase(order = 4) String clone(String s) { return s + "c"; }
                  @Phase(order = 5) String wait(String s) { return s + "w"; }
                  @Phase(order = 6) String equals(String s) { return s + "e"; }
                  @Phase(order = 7) String yield(String s) { return s + "y"; }
                  @Phase(order = 8) String record(String var) { return var + "r"; }
                }
                """)
            .bot("Names")
            .run()
            .orThrow();
    assertEquals("[hlncweyr]", report.task("record").values().toString());
  }

  @Test
  void textsKeepEveryCharacter() {
    String text = "\u2028\u2029\u0085\u00e9\ud83d\ude00\ud800 \\\"$S\t\b\u0000{}/*\u202e";
    RunReport report =
        CompiledProgram.of(
                """
                @Bot(tags = "%1$s")
                class Texts {
                  @Phase(order = 1) String text(@Param(defaultValue = "%1$s", help = "%1$s") String s) {
                    return s;
                  }
                }
                """
                    .formatted(escaped(text)))
            .bot("Texts")
            .run()
            .orThrow();
    assertEquals(List.of(text), report.task("text").values());
  }

  private static String escaped(String text) {
    return text.chars()
        .mapToObj(c -> c == '\\' || c == '"' ? "\\" + (char) c : escaped((char) c))
        .collect(Collectors.joining());
  }

  private static String escaped(char c) {
    return c >= ' ' && c <= '~' ? String.valueOf(c) : "\\" + "u%04x".formatted((int) c);
  }

  @Test
  void theOverloadThatIsAnnotatedIsCalled() {
    RunReport report =
        CompiledProgram.of(
                """
                @Bot
                class Wide {
                  record Row(Integer id) {}
                  @Phase(order = 1) List<Row> rows() { return List.of(new Row(1)); }
                  @Phase(order = 2) int id(Row row) { return row.id(); }
                  @Phase(order = 3) String put(long id) { return "long"; }
                  String put(Integer id) { return "Integer"; }
                  @Phase(order = 3) String group(@Key long id, @GroupBy("id") List<Row> rows) { return "long"; }
                  String group(Integer id, List<Row> rows) { return "Integer"; }
                }
                """)
            .bot("Wide")
            .run()
            .orThrow();
    assertEquals(
        List.of("long", "long"),
        List.of(report.task("put[0]").values().get(0), report.task("group[1]").values().get(0)));
  }

  @Test
  void aCollectionOfAnythingYieldsItsElements() {
    RunReport report =
        CompiledProgram.of(
                """
                @Bot
                class Lists {
                  @Phase(order = 1) List<Object> objects() { return List.of(1, "a"); }
                  @Phase(order = 1) List<?> any() { return List.of(1, "a"); }
                  @Phase(order = 1) List<? super Integer> above() { return List.of(1, "a"); }
                  @Phase(order = 1) ArrayList<Serializable> own() { return new ArrayList<>(List.of(1, "a")); }
                  @Phase(order = 2) String each(@From({"objects", "any", "above", "own"}) Object o) { return "" + o; }
                }
                """)
            .bot("Lists")
            .run()
            .orThrow();
    assertEquals("1a1a1a1a", String.join("", report.results("each", String.class)));
  }

  @Test
  void methodsOfSeveralInterfacesAreOneStep() {
    RunReport report =
        CompiledProgram.of(
                """
                @Bot
                class Both extends Load implements One, Two {
                  public int twice() { return 3; }
                  @Phase(order = 2) String sum(@From("load") int load, @From("twice") int twice) { return load + "/" + twice; }
                }
                class Load { public int load() { return 5; } }
                interface One {
                  @Phase(order = 1) int load();
                  @Phase(order = 1) default int twice() { return 1; }
                }
                interface Two {
                  @Phase(order = 1) int load();
                  @Phase(order = 1) default int twice() { return 2; }
                }
                """)
            .bot("Both")
            .run()
            .orThrow();
    assertEquals("5/3", report.task("sum").values().get(0));
    assertEquals(3, report.tasks().size());
  }

  @Test
  void aFakeThatRepeatsAnnotationsNeedsNoOrchestrator() {
    Compilation compilation =
        TestSources.compile(
            """
            @Bot
            class Nightly {
              @BeforeRun void open() {}
              @Phase(order = 1) int load(@Param(defaultValue = "1") int from) { return from; }
              @Phase(order = 2) void save(int row) {}
              @Task void mail(String to) {}
            }
            """,
            """
            class FakeNightly extends Nightly {
              FakeNightly(Clock clock) {}
              @Override @BeforeRun void open() {}
              @Override @Phase(order = 1) int load(@Param(defaultValue = "1") int from) { return 7; }
              @Override @Task void mail(String to) {}
            }
            """);
    assertThat(compilation).succeededWithoutWarnings();
    assertEquals(
        List.of("NightlyOrchestrator.java"),
        List.copyOf(TestSources.generated(compilation).keySet()));
  }

  @Test
  void aPhaseThatASubclassOfABotAddsIsRefused() {
    FaultAssertions.in(
        """
        class More extends Nightly {
          @Override @Phase(order = 1) int load() { return 7; }
          ▸@Phase(order = 2) void save(int row) {}
        }
        @Bot
        class Nightly {
          @Phase(order = 1) int load() { return 1; }
        }
        """,
        """
        [fanfare/TaskOutsideBot] phase 'save' belongs to no bot
          help: put @Bot on More\
        """);
  }

  @Test
  void fiveThousandPhases() {
    RunReport report =
        run(
            many(
                "int p0() { return 0; }",
                5000,
                "@Phase(order = %1$d) int p%1$d(int x) { return x + 1; }"));
    assertEquals(4999, report.task("p4999").values().get(0));
  }

  @Test
  void manyStepsOfOnePhaseAndTheirParameters() {
    RunReport report =
        run(
            many(
                "void p0() {}",
                2500,
                "@Phase(order = 0) int p%1$d(@Param(defaultValue = \"1\") int x%1$d) { return"
                    + " x%1$d; }"));
    assertEquals(RunState.SUCCEEDED, report.state());
    assertEquals(2500, report.tasks().size());
  }

  @Test
  void manyMethodBotsAndFunctions() {
    String source =
        IntStream.range(0, 300)
            .mapToObj(
                i -> "@Bot int b%1$d() { return %1$d; } @Task void f%1$d(int x) {}%n".formatted(i))
            .collect(Collectors.joining("", "class Jobs {\n", "}"));
    assertEquals(
        299,
        dev.fanfare.runtime.Fanfare.bot(CompiledProgram.ofJavac(source).type("Jobs"), "b299")
            .run()
            .orThrow()
            .task("b299")
            .values()
            .get(0));
  }

  private static String many(String first, int count, String each) {
    return IntStream.range(1, count)
        .mapToObj(each::formatted)
        .collect(Collectors.joining("\n", "@Bot class Many { @Phase(order = 0) " + first, "}"));
  }

  private static RunReport run(String source) {
    return CompiledProgram.ofJavac(source).bot("Many").run().orThrow();
  }

  @Test
  void generatedStatementsAreNoChainForManyCalls() {
    String source =
        many(
            "int p0() { return 0; }",
            200,
            "@Phase(order = %1$d) int p%1$d(int x) { return x + 1; }");
    String generated =
        TestSources.generated(TestSources.compile(source)).get("ManyOrchestrator.java");
    assertTrue(generated.contains("planPart2(plan);"), generated);
    assertFalse(generated.contains("planPart3(plan);"), generated);
  }
}
