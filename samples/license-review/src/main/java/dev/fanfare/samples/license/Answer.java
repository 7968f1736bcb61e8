package dev.fanfare.samples.license;

import dev.fanfare.samples.license.rules.Finding;
import dev.fanfare.samples.license.rules.Ruling;
import dev.fanfare.samples.license.text.LegalText;
import dev.fanfare.samples.license.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a licence says to a question.
 *
 * @param license the licence's SPDX identifier
 * @param fact the tag of the fact that was asked for
 * @param verdict what the licence says
 * @param confidence how sure that is, 0.0 to 1.0
 * @param evidence the passage that says so, or null if it is the text's silence
 */
public record Answer(
    String license, String fact, Ruling verdict, double confidence, @Nullable Evidence evidence) {

  /**
   * The answer that a finding is.
   *
   * @param question what was asked
   * @param finding what was found
   * @param text where it was found
   */
  public static Answer to(Question question, Finding finding, LegalText text) {
    return new Answer(
        question.license(),
        question.fact(),
        finding.ruling(),
        finding.confidence(),
        evidence(finding.evidence(), text));
  }

  private static @Nullable Evidence evidence(@Nullable Span place, LegalText text) {
    return place == null ? null : new Evidence(text.quote(place), place.start(), place.end());
  }
}
