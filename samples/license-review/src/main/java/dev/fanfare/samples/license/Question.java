package dev.fanfare.samples.license;

import dev.fanfare.samples.license.rules.QuestionBank;
import java.util.Collection;
import java.util.List;

/**
 * One fact, asked of one licence.
 *
 * @param license the licence's SPDX identifier
 * @param dimension what the fact belongs to
 * @param fact the fact's tag, such as {@code patent-use}
 * @param text the question, one sentence
 */
public record Question(String license, String dimension, String fact, String text) {

  /**
   * Every question of a bank, asked of every licence; the licence varies slowest.
   *
   * @param licenses SPDX identifiers
   * @param bank what is asked
   */
  public static List<Question> all(Collection<String> licenses, QuestionBank bank) {
    return licenses.stream()
        .flatMap(
            license ->
                bank.facts().stream()
                    .map(it -> new Question(license, it.dimension(), it.tag(), it.question())))
        .toList();
  }
}
