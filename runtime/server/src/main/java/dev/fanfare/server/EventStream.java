package dev.fanfare.server;

import java.io.IOException;
import java.io.OutputStream;

/** The writer of an answer that goes on until its reader leaves or the server stops. */
@FunctionalInterface
interface EventStream {

  /**
   * Writes events.
   *
   * @param to the reader
   * @throws IOException if the reader has left
   * @throws InterruptedException if the server stops
   */
  void write(OutputStream to) throws IOException, InterruptedException;
}
