package dev.fanfare.runtime.param;

import static dev.fanfare.runtime.sim.TestBot.plan;
import static dev.fanfare.runtime.sim.TestBot.run;
import static dev.fanfare.runtime.sim.TestBot.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fanfare.api.Priority;
import dev.fanfare.runtime.BotRun;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.plan.FunctionPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Orchestrator;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Params;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.sim.Simulator;
import dev.fanfare.runtime.sim.TestBot;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParamTest {

  private static BotRun<TestBot> taking(TypeRef type, @Nullable String defaultText) {
    Plan<TestBot> plan =
        plan()
            .param(new ParamPlan("p", type, defaultText, ""))
            .phase(
                1,
                step("s", Object.class, (bot, call) -> call.get(0))
                    .input(new Input.Param("p"))
                    .build())
            .build();
    return run(plan).environment(new Simulator(1).environment());
  }

  private static Object value(TypeRef type, Object set) {
    return taking(type, null).param("p", set).run().result(Object.class);
  }

  static Stream<Arguments> conversions() {
    TypeRef strings = TypeRef.of(List.class, TypeRef.of(String.class));
    TypeRef numbers = TypeRef.of(Set.class, TypeRef.of(Integer.class));
    return Stream.of(
        Arguments.of(TypeRef.of(String.class), "a,b", "a,b"),
        Arguments.of(TypeRef.of(Integer.class), "-7", -7),
        Arguments.of(TypeRef.of(Integer.class), 7, 7),
        Arguments.of(TypeRef.of(Long.class), 7, 7L),
        Arguments.of(TypeRef.of(Double.class), 7, 7.0),
        Arguments.of(TypeRef.of(Integer.class), 7L, 7),
        Arguments.of(TypeRef.of(BigDecimal.class), 0.1, new BigDecimal("0.1")),
        Arguments.of(TypeRef.of(Byte.class), "127", (byte) 127),
        Arguments.of(TypeRef.of(Short.class), "300", (short) 300),
        Arguments.of(TypeRef.of(Float.class), "0.5", 0.5f),
        Arguments.of(TypeRef.of(Boolean.class), "TRUE", true),
        Arguments.of(TypeRef.of(Character.class), "x", 'x'),
        Arguments.of(TypeRef.of(Priority.class), "high", Priority.HIGH),
        Arguments.of(TypeRef.of(Path.class), "a/b", Path.of("a/b")),
        Arguments.of(TypeRef.of(Path.class), Path.of("a/b"), Path.of("a/b")),
        Arguments.of(TypeRef.of(URI.class), "https://x.org/", URI.create("https://x.org/")),
        Arguments.of(TypeRef.of(Duration.class), "1h30m", Duration.ofMinutes(90)),
        Arguments.of(
            TypeRef.of(Instant.class), "2026-11-20T06:00:00Z", Instant.ofEpochSecond(1795154400)),
        Arguments.of(TypeRef.of(LocalDate.class), "2026-11-20", LocalDate.of(2026, 11, 20)),
        Arguments.of(strings, "a, b ,c\\,d", List.of("a", "b", "c,d")),
        Arguments.of(strings, "", List.of()),
        Arguments.of(strings, List.of("a,b"), List.of("a,b")),
        Arguments.of(strings, new String[] {"x"}, List.of("x")),
        Arguments.of(numbers, "3,1,3", Set.of(1, 3)),
        Arguments.of(numbers, List.of("4", 5), Set.of(4, 5)),
        Arguments.of(TypeRef.of(Optional.class, TypeRef.of(Integer.class)), "5", Optional.of(5)),
        Arguments.of(
            TypeRef.of(Optional.class, TypeRef.of(Integer.class)),
            Optional.of("5"),
            Optional.of(5)));
  }

  @ParameterizedTest
  @MethodSource("conversions")
  void whatIsSetBecomesAValueOfTheType(TypeRef type, Object set, Object expected) {
    assertEquals(expected, value(type, set));
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(Integer.class, "many", "'many' is not a whole number"),
        Arguments.of(
            Integer.class, "3000000000", "3000000000 is not within -2147483648 to 2147483647"),
        Arguments.of(Integer.class, 0.5, "'0.5' is not a whole number"),
        Arguments.of(Integer.class, List.of(1), "[1] is of type ListN, not Integer"),
        Arguments.of(Double.class, "x", "'x' is not a number"),
        Arguments.of(Double.class, "NaN", "'NaN' is not a number"),
        Arguments.of(Double.class, "1d", "'1d' is not a number"),
        Arguments.of(Double.class, "1e400", "1e400 is too large for a double"),
        Arguments.of(Boolean.class, "yes", "'yes' is not true or false"),
        Arguments.of(Character.class, "xy", "'xy' is not one character"),
        Arguments.of(
            Priority.class,
            "hihg",
            "'hihg' is none of CRITICAL, HIGH, MEDIUM, LOW; did you mean HIGH?"),
        Arguments.of(
            Duration.class, "soon", "'soon' is not a duration such as 250ms, 30s, 1h30m or PT3M"),
        Arguments.of(Instant.class, "now", "'now' is not an instant such as 2026-01-31T12:00:00Z"),
        Arguments.of(LocalDate.class, "1.2.", "'1.2.' is not a date such as 2026-01-31"),
        Arguments.of(
            Thread.class, "x", "a text cannot be read as Thread; set a value of that type"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void whatDoesNotFitIsRefusedAtOnce(Class<?> type, Object set, String why) {
    BotRun<TestBot> run = taking(TypeRef.of(type), null);
    FanfareException failure = assertThrows(FanfareException.class, () -> run.param("p", set));
    String message = failure.getMessage().replace("List12", "ListN");
    assertEquals("parameter 'p' of bot 'test': " + why, message);
  }

  @Test
  void aParameterThatDoesNotExistIsRefused() {
    BotRun<TestBot> run = taking(TypeRef.of(String.class), null);
    assertEquals(
        "bot 'test' has no parameter 'bank'; it has p",
        assertThrows(FanfareException.class, () -> run.param("bank", "")).getMessage());
  }

  @Test
  void theNearestParameterIsNamed() {
    Plan<TestBot> plan =
        plan()
            .param(new ParamPlan("licenses", TypeRef.of(String.class), "", ""))
            .phase(1, step("s", String.class, (bot, call) -> "").build())
            .build();
    assertEquals(
        "bot 'test' has no parameter 'licences'; it has licenses; did you mean 'licenses'?",
        assertThrows(FanfareException.class, () -> run(plan).param("licences", "")).getMessage());
  }

  @Test
  void aRequiredParameterHasToBeSet() {
    assertEquals(
        "bot 'test' cannot start: its parameter 'p' (List<String>) is not set",
        assertThrows(
                FanfareException.class,
                () -> taking(TypeRef.of(List.class, TypeRef.of(String.class)), null).run())
            .getMessage());
  }

  @Test
  void anOptionalOneIsEmptyAndADefaultIsConverted() {
    assertEquals(
        Optional.empty(),
        taking(TypeRef.of(Optional.class, TypeRef.of(String.class)), null)
            .run()
            .result(Object.class));
    assertEquals(
        Duration.ofSeconds(5), taking(TypeRef.of(Duration.class), "5s").run().result(Object.class));
  }

  @Test
  void theReportHasTheValues() {
    RunReport report = taking(TypeRef.of(Integer.class), "4").run();
    assertEquals(java.util.Map.of("p", 4), report.params());
  }

  /** A bot whose constructor takes a parameter. */
  private record Constructed(String name) {}

  private static final class ConstructedOrchestrator implements Orchestrator<Constructed> {

    private final ParamPlan param = new ParamPlan("name", TypeRef.of(String.class), null, "");

    @Override
    public Class<Constructed> botClass() {
      return Constructed.class;
    }

    @Override
    public List<Plan<Constructed>> plans() {
      return List.of(
          Plan.of("constructed", Constructed.class)
              .param(param)
              .phase(
                  1,
                  StepPlan.<Constructed>of("s", (bot, call) -> bot.name())
                      .yields(dev.fanfare.runtime.plan.Yield.VALUE, TypeRef.of(String.class))
                      .build())
              .build());
    }

    @Override
    public List<FunctionPlan<Constructed>> functions() {
      return List.of();
    }

    @Override
    public List<ParamPlan> constructorParams() {
      return List.of(param);
    }

    @Override
    public Constructed create(Params params) {
      String name = params.get("name");
      if (name.startsWith("-")) {
        throw new FanfareException("'" + name + "' is no name: begin it with a letter");
      }
      if (name.isEmpty()) {
        throw new IllegalArgumentException("no name");
      }
      return new Constructed(name);
    }
  }

  private static BotRun<Constructed> constructed() {
    ConstructedOrchestrator orchestrator = new ConstructedOrchestrator();
    return Fanfare.bot(orchestrator, orchestrator.plans().get(0))
        .environment(new Simulator(1).environment());
  }

  @Test
  void theConstructorIsCalledWithItsParameters() {
    assertEquals("x", constructed().param("name", "x").run().result(String.class));
  }

  @Test
  void withAnInstanceTheConstructorsParametersAreNotNeeded() {
    assertEquals(
        "given", constructed().instance(new Constructed("given")).run().result(String.class));
    assertEquals(
        "bot 'constructed' cannot start: only the constructor of Constructed reads parameter"
            + " 'name', and instance(…) gives an object that has been constructed: set it there, or"
            + " leave out instance(…)",
        assertThrows(
                FanfareException.class,
                () -> constructed().instance(new Constructed("given")).param("name", "set").run())
            .getMessage());
    assertThrows(FanfareException.class, () -> constructed().run());
  }

  @Test
  void aConstructorThatThrowsKeepsTheRunFromStarting() {
    FanfareException failure =
        assertThrows(FanfareException.class, () -> constructed().param("name", "").run());
    assertEquals(
        "bot 'constructed' cannot start: the constructor of "
            + Constructed.class.getName()
            + " threw IllegalArgumentException: no name",
        failure.getMessage());
  }

  @Test
  void aConstructorThatSaysWhatIsWrongIsLeftToSayIt() {
    FanfareException failure =
        assertThrows(FanfareException.class, () -> constructed().param("name", "-x").run());
    assertEquals("'-x' is no name: begin it with a letter", failure.getMessage());
  }
}
