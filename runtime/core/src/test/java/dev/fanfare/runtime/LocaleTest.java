package dev.fanfare.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fanfare.runtime.plan.HookPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import dev.fanfare.runtime.result.RunFailedException;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.sim.Simulator;
import dev.fanfare.runtime.sim.TestBot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of a run are the same whatever the digits, letters and calendar of the machine. */
class LocaleTest {

  private final Locale before = Locale.getDefault();

  @AfterEach
  void putBack() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG-u-nu-arab", "tr-TR", "th-TH-u-ca-buddhist-nu-thai"})
  void doesNotShowInAnyText(String tag) {
    Locale.setDefault(Locale.ROOT);
    List<String> expected = texts();
    Locale.setDefault(Locale.forLanguageTag(tag));
    assertEquals(expected, texts());
  }

  private static List<String> texts() {
    List<String> texts = new ArrayList<>();
    Simulator sim = new Simulator(3);
    var batch =
        Batch.of(IntStream.range(0, 1200).boxed().toList())
            .environment(sim.environment())
            .timeout(Duration.ofMillis(1500))
            .run(
                item -> {
                  if (item % 100 == 7) {
                    sim.spend(Duration.ofDays(1));
                  }
                  return item;
                });
    texts.add(batch.toString());
    batch.failures().forEach(failed -> texts.add(String.valueOf(failed.cause())));
    texts.addAll(texts(few()));
    texts.addAll(texts(missing()));
    texts.addAll(texts(failing()));
    texts.addAll(texts(slow(sim), sim));
    return texts;
  }

  private static List<String> texts(Plan<TestBot> plan) {
    return texts(plan, new Simulator(3));
  }

  private static List<String> texts(Plan<TestBot> plan, Simulator sim) {
    RunReport report = TestBot.run(plan).environment(sim.environment()).run();
    RunFailedException failed = assertThrows(RunFailedException.class, report::orThrow);
    return List.of(failed.getMessage(), report.reason().orElse(""), report.digest());
  }

  /** Fewer of its tasks succeed than its share. */
  private static Plan<TestBot> few() {
    return TestBot.plan()
        .phase(1, TestBot.numbers("n", 12))
        .phase(
            2,
            TestBot.step("odd", Integer.class, (bot, call) -> odd(call.<Integer>get(0)))
                .input(TestBot.each("n"))
                .minSuccess(0.75)
                .build())
        .build();
  }

  private static int odd(int number) {
    if (number % 2 == 0) {
      throw new IllegalArgumentException("even");
    }
    return number;
  }

  /** A phase cannot be made. */
  private static Plan<TestBot> missing() {
    return TestBot.plan()
        .phase(1, TestBot.numbers("n", 2))
        .phase(
            12,
            TestBot.step("p", Integer.class, (bot, call) -> 1)
                .input(TestBot.each("n"))
                .priorityBy(
                    dev.fanfare.runtime.plan.Accessor.of(
                        "none",
                        (Integer number) -> {
                          throw new IllegalStateException("no priority");
                        }))
                .build())
        .build();
  }

  /** A stream that fails after some elements, and a method around the run that throws. */
  private static Plan<TestBot> failing() {
    return TestBot.plan()
        .hook(
            new HookPlan<>(
                "after",
                HookPlan.When.AFTER_RUN,
                List.of(),
                (bot, call) -> {
                  throw new IllegalStateException("after");
                }))
        .phase(
            1,
            StepPlan.<TestBot>of(
                    "stream",
                    (bot, call) ->
                        IntStream.range(0, 12)
                            .peek(
                                at -> {
                                  if (at == 11) {
                                    throw new IllegalStateException("at the end");
                                  }
                                })
                            .boxed())
                .yields(Yield.STREAM, TypeRef.of(Integer.class))
                .build())
        .build();
  }

  /** A phase that runs past its limit. */
  private static Plan<TestBot> slow(Simulator sim) {
    return TestBot.plan()
        .phase(
            11,
            TestBot.step(
                    "slow",
                    Integer.class,
                    (bot, call) -> {
                      sim.spend(Duration.ofDays(1));
                      return 1;
                    })
                .phaseTimeout(Duration.ofMillis(1500))
                .build())
        .build();
  }
}
