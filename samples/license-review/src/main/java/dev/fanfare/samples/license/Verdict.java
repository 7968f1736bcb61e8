package dev.fanfare.samples.license;

import java.util.Comparator;
import java.util.List;

/**
 * The licences side by side.
 *
 * @param licenses what each amounts to, the one with the most points first
 * @param answers every answer, by licence and fact in the order of the questions
 */
public record Verdict(List<LicenseScore> licenses, List<Answer> answers) {

  /** Sorts by points, then by identifier; copies the lists. */
  public Verdict {
    licenses =
        licenses.stream()
            .sorted(
                Comparator.comparing(LicenseScore::points)
                    .reversed()
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
