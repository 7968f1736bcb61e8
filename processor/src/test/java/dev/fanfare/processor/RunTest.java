package dev.fanfare.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.FunctionRun;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.RunState;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compiles programs, runs them, and looks at what they computed. */
class RunTest {

  @Test
  void licenseReview() throws IOException {
    RunReport report =
        CompiledProgram.of(GoldenTest.source("LicenseReview.java"))
            .bot("LicenseReview")
            .param("each", "3")
            .run()
            .orThrow();

    assertEquals(
        "[Verdict[scores=[LicenseScore[license=MIT, points=24], LicenseScore[license=GPL-3.0,"
            + " points=48]]]]",
        report.task("verdict").values().toString());
    assertEquals(
        "questions, answer[0], answer[11], score[0], score[11], dimension[MIT/patents],"
            + " dimension[GPL-3.0/scope], license[MIT], verdict",
        Stream.of(
                "questions",
                "answer[0]",
                "answer[11]",
                "score[0]",
                "score[11]",
                "dimension[MIT/patents]",
                "dimension[GPL-3.0/scope]",
                "license[MIT]",
                "verdict")
            .map(id -> report.task(id).id())
            .collect(Collectors.joining(", ")));
    assertEquals(List.of("questions", "answer[11]"), report.task("score[11]").parents());
    assertEquals(1 + 12 + 12 + 4 + 2 + 1, report.tasks().size());
  }

  @Test
  void yields() throws IOException {
    RunReport report =
        CompiledProgram.of(GoldenTest.source("Yields.java")).bot("Yields").run().orThrow();
    assertEquals(
        """
        [Total[text=byte 1
        byte 2
        long 0 0.25
        long 1 0.25
        long 2 0.25
        [5] [x, y] [7, 8] [{k=[1]}]
        1.5 true here 0.25
        a+b
        c
        [a]]]\
        """,
        report.task("total").values().toString());
  }

  @Test
  void joins() throws IOException {
    RunReport report =
        CompiledProgram.of(GoldenTest.source("Joins.java")).bot("Joins").run().orThrow();
    assertEquals(
        """
        Title[doc=1] Checked[part=Part[doc=1, number=0]] Part[doc=1, number=0] Doc[id=1]
        Title[doc=2] Checked[part=Part[doc=2, number=0]] Part[doc=2, number=0] Doc[id=2]
        Title[doc=2] Checked[part=Part[doc=2, number=1]] Part[doc=2, number=1] Doc[id=2]
        Title[doc=0]/Rule[name=long]=Rule[name=long]
        Title[doc=0]/Rule[name=short]=Rule[name=short]
        Title[doc=1]/Rule[name=long]=Rule[name=long]
        Title[doc=1]/Rule[name=short]=Rule[name=short]
        Title[doc=2]/Rule[name=long]=Rule[name=long]
        Title[doc=2]/Rule[name=short]=Rule[name=short]
        long/long=long
        long/short=short
        short/long=long
        short/short=short\
        """,
        report.results("last", String.class).stream().collect(Collectors.joining("\n")));
  }

  @Test
  void groups() throws IOException {
    RunReport report = CompiledProgram.of(GoldenTest.source("Groups.java")).bot("Groups").run();
    assertEquals(RunState.SUCCEEDED, report.state());
    assertEquals(
        "[EStrue1 FRfalse1 ESfalse1 true 1 false 1 false 1 20:1 5:1 7:1 ES223 FR113]",
        report.task("last").values().toString());
    assertEquals(
        List.of("together[ES]", "together[FR]"),
        report.tasks().stream().map(t -> t.id()).filter(id -> id.startsWith("tog")).toList());
  }

