package dev.fanfare.runtime.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class FailureTextTest {

  private static final class OwnMessage extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
      throw new IllegalStateException("no message");
    }
  }

  @Test
  void isTheSimpleNameAndTheMessage() {
    assertEquals(
        "SocketTimeoutException: Read timed out",
        FailureText.reason(new SocketTimeoutException("Read timed out")));
    assertEquals("IllegalStateException", FailureText.reason(new IllegalStateException()));
  }

  @Test
  void anAnonymousClassIsCalledByTheOneAroundIt() {
    Throwable anonymous =
        new RuntimeException("boom") {
          private static final long serialVersionUID = 1;
        };

    assertEquals("FailureTextTest$1: boom", FailureText.reason(anonymous));
  }

  @Test
  void aLocalClassHasItsOwnName() {
    class Local extends RuntimeException {
      private static final long serialVersionUID = 1;
    }

    assertEquals("Local", FailureText.reason(new Local()));
  }

  @Test
  void aSoftFailureIsItsReason() {
    SoftFailureException failure = new SoftFailureException("no answer", null);

    assertEquals("no answer", FailureText.reason(failure));
    assertEquals("soft failure: no answer", FailureText.of(failure).brief());
  }

  @Test
  void aMessageThatThrowsIsSaid() {
    assertEquals(
        "OwnMessage: (its message threw java.lang.IllegalStateException)",
        FailureText.reason(new OwnMessage()));
  }

  @Test
  void anAuthorsOwnCodeIsAskedOnce() {
    AtomicInteger asked = new AtomicInteger();
    Throwable counting =
        new RuntimeException() {
          private static final long serialVersionUID = 1;

          @Override
          public String getMessage() {
            return "asked " + asked.incrementAndGet();
          }

          @Override
          public boolean equals(Object other) {
            throw new IllegalStateException("no equals");
          }

          @Override
          public int hashCode() {
            throw new IllegalStateException("no hash code");
          }
        };

    FailureText.keep(counting);

    assertEquals("asked 1", FailureText.of(counting).message());
    assertEquals("asked 1", FailureText.of(counting).message());
  }

  @Test
  void aLongMessageIsCutAndItsLengthSaid() {
    String text = FailureText.of(new IllegalStateException("x".repeat(50_000))).message();

    assertEquals("x".repeat(8_000) + "… (50000 characters)", text);
  }

  @Test
  void onlyItsAuthorsOwnCodeIsNotPlain() {
    assertTrue(FailureText.isPlain(new SoftFailureException("why", null)));
    assertFalse(FailureText.isPlain(new OwnMessage()));
  }
}
