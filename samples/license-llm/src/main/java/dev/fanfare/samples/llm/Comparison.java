package dev.fanfare.samples.llm;

import dev.fanfare.samples.license.Question;
import dev.fanfare.samples.license.rules.Ruling;

/**
 * A question, answered twice.
 *
 * @param question the question
 * @param rules what the rules say
 * @param model what the model says
 * @param quoted whether the licence has the passage that the model quotes
 */
record Comparison(Question question, Ruling rules, Reply model, boolean quoted) {

  boolean agrees() {
    return rules == model.verdict();
  }
}
