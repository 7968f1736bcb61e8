package dev.fanfare.runtime.recovery;

import static dev.fanfare.runtime.sim.TestBot.each;
import static dev.fanfare.runtime.sim.TestBot.items;
import static dev.fanfare.runtime.sim.TestBot.list;
import static dev.fanfare.runtime.sim.TestBot.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.fanfare.api.Priority;
import dev.fanfare.runtime.BotRun;
import dev.fanfare.runtime.plan.Accessor;
import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.LimitPlan;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.Source;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.sim.Simulator;
import dev.fanfare.runtime.sim.TestBot;
import dev.fanfare.runtime.spi.StepKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What changes the key of a task, and what does not. */
class ContentKeyTest {

  record Row(String group, double amount) {}

  /** All that a run can be changed in. */
  static final class Case {
    String bot = "bot";
    String stepName = "use";
    String file = "a.txt";
    String content = "one";
    List<Object> rows = new ArrayList<>(List.of(new Row("x", 1.5), new Row("y", 2.5)));
    Map<String, Object> params = new TreeMap<>(Map.of("size", 3, "token", "s3cret", "other", 1));
    Consumer<StepPlan.Builder<TestBot>> step = builder -> {};
    Consumer<Plan.Builder<TestBot>> plan = builder -> {};
    Consumer<BotRun<TestBot>> run = builder -> {};
    Consumer<MemoryHistory> history = history -> {};
    boolean before;
    int order = 2;
  }

  @TempDir Path directory;
  private Map<String, String> original = Map.of();
  private Map<String, byte[]> why = Map.of();
  private List<String> components = List.of();

  @BeforeEach
  void runTheOriginal() throws IOException {
    original = keys(new Case());
    assertNotNull(original.get("use[0]"));
    assertNotNull(original.get("sum[x]"));
  }

  private Map<String, String> keys(Case of) throws IOException {
    Path file = directory.resolve(of.file);
    Files.writeString(file, of.content);
    MemoryHistory history = new MemoryHistory();
    of.history.accept(history);
    StepPlan.Builder<TestBot> use =
        step(of.stepName, Integer.class, (bot, call) -> 1)
            .input(each("rows"))
            .input(new Input.Param("size"))
            .input(new Input.Param("token"))
            .input(new Input.Param("file"));
    of.step.accept(use);
    Plan.Builder<TestBot> plan =
        Plan.of(of.bot, TestBot.class)
            .limit(new LimitPlan("api", 1, null))
            .param(new ParamPlan("size", TypeRef.of(Integer.class), null, ""))
            .param(new ParamPlan("token", TypeRef.of(String.class), null, "", true))
            .param(new ParamPlan("other", TypeRef.of(Integer.class), null, ""))
            .param(new ParamPlan("file", TypeRef.of(Path.class), null, ""));
    of.plan.accept(plan);
    plan.phase(1, items("rows", of.rows.toArray()));
    if (of.before) {
      plan.phase(
          of.order - 1 > 1 ? of.order - 1 : 2, step("b", Integer.class, (b, c) -> 1).build());
      of.order++;
    }
    plan.phase(
        of.order,
        use.build(),
        step("sum", Integer.class, (bot, call) -> 1)
            .input(new Input.KeyPart(0))
            .input(
                new Input.Group(
                    Source.of("rows"),
                    List.of(Accessor.of("group", (Object row) -> group(row))),
                    Input.Shape.LIST,
                    List.of()))
            .build(),
        step("all", Integer.class, (bot, call) -> 1).input(list("rows")).build());
    BotRun<TestBot> run = TestBot.run(plan.build());
    of.params.forEach(run::param);
    run.param("file", file);
    of.run.accept(run);
    run.environment(new Simulator(1).journal(history).environment()).run().orThrow();
    why = Map.copyOf(history.why);
    components =
        StepKeys.componentsOf(
            plan.build().steps().stream()
                .filter(one -> one.name().equals(of.stepName))
                .findFirst()
                .orElseThrow());
    return Map.copyOf(history.keys);
  }

  private static String group(Object row) {
    return row instanceof Row r ? r.group() : "x";
  }

  private static Arguments of(String name, Consumer<Case> change) {
    return Arguments.of(name, change);
  }

