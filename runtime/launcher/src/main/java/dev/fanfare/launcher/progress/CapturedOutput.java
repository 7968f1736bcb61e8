package dev.fanfare.launcher.progress;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The buffer of what tasks print while frames are drawn, so that it goes above the frame and not
 * into it. Only whole lines are handed on: half of one would be drawn over. Thread-safe.
 */
final class CapturedOutput {

  private static final int MOST_HELD = 1 << 16;

  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private final List<StandInStream> taps = new ArrayList<>();
  private final Runnable full;
  private boolean released;

  /**
   * Takes nothing yet.
   *
   * @param full is called when there is so much that it should be taken at once
   */
  CapturedOutput(Runnable full) {
    this.full = full;
  }

  /**
   * Stands in for one of the process's streams.
   *
   * @param original takes what comes after the {@linkplain #release end}: a logger may keep the
   *     stand-in for longer
   * @param charset what the original encodes texts in
   */
  synchronized PrintStream standIn(PrintStream original, Charset charset) {
    StandInStream tap = new StandInStream(original);
    taps.add(tap);
    return new PrintStream(tap, true, charset);
  }

  /** Returns the output since the last call: whole lines. */
  synchronized byte[] take() {
    byte[] taken = lines.toByteArray();
    lines.reset();
    return taken;
  }

  /** From now on, the stand-ins hand everything to their originals, half lines first. */
  synchronized void release() {
    if (!released) {
      released = true;
      taps.forEach(tap -> tap.pass(tap.begun.toByteArray()));
    }
  }

  private final class StandInStream extends OutputStream {

    private final PrintStream original;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    StandInStream(PrintStream original) {
      this.original = original;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      if (!keep(bytes, offset, length)) {
        pass(Arrays.copyOfRange(bytes, offset, offset + length));
      } else if (lines.size() > MOST_HELD) {
        full.run();
      }
    }

    private void pass(byte[] bytes) {
      original.writeBytes(bytes);
      original.flush();
    }

    private boolean keep(byte[] bytes, int offset, int length) {
      synchronized (CapturedOutput.this) {
        if (released) {
          return false;
        }
        int end = offset + length;
        while (end > offset && bytes[end - 1] != '\n') {
          end--;
        }
        if (end > offset) {
          lines.writeBytes(begun.toByteArray());
          begun.reset();
          lines.write(bytes, offset, end - offset);
        }
        begun.write(bytes, end, offset + length - end);
        return true;
      }
    }
  }
}
