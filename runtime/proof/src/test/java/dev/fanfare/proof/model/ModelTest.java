package dev.fanfare.proof.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanfare.api.Outcome;
import dev.fanfare.api.Outcomes;
import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.plan.Accessor;
import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Input.Shape;
import dev.fanfare.runtime.plan.Invoker;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.Source;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.plan.Yield;
import dev.fanfare.runtime.result.RunState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The model itself, by examples that can be checked by hand. */
final class ModelTest {

  private static final TypeRef TEXT = TypeRef.of(String.class);
  private static final Source WORDS = Source.of("words");
  private static final Source UPPER = Source.of("upper");

  private static StepPlan.Builder<Object> words(String... words) {
    return StepPlan.<Object>of("words", (bot, call) -> List.of(words)).yields(Yield.ITERABLE, TEXT);
  }

  /** Fails for every word that begins with an x. */
  private static StepPlan.Builder<Object> upper() {
    return StepPlan.<Object>of(
            "upper",
            (bot, call) -> {
              String word = call.get(0);
              if (word.startsWith("x")) {
                throw new IllegalStateException(word);
              }
              return word.toUpperCase(java.util.Locale.ROOT);
            })
        .input(new Input.Each(WORDS))
        .yields(Yield.VALUE, TEXT)
        .minSuccess(0);
  }

  private static Expectation expect(Plan.Builder<Object> plan) {
    return Model.expect(
        plan.build(),
        "bot",
        (task, attempt, refusals) -> Duration.ofSeconds(1),
        Situation.undisturbed(8));
  }

  private static Plan.Builder<Object> plan() {
    return Plan.of("example", Object.class);
  }

  private static ExpectedTask task(Expectation expectation, String id) {
    return expectation.phases().stream()
        .flatMap(phase -> phase.tasks().stream())
        .filter(task -> task.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Invoker<Object> pair() {
    return (bot, call) -> call.<String>get(0) + call.<String>get(1);
  }

  @Test
  void joinsWhatDescendsFromTheSameElement() {
    StepPlan<Object> both =
        StepPlan.of("both", pair())
            .input(new Input.Each(WORDS))
            .input(new Input.Match(UPPER, List.of(WORDS)))
            .yields(Yield.VALUE, TEXT)
            .build();
    Expectation expectation =
        expect(
            plan()
                .phase(1, words("a", "xb", "c").build())
                .phase(2, upper().build())
                .phase(3, both));
    assertEquals(List.of("aA"), task(expectation, "both[0]").values());
    assertEquals(TaskState.SKIPPED, task(expectation, "both[1]").state());
    assertEquals(Optional.of("upper[1]"), task(expectation, "both[1]").skippedBecauseOf());
    assertEquals(List.of("words", "upper[2]"), task(expectation, "both[2]").parents());
    assertEquals(Optional.of(Duration.ofSeconds(3)), expectation.elapsed());
  }

  @Test
  void groupsByFirstAppearanceAndPutsFailuresInPlace() {
    Accessor<String> length = Accessor.of("length", String::length);
    StepPlan<Object> sizes =
        StepPlan.<Object>of(
                "sizes",
                (bot, call) ->
                    call.<Outcomes<String>>get(1).all().stream()
                        .map(
                            outcome ->
                                outcome instanceof Outcome.Success<String> s ? s.result() : "-")
                        .reduce("" + call.<Integer>get(0), String::concat))
            .input(new Input.KeyPart(0))
            .input(
                new Input.Group(
                    UPPER,
                    List.of(length),
                    Shape.OUTCOMES,
                    List.of(new Input.Ancestor(WORDS, List.of(length)))))
            .yields(Yield.VALUE, TEXT)
            .build();
    Expectation expectation =
        expect(
            plan()
                .phase(1, words("bb", "a", "xx", "cc").build())
                .phase(2, upper().build())
                .phase(3, sizes));
    assertEquals(List.of("2BB-CC"), task(expectation, "sizes[2]").values());
    assertEquals(List.of("1A"), task(expectation, "sizes[1]").values());
    assertEquals(
        List.of("upper[0]", "upper[2]", "upper[3]"), task(expectation, "sizes[2]").parents());
  }

  @Test
  void restsLongerEachTimeAndEndsTheRunBelowTheQuorum() {
    Plan.Builder<Object> plan =
        plan()
            .retries(3)
            .backoff(new BackoffPlan(Duration.ofSeconds(1), Duration.ofSeconds(3), 2, 0))
            .phase(1, words("x").build())
            .phase(2, upper().minSuccess(0.5).build())
            .phase(3, words("never").build());
    Expectation expectation = expect(plan);
    ExpectedTask failed = task(expectation, "upper[0]");
    assertEquals(4, failed.attempts());
    assertEquals(Optional.of(Duration.ofSeconds(1 + 2 + 3)), failed.backoff());
    assertEquals(2, expectation.phases().size());
    assertEquals(Set.of(RunState.FAILED), expectation.phases().get(1).ends());
    assertEquals(Optional.of(Duration.ofSeconds(1 + 4 + 6)), expectation.elapsed());
  }

  @Test
  void keysThatReadAlikeAreNumbered() {
    KeyText text = new KeyText();
    assertEquals("a%2Fb/%5Bc%5D", text.of(List.of("a/b", "[c]")));
    assertEquals("7", text.of(List.of(7)));
    assertEquals("7#2", text.of(List.of("7")));
    assertEquals("%09%25", text.of(List.of("\t%")));
  }

  @Test
  void aLimitCutsOffWhatHasNotEnded() {
    Expectation expectation =
        expect(
            plan()
                .timeout(Duration.ofMillis(1500))
                .phase(1, words("a", "b").build())
                .phase(2, upper().build()));
    ExpectedTask late = task(expectation, "upper[1]");
    assertEquals(
        Set.of(TaskState.SUCCEEDED, TaskState.TIMED_OUT, TaskState.CANCELLED), late.otherwise());
    assertEquals(true, late.fated());
    assertEquals(Set.of(RunState.TIMED_OUT), expectation.phases().get(1).ends());
    assertEquals(Optional.of(Duration.ofMillis(1500)), expectation.elapsed());
  }
}
