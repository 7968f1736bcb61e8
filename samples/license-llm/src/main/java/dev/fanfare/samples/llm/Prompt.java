package dev.fanfare.samples.llm;

import dev.fanfare.samples.license.Question;
import dev.fanfare.samples.license.text.LegalText;

/**
 * What the model is told.
 *
 * @param system how to answer
 * @param user the question and the text
 */
record Prompt(String system, String user) {

  private static final String HOW =
      """
      You read software licences. Answer from the text alone; where it does not say, answer NO or \
      UNCLEAR. Reply with one JSON object: {"verdict": "YES" | "PARTLY" | "UNCLEAR" | "NO", \
      "quote": "the passage that says so, to the letter, or empty"}.\
      """;

  static Prompt of(Question question, LegalText text) {
    return new Prompt(HOW, question.text() + "\n\n" + text.source());
  }
}
