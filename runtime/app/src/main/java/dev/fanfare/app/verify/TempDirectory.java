package dev.fanfare.app.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A temporary directory, which is removed when it is closed.
 *
 * @param directory where it is
 */
record TempDirectory(Path directory) implements AutoCloseable {

  static TempDirectory create() throws IOException {
    return new TempDirectory(Files.createTempDirectory("fanfare"));
  }

  @Override
  public void close() throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(directory)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