  @Test
  void jobs() throws Exception {
    CompiledProgram program = CompiledProgram.of(GoldenTest.source("Jobs.java"));
    Object server = server(program);

    RunReport report =
        Fanfare.bot(program.type("Jobs"), "send-mails")
            .param("server", server)
            .param("pause", "3s")
            .run();

    assertEquals(
        List.of(
            "sendMails",
            "Server[base=http://here, key=Optional[k]] 3",
            "10 Optional[PT3S] [HIGH]",
            "[open 10, before sendMails]"),
        report.orThrow().results("sendMails", String.class));
    assertEquals(
        RunState.SUCCEEDED,
        Fanfare.bot(program.type("Jobs"), "clean").param("server", server).run().state());
  }

  @Test
  void functions() throws Exception {
    CompiledProgram program = CompiledProgram.of(GoldenTest.source("Jobs.java"));
    FunctionRun<?> run = Fanfare.functions(program.type("Jobs"));
    run.param("server", server(program));
    run.queue("pay", Map.of("account", "ada ", "sum", "12.50"));
    run.queue("nothing", Map.of());
    assertEquals(List.of("ada 12.50"), run.run().orThrow().results("pay", String.class));
  }

  private static Object server(CompiledProgram program) throws ReflectiveOperationException {
    Constructor<?> constructor = program.type("Jobs$Server").getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    return constructor.newInstance(URI.create("http://here"), Optional.of("k"));
  }

  @Test
  void hooksAroundAPhaseThatThrows() throws Exception {
    CompiledProgram program =
        CompiledProgram.of(
            """
            @Bot(retries = 1, backoff = @Backoff(initial = "1ms"))
            class Nightly {
              final List<String> log = new ArrayList<>();
              Nightly() throws IOException {}
              @BeforeRun void open() throws IOException { log.add("open"); }
              @BeforeTask void before() throws Exception { log.add("before"); }
              @Phase(order = 1) int load() throws IOException { throw new IOException("gone"); }
              @Phase(order = 2) void save(int row) { log.add("never"); }
              @AfterTask void after() throws Exception { log.add("after"); }
              @AfterRun void close(dev.fanfare.runtime.result.RunReport report) throws IOException {
                log.add("close " + report.state() + " " + report.task("load").attempts());
              }
            }
            """);
    Constructor<?> constructor = program.type("Nightly").getDeclaredConstructor();
    constructor.setAccessible(true);
    Object nightly = constructor.newInstance();

    RunReport report = run(nightly);

    Field log = program.type("Nightly").getDeclaredField("log");
    log.setAccessible(true);
    assertEquals(RunState.FAILED, report.state());
    assertEquals(
        List.of("open", "before", "after", "before", "after", "close FAILED 2"), log.get(nightly));
  }

  private static <B> RunReport run(B instance) {
    @SuppressWarnings("unchecked")
    Class<B> type = (Class<B>) instance.getClass();
    return Fanfare.bot(type).instance(instance).run();
  }

  @Test
  void inherited() throws IOException {
    CompiledProgram program = CompiledProgram.of(GoldenTest.source("Inherited.java"));
    RunReport nightly = program.bot("Inherited$Nightly").param("count", 7).run().orThrow();
    assertEquals(
        """
        load [Row[key=a, amount=7], Row[key=b, amount=2], Row[key=a, amount=3]]
        clean[0] [Row[key=a, amount=7]]
        clean[1] [Row[key=b, amount=2]]
        clean[2] [Row[key=a, amount=3]]
        group[a] [a 2]
        group[b] [b 1]
        report [[a 2, b 1]]
        dropped []
        """,
        CompiledProgram.tasks(nightly));

    RunReport compact = program.bot("Inherited$Compact").param("names", "a,b").run().orThrow();
    assertEquals("[7]", compact.task("apply[0]").values().toString());
  }

  @Test
  void clashes() throws IOException {
    RunReport report =
        CompiledProgram.of(GoldenTest.source("Clashes.java")).bot("Clashes").run().orThrow();
    assertEquals(
        "[String[input=Input[list=List[plan=Plan[value=1]]]]]",
        report.task("plan").values().toString());
    assertEquals(1, report.task("again").attempts());
  }
}
