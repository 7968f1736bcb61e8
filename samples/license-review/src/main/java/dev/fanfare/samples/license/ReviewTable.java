package dev.fanfare.samples.license;

import dev.fanfare.samples.license.rules.Ruling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A verdict as a table: a row per fact, a column per licence. */
final class ReviewTable {

  private static final Map<Ruling, String> MARKS =
      Map.of(Ruling.YES, "yes", Ruling.PARTLY, "part", Ruling.UNCLEAR, "?", Ruling.NO, "-");

  private static final String LEGEND =
      "A column is the licence of that number above: yes, part(ly), ? unclear, - no.\n";

  private ReviewTable() {}

  static String of(Verdict verdict) {
    List<LicenseScore> licenses = verdict.licenses();
    StringBuilder table = new StringBuilder("Licences by band, then by points\n");
    for (int i = 0; i < licenses.size(); i++) {
      LicenseScore it = licenses.get(i);
      table.append(
          String.format(
              Locale.ROOT,
              "%3d  %-20s %3d of %d  %s\n",
              i + 1,
              it.license(),
              it.points(),
              it.of(),
              it.band()));
    }
    table.append("\n%-26s".formatted(""));
    for (int i = 0; i < licenses.size(); i++) {
      table.append(String.format(Locale.ROOT, "%5d", i + 1));
    }
    rows(verdict).forEach((fact, row) -> table.append("\n%-26s%s".formatted(fact, row)));
    return table.append("\n\n").append(LEGEND).append("\n").toString();
  }

  private static Map<String, String> rows(Verdict verdict) {
    return verdict.licenses().stream()
        .flatMap(license -> verdict.answersOf(license.license()).stream())
        .collect(
            Collectors.groupingBy(
                Answer::fact,
                LinkedHashMap::new,
                Collectors.mapping(
                    answer -> "%5s".formatted(MARKS.get(answer.verdict())), Collectors.joining())));
  }
}
