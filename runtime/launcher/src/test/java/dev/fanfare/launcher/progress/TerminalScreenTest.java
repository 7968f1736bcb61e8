package dev.fanfare.launcher.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalScreenTest {

  private final List<String> writes = new ArrayList<>();
  private final TerminalScreen screen =
      new TerminalScreen(
          new OutputStream() {
            @Override
            public void write(int b) {
              throw new AssertionError("one byte at a time");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
              writes.add(new String(bytes, offset, length, UTF_8).replace("\u001b", "^"));
            }
          },
          UTF_8);

  @Test
  void everyFrameIsOneWriteThatGoesOverTheLast() {
    screen.draw(new byte[0], List.of(), List.of("a", "b"));
    screen.draw("printed\n".getBytes(UTF_8), List.of("✘ failed"), List.of("c"));
    screen.draw(new byte[0], List.of(), List.of());
    assertEquals(
        List.of("\ra^[K\nb^[K^[J", "\r^[1A^[Jprinted\n✘ failed^[K\nc^[K^[J", "\r^[J"), writes);
  }
}
