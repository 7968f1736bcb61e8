package dev.fanfare.queue.function;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The beginning of what a process prints: read to the end, kept to 1 MiB. Thread-safe. */
final class CapturedText {

  static final int MOST_BYTES = 1 << 20;

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private boolean cut;

  /** Reads until the end, or until the stream is closed. */
  void drain(InputStream from) {
    byte[] buffer = new byte[8192];
    try (from) {
      for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
        keep(buffer, read);
      }
    } catch (IOException e) {
      // The process is gone, or was ended: what has been read is all there is.
    }
  }

  private synchronized void keep(byte[] bytes, int length) {
    int room = Math.min(length, MOST_BYTES - kept.size());
    kept.write(bytes, 0, room);
    cut |= room < length;
  }

  synchronized String text() {
    return kept.toString(StandardCharsets.UTF_8);
  }

  synchronized boolean isCut() {
    return cut;
  }
}
