package dev.fanfare.samples.license;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is true of a licence, read from its text by hand.
 *
 * @param license its SPDX identifier
 * @param yes the facts that are true
 * @param disputed those that may be argued either way
 */
record ExpectedFacts(String license, Set<String> yes, Set<String> disputed) {

  /** The facts that licences are usually compared by. */
  static final List<String> COMPARED =
      List.of(
          "commercial-use",
          "modifications",
          "distribution",
          "private-use",
          "patent-use",
          "include-copyright",
          "include-copyright--source",
          "document-changes",
          "disclose-source",
          "network-use-disclose",
          "same-license",
          "same-license--library",
          "same-license--file",
          "liability",
          "warranty",
          "trademark-use");

  private static final Map<String, String> SHORT =
      Map.of(
          "free", "commercial-use modifications distribution private-use",
          "disclaims", "liability warranty");

  /** Reads a file of them; its head says how they are written. */
  static List<ExpectedFacts> read(String resource) throws IOException {
    try (InputStream stream = ExpectedFacts.class.getResourceAsStream(resource)) {
      String file =
          new String(
              Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
      return file.lines().filter(line -> !line.startsWith("#")).map(ExpectedFacts::parse).toList();
    }
  }

  private static ExpectedFacts parse(String line) {
    int colon = line.indexOf(": ");
    List<String> facts =
        Stream.of(line.substring(colon + 2).split(" "))
            .flatMap(fact -> Stream.of(SHORT.getOrDefault(fact, fact).split(" ")))
            .toList();
    return new ExpectedFacts(
        line.substring(0, colon),
        facts.stream().filter(fact -> !fact.endsWith("?")).collect(Collectors.toSet()),
        facts.stream()
            .filter(fact -> fact.endsWith("?"))
            .map(fact -> fact.substring(0, fact.length() - 1))
            .collect(Collectors.toSet()));
  }
}
