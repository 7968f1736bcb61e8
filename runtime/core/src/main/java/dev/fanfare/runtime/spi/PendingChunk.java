package dev.fanfare.runtime.spi;

/** A chunk that has been submitted. Used by one thread at a time. */
public interface PendingChunk {

  /**
   * Waits for the chunk's end.
   *
   * @throws InterruptedException if the thread is interrupted meanwhile; the chunk goes on
   */
  ChunkResult await() throws InterruptedException;

  /** Ends the chunk early, if it still runs: its outcomes are not wanted any more. */
  void cancel();
}
