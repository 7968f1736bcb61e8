package dev.fanfare.report.page;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Packs numbers and texts: varints of seven bits a byte, the low ones first, deflated in zlib's
 * format, in base64.
 */
final class ColumnPacker implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER];
  private int used;

  private ColumnPacker(OutputStream target) {
    OutputStream base64 = Base64.getEncoder().wrap(new UnclosedOutput(target));
    out = new DeflaterOutputStream(base64, deflater, BUFFER);
  }

  /** Packs into a stream, and leaves it open. */
  static ColumnPacker into(OutputStream target) {
    return new ColumnPacker(target);
  }

  /** Base64 ends when it is closed, and would close what is below it. */
  private static final class UnclosedOutput extends FilterOutputStream {
    UnclosedOutput(OutputStream target) {
      super(target);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }

  /** A whole number, 0 or more. */
  void number(long number) {
    if (used > BUFFER - 10) {
      flush();
    }
    long rest = number;
    while ((rest & ~0x7fL) != 0) {
      buffer[used++] = (byte) ((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    buffer[used++] = (byte) rest;
  }

  /** A whole number that may be negative: its sign goes to the lowest bit. */
  void signed(long number) {
    number((number << 1) ^ (number >> 63));
  }

  /** A text: how many bytes of UTF-8, and these. */
  void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    if (bytes.length > BUFFER - used) {
      flush();
    }
    if (bytes.length > BUFFER) {
      write(bytes, bytes.length);
    } else {
      System.arraycopy(bytes, 0, buffer, used, bytes.length);
      used += bytes.length;
    }
  }

  private void flush() {
    write(buffer, used);
    used = 0;
  }

  private void write(byte[] bytes, int count) {
    try {
      out.write(bytes, 0, count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    flush();
    out.close();
    deflater.end();
  }
}
