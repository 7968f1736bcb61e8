package dev.fanfare.samples.llm;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How far model and rules agree.
 *
 * @param asked how many questions both answered
 * @param agreed of how many they say the same
 * @param differences the others
 */
record Agreement(int asked, int agreed, List<Comparison> differences) {

  static Agreement of(List<Comparison> all) {
    List<Comparison> differences = all.stream().filter(it -> !it.agrees()).toList();
    return new Agreement(all.size(), all.size() - differences.size(), differences);
  }

  String text() {
    return differences.stream()
        .map(Agreement::line)
        .collect(Collectors.joining("", "", agreed + " of " + asked + " agree\n"));
  }

  private static String line(Comparison it) {
    return "%s %s: rules %s, model %s%s\n"
        .formatted(
            it.question().license(),
            it.question().fact(),
            it.rules(),
            it.model().verdict(),
            it.quoted() ? "" : " (without a passage of the text)");
  }
}
