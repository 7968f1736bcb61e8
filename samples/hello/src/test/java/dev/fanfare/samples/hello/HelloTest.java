package dev.fanfare.samples.hello;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.testkit.BotTest;
import dev.fanfare.testkit.Interleavings;
import dev.fanfare.testkit.TestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

@BotTest
final class HelloTest {

  @Test
  void greetsEverybodyInOrder(TestRun<Hello> run) throws IOException {
    assertEquals(
        Files.readAllLines(Path.of("expected-output.txt")),
        run.toEnd().orThrow().results("greeting", String.class));
  }

  @Test
  void greetsWhomItIsTold(TestRun<Hello> run) {
    RunReport report = run.param("names", List.of("you")).toEnd().orThrow();

    assertEquals("Hello, you!", report.result(String.class));
    assertEquals(3, report.summary().succeeded());
  }

  @Interleavings(20)
  void greetsAlikeInEveryOrder(TestRun<Hello> run) {
    run.assertDigestStable();
  }
}
