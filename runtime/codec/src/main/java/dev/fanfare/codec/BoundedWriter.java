package dev.fanfare.codec;

import java.io.Writer;

/** Collects text in memory up to a limit. */
final class BoundedWriter extends Writer {

  /** Thrown when the text is longer than the limit. */
  static final class FullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FullException() {
      super("the text is too long", null, false, false);
    }
  }

  private final StringBuilder text = new StringBuilder();
  private final int limit;

  BoundedWriter(int limit) {
    this.limit = limit;
  }

  @Override
  public void write(char[] buffer, int from, int length) {
    if (text.length() + (long) length > limit) {
      throw new FullException();
    }
    text.append(buffer, from, length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }
}
