package dev.fanfare.benchmarks.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Three rounds, of which the machine spoilt the second: for both alike. */
class ResultTest {

  private static final Result RESULT =
      new Result(
          "row",
          Unit.MILLIS,
          "2026-01-01",
          "25",
          List.of(0.1, 9.0, 0.1),
          List.of(
              Map.of("fanfare", List.of(9.0, 10.0, 12.0), "peer", List.of(30.0)),
              Map.of("fanfare", List.of(100.0), "peer", List.of(320.0)),
              Map.of("fanfare", List.of(11.0), "peer", List.of(22.0))));

  @Test
  void takesTheMedianOfTheMediansOfTheRounds() {
    assertEquals(11.0, RESULT.value("fanfare").orElseThrow());
  }

  @Test
  void comparesWithinARound() {
    assertEquals(3.0, RESULT.ratio("peer", "fanfare").orElseThrow());
    assertTrue(RESULT.ratio("peer", "nobody").isEmpty());
  }

  @Test
  void judgesAGoalByItsNearestPeer() {
    assertEquals(
        "met: 3× ahead of the peers (3× ahead, nearest: peer)",
        Goal.ahead(3.0, "fanfare", List.of("peer", "nobody")).verdict(RESULT));
    assertEquals(
        "**missed**: at most 2× fanfare (3×)", Goal.atMost(2.0, "fanfare", "peer").verdict(RESULT));
    assertEquals(
        "not measured: at most 2× nobody", Goal.atMost(2.0, "nobody", "fanfare").verdict(RESULT));
  }
}
