package dev.fanfare.proof.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class ChoicesTest {

  @Test
  void sameDecisionsMakeTheSameScenario() {
    LongStream.range(0, 200)
        .forEach(
            seed -> {
              Choices first = Choices.random(seed);
              String scenario = Scenario.of(first).toString();
              assertEquals(scenario, Scenario.of(Choices.parse(first.toString())).toString());
            });
  }

  @Test
  void noDecisionsMakeTheSmallestScenario() {
    Scenario scenario = Scenario.of(Choices.replay());
    assertEquals(1, scenario.plan().steps().size());
    assertEquals(1, scenario.settings().workers());
  }

  @Test
  void shrinksToWhatTheFailureNeeds() {
    Choices start = Choices.random(7);
    while (start.made().length < 400) {
      start.below(100);
    }
    int[] smallest = Shrinker.shrink(start.made(), 100_000, ChoicesTest::twoAreLarge);
    assertArrayEquals(new int[] {51, 51}, smallest);
  }

  @Test
  void randomScenariosReachEveryKindOfInput() {
    StringBuilder all = new StringBuilder();
    LongStream.range(0, 300).forEach(seed -> all.append(Scenario.of(Choices.random(seed))));
    for (String kind :
        new String[] {
          "Each[", "Match[", "Cross[", "Gather[", "Group[", "KeyPart[", "Given[", "Single[",
          "as=OUTCOMES", "+", "phase timeout", "limit", "fail fast", "CANCEL", "DRAIN", "HANG"
        }) {
      assertTrue(all.indexOf(kind) >= 0, kind);
    }
  }

  private static boolean twoAreLarge(Choices choices) {
    int large = 0;
    for (int left = 100; left > 0; left--) {
      large += choices.below(100) > 50 ? 1 : 0;
    }
    return large >= 2;
  }
}