  static Stream<Arguments> harmless() {
    return Stream.of(
        of("workers", c -> c.run = run -> run.workers(7)),
        of("seed", c -> c.run = run -> run.seed(99)),
        of("clock", c -> c.run = run -> run.clock(Instant.EPOCH)),
        of("run's retries", c -> c.run = run -> run.retries(3)),
        of("failFast", c -> c.run = run -> run.failFast(true)),
        of("priority", c -> c.step = s -> s.priority(Priority.LOW)),
        of("retries", c -> c.step = s -> s.retries(9)),
        of("backoff", c -> c.step = s -> s.backoff(BackoffPlan.DEFAULT)),
        of("timeout", c -> c.step = s -> s.timeout(Duration.ofHours(1))),
        of("phase timeout", c -> c.step = s -> s.phaseTimeout(Duration.ofHours(1))),
        of("limit", c -> c.step = s -> s.limit("api")),
        of("step's tags", c -> c.step = s -> s.tags("slow")),
        of("quorum", c -> c.step = s -> s.minSuccess(0.5)),
        of("retryOn", c -> c.step = s -> s.retryOn(IOException.class)),
        of("abortOn", c -> c.step = s -> s.abortOn(IOException.class)),
        of("phase's name", c -> c.step = s -> s.phase("named")),
        of("bot's tags", c -> c.plan = p -> p.tags("slow")),
        of("bot's timeout", c -> c.plan = p -> p.timeout(Duration.ofHours(3))),
        of("order of the phase", c -> c.order = 9),
        of("a step before it", c -> c.before = true),
        of("a parameter that it does not take", c -> c.params.put("other", 2)),
        of("code of another step", c -> c.history = h -> h.version("rows", "2")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harmless")
  void staysEqual(String name, Consumer<Case> change) throws IOException {
    Case changed = new Case();
    change.accept(changed);
    Map<String, String> keys = keys(changed);
    for (String task : List.of("use[0]", "use[1]", "sum[x]", "sum[y]", "all")) {
      assertEquals(original.get(task), keys.get(task), task);
    }
  }

  static Stream<Arguments> harmful() {
    return Stream.of(
        of("the bot's name", c -> c.bot = "other"),
        of("the step's code", c -> c.history = h -> h.version("use", "2")),
        of("the step's signature", c -> c.history = h -> h.version("use()", "(I)")),
        of("a parameter", c -> c.params.put("size", 4)),
        of("a secret parameter", c -> c.params.put("token", "t0ken")),
        of("the store's salt", c -> c.history = h -> h.version("salt", "fedcba9876543210")),
        of("a file's content", c -> c.content = "two"),
        of("a file's name", c -> c.file = "b.txt"),
        of("an element's text", c -> c.rows.set(0, new Row("x2", 1.5))),
        of("an element's number", c -> c.rows.set(0, new Row("x", 1.6))),
        of("an element's class", c -> c.rows.set(0, "x")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harmful")
  void seesWhatTheTaskTakes(String name, Consumer<Case> change) throws IOException {
    Case changed = new Case();
    change.accept(changed);
    assertNotEquals(original.get("use[0]"), keys(changed).get("use[0]"));
  }

  static Stream<Arguments> harmfulToLists() {
    return Stream.of(
        of("a member", c -> c.rows.set(0, new Row("x", 9.5))),
        of("one member more", c -> c.rows.add(new Row("x", 7))),
        of("the same member twice", c -> c.rows.add(0, new Row("x", 1.5))),
        of("-0.0 for 0.0", c -> c.rows.set(0, new Row("x", -0.0))),
        of("NaN", c -> c.rows.set(0, new Row("x", Double.NaN))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harmfulToLists")
  void seesEachMemberOfAList(String name, Consumer<Case> change) throws IOException {
    Case changed = new Case();
    change.accept(changed);
    Map<String, String> keys = keys(changed);
    assertNotEquals(original.get("sum[x]"), keys.get("sum[x]"));
    assertNotEquals(original.get("all"), keys.get("all"));
    assertEquals(original.get("sum[y]"), keys.get("sum[y]"));
  }

  static Stream<Arguments> harmfulToOrder() {
    return Stream.of(
        of("another order", c -> c.rows.add(c.rows.remove(0))),
        of("a member less", c -> c.rows.remove(0)),
        of("another group's member", c -> c.rows.add(new Row("z", 1))),
        of("the step's name", c -> c.stepName = "used"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harmfulToOrder")
  void seesTheOrderAndTheNumberOfMembers(String name, Consumer<Case> change) throws IOException {
    Case changed = new Case();
    change.accept(changed);
    Map<String, String> keys = keys(changed);
    boolean differs =
        !original.get("all").equals(keys.get("all"))
            || !original.get("use[0]").equals(keys.get("use[0]"));
    assertEquals(true, differs);
  }

  static Stream<Arguments> reasons() {
    return Stream.of(
        Arguments.of("code", (Consumer<Case>) c -> c.history = h -> h.version("use", "2")),
        Arguments.of("signature", (Consumer<Case>) c -> c.history = h -> h.version("use()", "(I)")),
        Arguments.of("name", (Consumer<Case>) c -> c.bot = "other"),
        Arguments.of("parameter 'size'", (Consumer<Case>) c -> c.params.put("size", 4)),
        Arguments.of("parameter 'token'", (Consumer<Case>) c -> c.params.put("token", "t")),
        Arguments.of("parameter 'file'", (Consumer<Case>) c -> c.content = "two"),
        Arguments.of("from [rows]", (Consumer<Case>) c -> c.rows.set(0, new Row("x", 1.6))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("reasons")
  void namesExactlyTheComponentThatHasChanged(String component, Consumer<Case> change)
      throws IOException {
    byte[] before = why.get("use[0]");
    Case changed = new Case();
    change.accept(changed);
    keys(changed);
    assertEquals(List.of(component), StepKeys.differing(components, before, why.get("use[0]")));
  }
}
