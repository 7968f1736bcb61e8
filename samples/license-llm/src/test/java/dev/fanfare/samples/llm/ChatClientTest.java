package dev.fanfare.samples.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fanfare.api.RetryAfterException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ChatClientTest {

  private static final Prompt PROMPT = new Prompt("Be brief.", "How are you?");

  @Test
  void asksAndAnswers() throws IOException, InterruptedException {
    try (ScriptedServer server = new ScriptedServer(List.of(), user -> "You said: " + user)) {
      assertEquals("You said: How are you?", client(server).complete(PROMPT));
    }
  }

  @Test
  void waitsAsLongAsTheServerSays() throws IOException {
    try (ScriptedServer server = new ScriptedServer(List.of(429), user -> "")) {
      server.retryAfter("7");

      var e = assertThrows(RetryAfterException.class, () -> client(server).complete(PROMPT));

      assertEquals(Duration.ofSeconds(7), e.delay());
      assertEquals("HTTP 429 from " + server.endpoint(), e.getMessage());
    }
  }

  @Test
  void asksAgainWhenTheServerStumblesOrSaysNotHowLong() throws IOException {
    try (ScriptedServer server = new ScriptedServer(List.of(500, 503, 408, 429), user -> "")) {
      server.retryAfter("a while");
      for (int attempt = 0; attempt < 4; attempt++) {
        var e = assertThrows(IOException.class, () -> client(server).complete(PROMPT));

        assertFalse(e instanceof RefusedException, e::toString);
      }
    }
  }

  @Test
  void isRefusedOnce() throws IOException {
    try (ScriptedServer server = new ScriptedServer(List.of(401), user -> "")) {
      var e = assertThrows(RefusedException.class, () -> client(server).complete(PROMPT));

      assertEquals("HTTP 401 from " + server.endpoint(), e.getMessage());
    }
  }

  private static ChatClient client(ScriptedServer server) {
    return new ChatClient(server.endpoint(), "a-model", "a-key");
  }
}
