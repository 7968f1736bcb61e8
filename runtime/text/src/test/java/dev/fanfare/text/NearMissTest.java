package dev.fanfare.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearMissTest {

  private static final List<String> STEPS = List.of("questions", "answer", "score", "dimension");

  @Test
  void findsASlipOfTheKeyboard() {
    assertEquals(Optional.of("answer"), NearMiss.of("anwser", STEPS));
    assertEquals(Optional.of("questions"), NearMiss.of("question", STEPS));
    assertEquals(Optional.of("score"), NearMiss.of("Score", STEPS));
  }

  @Test
  void leavesAnotherWordAlone() {
    assertEquals(Optional.empty(), NearMiss.of("verdict", STEPS));
    assertEquals(Optional.empty(), NearMiss.of("", STEPS));
    assertEquals(Optional.empty(), NearMiss.of("ab", List.of("cd")));
  }

  @Test
  void prefersTheNearestThenTheFirst() {
    assertEquals(Optional.of("load2"), NearMiss.of("load2", List.of("load1", "load2")));
    assertEquals(Optional.of("load1"), NearMiss.of("load3", List.of("load1", "load2")));
  }
}
