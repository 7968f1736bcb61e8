package dev.fanfare.launcher.progress;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The bottom of a terminal that is drawn again and again, and what scrolls away above it. Every
 * frame is one write, so that no half of one is seen. Thread-safe.
 */
final class TerminalScreen {

  private static final String CLEAR_LINE = "\u001b[K";
  private static final String CLEAR_BELOW = "\u001b[J";

  private final OutputStream terminal;
  private final Charset charset;
  private int drawn;

  /**
   * A screen on which nothing is drawn.
   *
   * @param terminal unbuffered
   * @param charset what texts are encoded in
   */
  TerminalScreen(OutputStream terminal, Charset charset) {
    this.terminal = terminal;
    this.charset = charset;
  }

  /**
   * Draws a frame over the last.
   *
   * @param printed what others printed since: whole lines, as they are
   * @param above lines that scroll away
   * @param frame lines that the next frame replaces; none removes the frame
   */
  synchronized void draw(byte[] printed, List<String> above, List<String> frame) {
    StringBuilder head = new StringBuilder("\r");
    if (drawn > 1) {
      head.append("\u001b[").append(drawn - 1).append('A');
    }
    if (printed.length > 0) {
      head.append(CLEAR_BELOW);
    }
    StringBuilder tail = new StringBuilder();
    above.forEach(line -> tail.append(line).append(CLEAR_LINE).append('\n'));
    for (int i = 0; i < frame.size(); i++) {
      tail.append(i == 0 ? "" : "\n").append(frame.get(i)).append(CLEAR_LINE);
    }
    tail.append(CLEAR_BELOW);
    drawn = frame.size();
    write(head.toString().getBytes(StandardCharsets.US_ASCII), printed, tail.toString());
  }

  private void write(byte[] head, byte[] printed, String tail) {
    byte[] end = tail.getBytes(charset);
    byte[] all = new byte[head.length + printed.length + end.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(printed, 0, all, head.length, printed.length);
    System.arraycopy(end, 0, all, head.length + printed.length, end.length);
    try {
      terminal.write(all);
      terminal.flush();
    } catch (IOException e) {
      // The terminal has gone. The run has not: it goes on without being watched.
    }
  }
}
