package dev.fanfare.report.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class StackExcerptTest {

  @Test
  void showsTheFirstFramesThatAreNotTheJdks() {
    String trace =
        """
        java.io.IOException: closed
            at java.net.Socket.read(Socket.java:1)
            at org.example.Client.ask(Client.java:2)
            at java.util.List.forEach(List.java:3)
            at org.example.Client.all(Client.java:4)
            at org.example.Bot.answer(Bot.java:5)
            at org.example.BotOrchestrator.answer(BotOrchestrator.java:6)
            … 8 more
        Caused by: java.net.SocketException: reset
            at java.net.Socket.read(Socket.java:7)
            … 12 more
        """;

    assertEquals(
        List.of(
            "    at org.example.Client.ask(Client.java:2)",
            "    at org.example.Client.all(Client.java:4)",
            "    at org.example.Bot.answer(Bot.java:5)",
            "Caused by: java.net.SocketException: reset",
            "    at java.net.Socket.read(Socket.java:7)"),
        StackExcerpt.of(trace));
  }
}
