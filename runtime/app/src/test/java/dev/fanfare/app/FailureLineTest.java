package dev.fanfare.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanfare.runtime.result.SoftFailureException;
import org.junit.jupiter.api.Test;

class FailureLineTest {

  @Test
  void anExceptionIsItsTypeAndTheFirstLineOfItsMessage() {
    assertEquals(
        "IllegalStateException: no line",
        FailureLine.brief(new IllegalStateException("no line\nat 3")));
    assertEquals("IllegalStateException", FailureLine.brief(new IllegalStateException()));
  }

  @Test
  void aSoftFailureIsCalledSo() {
    assertEquals(
        "soft failure: not today", FailureLine.brief(new SoftFailureException("not today", null)));
  }

  @Test
  void anExceptionWhoseMessageThrowsSaysSo() {
    class Rude extends RuntimeException {
      private static final long serialVersionUID = 1;

      @Override
      public String getMessage() {
        throw new IllegalStateException("no");
      }
    }

    assertEquals(
        "Rude: (its message threw java.lang.IllegalStateException)", FailureLine.brief(new Rude()));
  }
}
