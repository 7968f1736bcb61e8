package dev.fanfare.launcher.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanfare.runtime.result.SoftFailureException;
import org.junit.jupiter.api.Test;

class FailuresTest {

  @Test
  void anExceptionIsItsTypeAndTheFirstLineOfItsMessage() {
    assertEquals(
        "IllegalStateException: no line",
        Failures.brief(new IllegalStateException("no line\nat 3")));
    assertEquals("IllegalStateException", Failures.brief(new IllegalStateException()));
  }

  @Test
  void aSoftFailureIsCalledSo() {
    assertEquals(
        "soft failure: not today", Failures.brief(new SoftFailureException("not today", null)));
  }

  @Test
  void anExceptionWhoseMessageThrowsIsItsType() {
    class Rude extends RuntimeException {
      private static final long serialVersionUID = 1;

      @Override
      public String getMessage() {
        throw new IllegalStateException("no");
      }
    }

    assertEquals("Rude", Failures.brief(new Rude()));
  }
}
