package dev.fanfare.launcher.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanfare.runtime.result.SoftFailureException;
import org.junit.jupiter.api.Test;

class FailureTextTest {

  @Test
  void anExceptionIsItsTypeAndTheFirstLineOfItsMessage() {
    assertEquals(
        "IllegalStateException: no line",
        FailureText.brief(new IllegalStateException("no line\nat 3")));
    assertEquals("IllegalStateException", FailureText.brief(new IllegalStateException()));
  }

  @Test
  void aSoftFailureIsCalledSo() {
    assertEquals(
        "soft failure: not today", FailureText.brief(new SoftFailureException("not today", null)));
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

    assertEquals("Rude", FailureText.brief(new Rude()));
  }
}
