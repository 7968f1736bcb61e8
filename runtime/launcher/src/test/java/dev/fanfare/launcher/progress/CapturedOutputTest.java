package dev.fanfare.launcher.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CapturedOutputTest {

  private final ByteArrayOutputStream original = new ByteArrayOutputStream();
  private final AtomicInteger full = new AtomicInteger();
  private final CapturedOutput prints = new CapturedOutput(full::incrementAndGet);
  private final PrintStream out = prints.standIn(new PrintStream(original), UTF_8);
  private final PrintStream err = prints.standIn(new PrintStream(original), UTF_8);

  @Test
  void handsOnWholeLinesOnly() {
    out.print("ä half ");
    assertEquals("", taken());
    out.println("line");
    out.print("and another");
    assertEquals("ä half line\n", taken());
    assertEquals("", original.toString(UTF_8));
  }

  @Test
  void halfLinesOfTwoStreamsAreNotMixed() {
    out.print("out ");
    err.print("err ");
    out.println("1");
    err.println("2");
    assertEquals("out 1\nerr 2\n", taken());
  }

  @Test
  void theEndPassesHalfLinesOnAndThenEverything() {
    out.print("half");
    prints.release();
    out.println(" line");
    assertEquals("half line\n", original.toString(UTF_8));
    assertEquals("", taken());
  }

  @Test
  void asksToBeTakenWhenThereIsMuch() {
    for (int i = 0; i < 2000; i++) {
      out.println("0123456789012345678901234567890123456789");
    }
    assertEquals(true, full.get() > 0);
  }

  private String taken() {
    return new String(prints.take(), UTF_8);
  }
}
