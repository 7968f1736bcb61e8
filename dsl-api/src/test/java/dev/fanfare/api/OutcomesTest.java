package dev.fanfare.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomesTest {

  @Test
  void keepsFailuresInPlaceAndApart() {
    Outcome<String> failed = Outcome.failed("no licence text");
    Outcomes<String> outcomes = Outcomes.of(List.of(Outcome.of("a"), failed, Outcome.of("b")));

    assertEquals(3, outcomes.size());
    assertEquals(failed, outcomes.all().get(1));
    assertEquals(List.of("a", "b"), outcomes.values());
    assertEquals(List.of(failed), outcomes.failures());
  }

  @Test
  void doesNotFollowItsSource() {
    List<Outcome<String>> source = new ArrayList<>(List.of(Outcome.of("a")));
    Outcomes<String> outcomes = Outcomes.of(source);
    source.clear();
    assertEquals(1, outcomes.size());
  }

  @Test
  void aFailureCannotHaveSucceeded() {
    assertFalse(Outcome.failed("x").succeeded());
    assertThrows(
        IllegalArgumentException.class,
        () -> new Outcome.Failure<>(TaskState.SUCCEEDED, "", "x", null));
  }

  @Test
  void aWaitIsNeverNegative() {
    assertThrows(
        IllegalArgumentException.class, () -> new RetryAfterException(Duration.ofSeconds(-1)));
    assertEquals(Duration.ofSeconds(2), new RetryAfterException(Duration.ofSeconds(2)).delay());
  }
}
