package dev.fanfare.samples.license;

import java.util.Comparator;
import java.util.List;

/**
 * The licences side by side.
 *
 * @param licenses what each amounts to, from the lightest band to the strictest
 * @param answers every answer, by licence and fact in the order of the questions
 */
public record Verdict(List<LicenseScore> licenses, List<Answer> answers) {

  /** Sorts by band, then by points, the most first, then by identifier; copies the lists. */
  public Verdict {
    licenses =
        licenses.stream()
            .sorted(
                Comparator.comparing(LicenseScore::band)
                    .thenComparing(Comparator.comparing(LicenseScore::points).reversed())
                    .thenComparing(LicenseScore::license))
            .toList();
    answers = List.copyOf(answers);
  }

  /**
   * The answers of one licence, in the order of the questions.
   *
   * @param license its SPDX identifier
   */
  public List<Answer> answersOf(String license) {
    return answers.stream().filter(answer -> answer.license().equals(license)).toList();
  }
}
