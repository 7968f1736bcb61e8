package dev.fanfare.report.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.runtime.SoftFailureException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class FailureTextTest {

  @Test
  void aSoftFailureIsNoException() {
    assertEquals(
        "soft failure: no title\n",
        FailureText.trace(new SoftFailureException("no title", null)));
    String caused = FailureText.trace(new SoftFailureException("no title", new IOException("eof")));
    assertTrue(
        caused.startsWith(
            "soft failure: no title\nCaused by: java.io.IOException: eof\n    at " + getClass().getName()),
        caused);
  }
}
