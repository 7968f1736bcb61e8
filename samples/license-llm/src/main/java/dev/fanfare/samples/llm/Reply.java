package dev.fanfare.samples.llm;

import dev.fanfare.samples.license.rules.Ruling;
import dev.fanfare.samples.license.text.LegalText;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the model answered.
 *
 * @param verdict what it says the licence says
 * @param quote the passage it gives, may be empty
 */
record Reply(Ruling verdict, String quote) {

  /**
   * Reads the model's words. Around the object there may be others: models like to explain.
   *
   * @throws IOException if there is no such object in them; asking again may help
   */
  static Reply parse(String words) throws IOException {
    int start = words.indexOf('{');
    int end = words.lastIndexOf('}');
    try {
      JsonNode json = JsonMapper.shared().readTree(words.substring(start, end + 1));
      return new Reply(
          Ruling.valueOf(json.path("verdict").asString()), json.path("quote").asString(""));
    } catch (JacksonException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException("the model did not answer in the form it was asked for: " + words, e);
    }
  }

  /** Whether the text has the quoted words; models make up what they quote. */
  boolean isQuotedFrom(LegalText text) {
    return !quote.isEmpty() && text.words().contains(LegalText.of(quote).words());
  }
}
