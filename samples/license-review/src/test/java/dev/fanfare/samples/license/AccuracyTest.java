package dev.fanfare.samples.license;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.samples.license.rules.QuestionBank;
import dev.fanfare.samples.license.rules.Ruling;
import dev.fanfare.samples.license.text.LegalText;
import dev.fanfare.samples.license.text.LicenseTexts;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    "expected-tuning.txt,        0.99",
    "expected-held-out.txt,      0.99",
    "expected-sample.txt,        0.99",
    "expected-second-sample.txt, 0.98",
  })
  void answersAreRight(String file, double atLeast) throws IOException {
    Accuracy accuracy = new Accuracy();
    for (ExpectedFacts expected : ExpectedFacts.read(file)) {
      Set<String> yes = answeredYes(expected.license());
      ExpectedFacts.COMPARED.stream()
          .filter(fact -> !expected.disputed().contains(fact))
          .forEach(
              fact ->
                  accuracy.count(
                      expected.license(), fact, yes.contains(fact), expected.yes().contains(fact)));

      assertTrue(
          atMostOne(yes, "include-copyright", "include-copyright--source"), expected::license);
      assertTrue(
          atMostOne(yes, "same-license", "same-license--library", "same-license--file"),
          expected::license);
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
  void yesAndPartlyAreQuotedFromTheText() {
    LicenseTexts texts = LicenseTexts.of(List.of("EPL-2.0", "CC-BY-SA-4.0", "UPL-1.0", "Zlib"));
    for (Question question : Question.all(texts.ids(), bank)) {
      LegalText text = texts.text(question.license());
      Answer answer = Answer.to(question, bank.ask(question.fact(), text), text);
      if (answer.verdict() == Ruling.YES || answer.verdict() == Ruling.PARTLY) {
        Evidence evidence = answer.evidence();
        assertTrue(evidence != null && !evidence.quote().isBlank(), answer::toString);
        assertEquals(text.source().substring(evidence.start(), evidence.end()), evidence.quote());
      }
    }
  }

  private Set<String> answeredYes(String license) {
    LegalText text = LicenseTexts.of(List.of(license)).text(license);
    return ExpectedFacts.COMPARED.stream()
        .filter(fact -> bank.ask(fact, text).ruling() == Ruling.YES)
        .collect(Collectors.toSet());
  }

  private static boolean atMostOne(Set<String> yes, String... facts) {
    return Stream.of(facts).filter(yes::contains).count() <= 1;
  }
}
