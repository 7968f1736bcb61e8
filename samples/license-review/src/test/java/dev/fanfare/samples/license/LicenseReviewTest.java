package dev.fanfare.samples.license;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.Threads;
import dev.fanfare.runtime.BotRun;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.samples.license.text.LegalText;
import dev.fanfare.samples.license.text.LicenseTexts;
import dev.fanfare.testkit.BotTest;
import dev.fanfare.testkit.Interleavings;
import dev.fanfare.testkit.TestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@BotTest
@TestInstance(Lifecycle.PER_CLASS)
final class LicenseReviewTest {

  @TempDir static Path folder;

  private RunReport report;

  @BeforeAll
  void reviewTheTenBestKnown() {
    report = bot().workers(1).run().orThrow();
  }

  @Test
  void asksThreeHundredQuestionsAndGivesOneVerdict() {
    assertEquals(
        List.of(1, 300, 300, 60, 10, 1),
        report.steps().stream().map(step -> step.counts().succeeded()).toList());
  }

  @Test
  void scoresEachQuestionByItsOwnAnswer() {
    assertEquals(List.of("questions", "answer[17]"), report.task("score[17]").parents());
  }

  @Test
  void groupsByLicenseAndDimension() {
    assertEquals(1, report.task("dimension[GPL-3.0-only/copyleft]").attempts());
    assertEquals(1, report.task("license[Unlicense]").attempts());
  }

  @Test
  void comparesTheLicenses() throws IOException {
    String table = ReviewTable.of(report.result(Verdict.class));

    assertEquals(Files.readString(Path.of("expected-output.txt")), table);
  }

  @Test
  void writesEachFactWithItsVerdictAndEvidence() throws IOException {
    JsonNode json = JsonMapper.shared().readTree(Files.readString(file()));
    JsonNode fact = json.at("/licenses/Apache-2.0/facts/trademark-use");
    JsonNode evidence = fact.path("evidence");
    LegalText text = LicenseTexts.of(List.of("Apache-2.0")).text("Apache-2.0");

    assertEquals("YES", fact.path("verdict").asString());
    assertEquals(
        text.source().substring(evidence.path("start").asInt(), evidence.path("end").asInt()),
        evidence.path("quote").asString());
    assertTrue(
        evidence.path("quote").asString().startsWith("This License does not grant permission"));
    assertTrue(json.at("/licenses/MIT/facts/trademark-use/evidence").isNull());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8, 64})
  void givesTheSameAnswerWithAnyNumberOfWorkers(int workers) {
    assertEquals(report.digest(), bot().workers(workers).run().orThrow().digest());
  }

  @Interleavings(3)
  void givesTheSameAnswerInEveryOrder(TestRun<LicenseReview> run) {
    run.param("file", file()).assertDigestStable();
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void givesTheSameAnswerOnVirtualThreads() {
    RunReport virtual = bot().threads(Threads.VIRTUAL).workers(64).run().orThrow();

    assertEquals(report.digest(), virtual.digest());
  }

  @Test
  void givesTheSameAnswerOnEveryJdk() throws IOException {
    assertEquals(Files.readString(Path.of("expected-digest.txt")).strip(), report.digest());
  }

  @Test
  void reviewsAnyOtherLicense() {
    RunReport others = bot().param("licenses", List.of("isc", "EUPL-1.2")).run().orThrow();

    assertEquals(
        List.of("ISC", "EUPL-1.2"),
        others.result(Verdict.class).licenses().stream().map(LicenseScore::license).toList());
  }

  @Test
  void offersANearMissForAnUnknownLicense() {
    var e =
        assertThrows(
            FanfareException.class, () -> bot().param("licenses", List.of("Apache2.0")).run());

    assertTrue(e.getMessage().contains("did you mean 'Apache-2.0'?"), e::getMessage);
  }

  @Test
  void asksABankOfYourOwn() throws IOException {
    Path own = folder.resolve("bank.json");
    Files.writeString(
        own,
        """
        {"dimensions": [{"name": "fun", "facts": [
          {"tag": "beer", "question": "May one buy the author a beer?",
           "rules": [{"answer": "YES", "confidence": 1.0, "if": "buy me a beer"}],
           "otherwise": {"answer": "NO", "confidence": 1.0},
           "points": {"YES": 3, "PARTLY": 2, "UNCLEAR": 1, "NO": 0}}]}]}
        """);

    RunReport beer =
        bot().param("bank", own).param("licenses", List.of("Beerware", "MIT")).run().orThrow();

    assertEquals(
        "[Beerware 3, MIT 0]",
        beer.results("license", LicenseScore.class).stream()
            .map(it -> it.license() + " " + it.points())
            .toList()
            .toString());
  }

  private static BotRun<LicenseReview> bot() {
    return Fanfare.bot(LicenseReview.class).param("file", file());
  }

  private static Path file() {
    return folder.resolve("review").resolve("license-review.json");
  }
}
