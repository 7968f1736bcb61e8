package dev.fanfare.samples.license;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A verdict as JSON: per licence its score, its dimensions, and each fact by its tag. */
final class ReviewFile {

  private static final JsonMapper JSON = JsonMapper.shared();

  private ReviewFile() {}

  static void write(Verdict verdict, Path file) {
    try {
      if (file.getParent() != null) {
        Files.createDirectories(file.getParent());
      }
      Files.writeString(file, json(verdict));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  static String json(Verdict verdict) {
    ObjectNode root = JSON.createObjectNode();
    root.put("schema", 1);
    ObjectNode licenses = root.putObject("licenses");
    for (LicenseScore score : verdict.licenses()) {
      ObjectNode license = licenses.putObject(score.license());
      license.put("band", score.band().name());
      license.put("points", score.points());
      license.put("of", score.of());
      ObjectNode dimensions = license.putObject("dimensions");
      score.dimensions().forEach(it -> dimensions.put(it.dimension(), it.points()));
      ObjectNode facts = license.putObject("facts");
      verdict.answersOf(score.license()).forEach(it -> put(facts, it));
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private static void put(ObjectNode facts, Answer answer) {
    ObjectNode fact = facts.putObject(answer.fact());
    fact.put("verdict", answer.verdict().name());
    fact.put("confidence", answer.confidence());
    fact.putPOJO("evidence", answer.evidence());
  }
}
