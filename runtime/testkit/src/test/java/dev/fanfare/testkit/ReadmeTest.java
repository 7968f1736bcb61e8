package dev.fanfare.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README shows is the test that stands beside this one, and the bot that it tests. */
final class ReadmeTest {

  private static final Path SOURCES = Path.of("src/test/java/dev/fanfare/testkit");

  private static String shown(int block) throws IOException {
    String[] blocks = Files.readString(Path.of("README.md")).split("```java\n");
    return blocks[block].substring(0, blocks[block].indexOf("```"));
  }

  private static String compiled(String file, String from) throws IOException {
    String source = Files.readString(SOURCES.resolve(file));
    return source.substring(source.indexOf(from));
  }

  @Test
  void showsTheTestThatRuns() throws IOException {
    assertEquals(compiled("NightlyTest.java", "@BotTest"), shown(1));
  }

  @Test
  void showsTheScheduleThatRuns() throws IOException {
    String test = compiled("YearTest.java", "    Simulation world");
    String body = test.substring(0, test.indexOf("\n  }\n") + 1);
    assertEquals(body.replaceAll("(?m)^    ", ""), shown(2));
  }
}
