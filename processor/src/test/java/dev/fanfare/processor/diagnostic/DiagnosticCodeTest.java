package dev.fanfare.processor.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticCodeTest {

  @Test
  void theReadmeListsEveryCode() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    assertEquals(
        List.of(),
        Arrays.stream(DiagnosticCode.values())
            .filter(code -> !readme.contains("| `" + code + "` |"))
            .toList());
  }
}
