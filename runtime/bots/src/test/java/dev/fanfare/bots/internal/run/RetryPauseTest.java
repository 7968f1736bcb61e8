package dev.fanfare.bots.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
      waits.add(RetryPause.after(thrown, plain, "key", attempt).toSeconds());
      Duration less = RetryPause.after(thrown, jittery, "key", attempt);
      assertEquals(less, RetryPause.after(thrown, jittery, "key", attempt));
      long whole = RetryPause.after(thrown, plain, "key", attempt).toNanos();
      assertTrue(less.toNanos() <= whole && less.toNanos() >= whole / 2);
    }
    assertEquals(List.of(2L, 4L, 8L, 9L), waits);
    assertFalse(
        RetryPause.after(thrown, jittery, "key", 3)
            .equals(RetryPause.after(thrown, jittery, "other", 3)));
  }
}
