package dev.fanfare.launcher.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanfare.runtime.SoftFailureException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class FailuresTest {

  @Test
  void whatWasThrownIsNamedWhatWasReturnedIsNot() {
    assertEquals("IOException: no disk", Failures.brief(new IOException("no disk\nat all")));
    assertEquals("IOException", Failures.brief(new IOException()));
    assertEquals(
        "soft failure: no title", Failures.brief(new SoftFailureException("no title", null)));
  }
}
