package dev.fanfare.samples.hello;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HelloTest {

  @Test
  void greetsEverybodyInOrder() throws IOException {
    RunReport report = Fanfare.bot(Hello.class).run().orThrow();

    assertEquals(
        Files.readAllLines(Path.of("expected-output.txt")),
        report.results("greeting", String.class));
  }

  @Test
  void greetsWhomItIsTold() {
    RunReport report = Fanfare.bot(Hello.class).param("names", List.of("you")).run().orThrow();

    assertEquals("Hello, you!", report.result(String.class));
    assertEquals(3, report.summary().succeeded());
  }
}
