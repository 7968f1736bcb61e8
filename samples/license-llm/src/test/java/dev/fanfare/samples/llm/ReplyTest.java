package dev.fanfare.samples.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.samples.license.rules.Ruling;
import dev.fanfare.samples.license.text.LegalText;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReplyTest {

  @Test
  void readsTheObjectAmongTheWords() throws IOException {
    Reply reply = Reply.parse("Sure:\n```json\n{\"verdict\": \"NO\", \"quote\": \"\"}\n```");

    assertEquals(new Reply(Ruling.NO, ""), reply);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "no idea", "}{", "{\"verdict\": \"MAYBE\"}", "{\"quote\": \"x\"}", "{"})
  void asksAgainWhenTheModelForgetsTheForm(String words) {
    assertThrows(IOException.class, () -> Reply.parse(words));
  }

  @Test
  void knowsWhatIsMadeUp() {
    LegalText text = LegalText.of("You must retain the notice.");

    assertTrue(new Reply(Ruling.YES, "retain  THE notice").isQuotedFrom(text));
    assertFalse(new Reply(Ruling.YES, "retain a notice").isQuotedFrom(text));
    assertFalse(new Reply(Ruling.YES, "").isQuotedFrom(text));
  }
}
