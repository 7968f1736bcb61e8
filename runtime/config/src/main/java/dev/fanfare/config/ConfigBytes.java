package dev.fanfare.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A reader of files from anywhere: bounded in size, and in time for a pipe. */
final class ConfigBytes {

  /** The time that the writer of a pipe may take. */
  private static final long PATIENCE_SECONDS = 10;

  private ConfigBytes() {}

  /**
   * Reads a file.
   *
   * @param file the file; a pipe such as {@code <(…)} of a shell is one, too
   * @param most how many bytes it may have
   * @throws ConfigurationException if it cannot be read, is larger, or is a pipe to which nothing
   *     is written for {@value #PATIENCE_SECONDS} s
   */
  static byte[] read(Path file, int most) {
    byte[] bytes;
    if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
      bytes = readPipe(file, most);
    } else {
      bytes = readAll(file, most);
    }
    if (bytes.length > most) {
      throw new ConfigurationException(
          file + " is larger than " + (most >> 10) + " KiB; no configuration is");
    }
    return bytes;
  }

  private static byte[] readAll(Path file, int most) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(most + 1);
    } catch (NoSuchFileException e) {
      throw new ConfigurationException("there is no file " + file, e);
    } catch (IOException e) {
      throw new ConfigurationException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** To open a pipe waits for its writer, and no interrupt ends that: a daemon thread waits. */
  private static byte[] readPipe(Path file, int most) {
    CompletableFuture<byte[]> bytes = new CompletableFuture<>();
    Thread reader =
        new Thread(
            () -> {
              try {
                bytes.complete(readAll(file, most));
              } catch (RuntimeException e) {
                bytes.completeExceptionally(e);
              }
            },
            "fanfare-config");
    reader.setDaemon(true);
    reader.start();
    try {
      return bytes.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new ConfigurationException(
          file + " is a pipe, and nothing was written to it for " + PATIENCE_SECONDS + " s", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ConfigurationException ours
          ? ours
          : new CompletionException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConfigurationException("interrupted while " + file + " was read", e);
    }
  }
}
