package dev.fanfare.samples.etl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.queue.QueuedState;
import dev.fanfare.queue.TaskQueue;
import dev.fanfare.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
final class WordPipelineTest {

  private static final int TEXTS = 30;

  @TempDir Path directory;

  @BeforeEach
  void writeTexts() throws IOException {
    Files.createDirectories(directory.resolve("texts"));
    for (int i = 0; i < TEXTS; i++) {
      Files.writeString(directory.resolve("texts/text" + i), "to be or not to be\n".repeat(i + 1));
    }
  }

  @Test
  void countsEveryWordInOneProcess() throws Exception {
    WordPipeline.main(arguments());
    check();
  }

  @Test
  void countsEveryWordThoughAProcessIsKilled() throws Exception {
    try (Store store = Store.open(directory.resolve("store.db"))) {
      TaskQueue queue = TaskQueue.open(store, "words");
      Process first = process("first");
      Process second = process("second");
      try {
        while (queue.summary().count(QueuedState.SUCCEEDED) < 3 && first.isAlive()) {
          Thread.onSpinWait();
        }
        first.destroyForcibly();
        assertTrue(second.waitFor(60, TimeUnit.SECONDS), "the second process did not end");
      } finally {
        first.destroyForcibly();
        second.destroyForcibly();
      }
      // Whatever the second one had not seen, because it ended first, is done here.
      WordPipeline.main(arguments());
      assertEquals(2 * TEXTS + 1, queue.summary().count(QueuedState.SUCCEEDED));
    }
    check();
  }

  private String[] arguments() {
    return new String[] {
      directory.resolve("store.db").toString(),
      directory.resolve("texts").toString(),
      directory.resolve("out").toString()
    };
  }

  private Process process(String name) throws IOException {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                WordPipeline.class.getName()));
    command.addAll(List.of(arguments()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve(name + ".log").toFile())
        .start();
  }

  private void check() throws IOException {
    int lines = TEXTS * (TEXTS + 1) / 2;
    assertEquals(
        List.of("be " + 2 * lines, "not " + lines, "or " + lines, "to " + 2 * lines),
        Files.readAllLines(directory.resolve("out/words.txt")));
  }
}
