package dev.fanfare.samples.license;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.samples.license.rules.Finding;
import dev.fanfare.samples.license.rules.QuestionBank;
import dev.fanfare.samples.license.rules.Ruling;
import dev.fanfare.samples.license.text.LegalText;
import dev.fanfare.samples.license.text.LicenseTexts;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often the rules are right; the README says how that was measured, and where it began. */
final class AccuracyTest {

  private final QuestionBank bank = QuestionBank.standard();

  @ParameterizedTest
  @CsvSource({
    "expected-tuning.txt,   0.99",
    "expected-held-out.txt, 0.99",
    "expected-sample.txt,   0.99",
    "expected-second-sample.txt, 0.98",
  })
  void answersAreRight(String file, double atLeast) throws IOException {
    Accuracy accuracy = new Accuracy();
    for (ExpectedFacts expected : ExpectedFacts.read(file)) {
      LegalText text = text(expected.license());
      for (String fact : ExpectedFacts.COMPARED) {
        if (!expected.disputed().contains(fact)) {
          boolean answered = bank.ask(fact, text).ruling() == Ruling.YES;
          accuracy.count(expected.license(), fact, answered, expected.yes().contains(fact));
        }
      }
    }
    assertTrue(accuracy.share() >= atLeast, accuracy::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "expected-tuning.txt",
        "expected-held-out.txt",
        "expected-sample.txt",
        "expected-second-sample.txt"
      })
  void expectationsNameKnownFactsOnly(String file) throws IOException {
    for (ExpectedFacts expected : ExpectedFacts.read(file)) {
      assertTrue(ExpectedFacts.COMPARED.containsAll(expected.yes()), expected::toString);
      assertTrue(ExpectedFacts.COMPARED.containsAll(expected.disputed()), expected::toString);
    }
  }

  @Test
  void yesAndPartlyAreQuotedFromTheText() throws IOException {
    for (ExpectedFacts expected : ExpectedFacts.read("expected-tuning.txt")) {
      String license = expected.license();
      LegalText text = text(license);
      for (Question question : Question.all(List.of(license), bank)) {
        Finding finding = bank.ask(question.fact(), text);
        Answer answer = Answer.to(question, finding, text);
        if (answer.verdict() == Ruling.YES || answer.verdict() == Ruling.PARTLY) {
          Evidence evidence = answer.evidence();
          assertTrue(evidence != null && !evidence.quote().isBlank(), answer::toString);
          assertEquals(text.source().substring(evidence.start(), evidence.end()), evidence.quote());
        }
      }
    }
  }

  @Test
  void noticesAreKeptAlwaysOrInSourceAndCopyleftReachesOneFar() throws IOException {
    for (ExpectedFacts expected : ExpectedFacts.read("expected-held-out.txt")) {
      LegalText text = text(expected.license());

      assertTrue(
          answeredYes(text, "include-copyright", "include-copyright--source") <= 1,
          expected::license);
      assertTrue(
          answeredYes(text, "same-license", "same-license--library", "same-license--file") <= 1,
          expected::license);
    }
  }

  private long answeredYes(LegalText text, String... facts) {
    return Stream.of(facts).filter(it -> bank.ask(it, text).ruling() == Ruling.YES).count();
  }

  private static LegalText text(String license) {
    return LicenseTexts.of(List.of(license)).text(license);
  }
}
