package dev.fanfare.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.runtime.result.FanfareException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OutputDirectoryTest {

  @TempDir private Path parent;

  @ParameterizedTest
  @ValueSource(strings = {"../x", "a/../../x", "/etc/x", "", ".", "a/..", "nul\0byte"})
  void refusesWhatLeadsOutside(String name) {
    OutputDirectory output = OutputDirectory.of(parent.resolve("out"));

    assertThrows(FanfareException.class, () -> output.resolve(name));
  }

  @Test
  void refusesALinkInsideThatLeadsOutside() throws IOException {
    Path outside = Files.createDirectory(parent.resolve("outside"));
    Path root = Files.createDirectory(parent.resolve("out"));
    Files.createSymbolicLink(root.resolve("link"), outside);

    FanfareException refused =
        assertThrows(
            FanfareException.class,
            () -> OutputDirectory.of(root).write("link/run.json", out -> out.write(1)));

    assertTrue(refused.getMessage().contains("is a link"), refused.getMessage());
    assertEquals(List.of(), list(outside));
  }

  @Test
  void writesWholeFilesInDirectoriesItMakes() throws IOException {
    Path file = write("a/b/run.json", "new");

    assertEquals("new", Files.readString(file));
  }

  @Test
  void leavesTheOldFileWhereWritingFails() throws IOException {
    Path file = write("run.json", "old");

    FanfareException failed =
        assertThrows(
            FanfareException.class,
            () ->
                OutputDirectory.of(parent)
                    .write(
                        "run.json",
                        out -> {
                          out.write(1);
                          throw new IOException("disk full");
                        }));

    assertEquals("cannot write " + file + ": disk full", failed.getMessage());
    assertEquals("old", Files.readString(file));
    assertEquals(List.of(file), list(parent));
  }

  @Test
  void saysWhatIsInTheWay() throws IOException {
    Path file = write("a", "not a directory");

    FanfareException failed = assertThrows(FanfareException.class, () -> write("a/run.json", ""));

    assertEquals(
        "cannot write " + file + "/run.json: " + file + " is in the way", failed.getMessage());
  }

  private Path write(String name, String text) {
    return OutputDirectory.of(parent)
        .write(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Path> list(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }
}
