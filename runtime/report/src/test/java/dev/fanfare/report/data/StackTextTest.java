package dev.fanfare.report.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.runtime.result.SecretMask;
import dev.fanfare.runtime.result.SoftFailureException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class StackTextTest {

  private static StackTraceElement[] frames(String... types) {
    return Stream.of(types)
        .map(type -> new StackTraceElement("app", "m", "1", type, "run", "X.java", 7))
        .toArray(StackTraceElement[]::new);
  }

  @Test
  void endsWithTheLastFrameOfTheUser() {
    assertEquals(
        "    at java.net.Socket.run(X.java:7)\n"
            + "    at org.example.Bot.run(X.java:7)\n"
            + "    at dev.fanfare.runtime.internal.engine.Hooks.run(X.java:7)\n"
            + "    at org.example.BotOrchestrator.run(X.java:7)\n"
            + "    … 2 more\n",
        StackText.of(
            frames(
                "java.net.Socket",
                "org.example.Bot",
                "dev.fanfare.runtime.internal.engine.Hooks",
                "org.example.BotOrchestrator",
                "dev.fanfare.runtime.internal.engine.TaskCall",
                "java.lang.Thread")));
  }

  @Test
  void isWholeWhereNoFrameIsTheUsers() {
    assertEquals(
        "    at dev.fanfare.runtime.internal.engine.TaskCall.run(X.java:7)\n"
            + "    at java.lang.Thread.run(X.java:7)\n",
        StackText.of(frames("dev.fanfare.runtime.internal.engine.TaskCall", "java.lang.Thread")));
  }

  @Test
  void endlessRecursionIsCut() {
    String[] types = Stream.generate(() -> "org.example.Bot").limit(1024).toArray(String[]::new);

    String text = StackText.of(frames(types));

    assertEquals(101, text.lines().count());
    assertTrue(text.endsWith("    … 924 more\n"), text);
  }

  @Test
  void aSoftFailureHasTheStackOfItsCauseOnly() {
    Throwable cause = new IllegalStateException("cold");
    cause.setStackTrace(frames("org.example.Bot"));

    assertEquals(
        """
        soft failure: no answer
        Caused by: java.lang.IllegalStateException: cold
            at org.example.Bot.run(X.java:7)
        """,
        FailureTrace.of(new SoftFailureException("no answer", cause), SecretMask.none()));
  }
}
