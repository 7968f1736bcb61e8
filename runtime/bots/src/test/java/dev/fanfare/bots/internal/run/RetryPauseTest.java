package dev.fanfare.bots.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.RetryAfterException;
import dev.fanfare.runtime.plan.BackoffPlan;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryPauseTest {

  private final Exception thrown = new IOException();

  @Test
  void backoffGrowsToItsMaximumLessItsJitter() {
    BackoffPlan plain = new BackoffPlan(Duration.ofSeconds(2), Duration.ofSeconds(9), 2.0, 0.0);
    BackoffPlan jittery = new BackoffPlan(Duration.ofSeconds(2), Duration.ofSeconds(9), 2.0, 0.5);
    List<Long> waits = new ArrayList<>();
    for (int attempt = 1; attempt <= 4; attempt++) {
      waits.add(
          RetryPause.after(thrown, AttemptPause.exponential(plain), "key", attempt).toSeconds());
      Duration less = RetryPause.after(thrown, AttemptPause.exponential(jittery), "key", attempt);
      assertEquals(
          less, RetryPause.after(thrown, AttemptPause.exponential(jittery), "key", attempt));
      long whole =
          RetryPause.after(thrown, AttemptPause.exponential(plain), "key", attempt).toNanos();
      assertTrue(less.toNanos() <= whole && less.toNanos() >= whole / 2);
    }
    assertEquals(List.of(2L, 4L, 8L, 9L), waits);
    assertFalse(
        RetryPause.after(thrown, AttemptPause.exponential(jittery), "key", 3)
            .equals(RetryPause.after(thrown, AttemptPause.exponential(jittery), "other", 3)));
  }

  @Test
  void linearBackoffGrowsByItsStepToItsMaximum() {
    AttemptPause linear = AttemptPause.linear(Duration.ofSeconds(3), Duration.ofSeconds(10));
    List<Long> waits = new ArrayList<>();
    for (int attempt = 1; attempt <= 5; attempt++) {
      waits.add(RetryPause.after(thrown, linear, "key", attempt).toSeconds());
    }
    assertEquals(List.of(3L, 6L, 9L, 10L, 10L), waits);
  }

  @Test
  void pausesWithoutEndAreAHundredYears() {
    Duration ever = Duration.ofSeconds(Long.MAX_VALUE);
    Duration century = Duration.ofDays(36_500);
    AttemptPause exponential = AttemptPause.exponential(new BackoffPlan(ever, ever, 1000, 0));
    assertEquals(century, RetryPause.after(thrown, exponential, "key", 3));
    assertEquals(century, RetryPause.after(thrown, AttemptPause.linear(ever, ever), "key", 3));
    assertEquals(century, RetryPause.after(new RetryAfterException(ever), exponential, "key", 1));
  }
}
