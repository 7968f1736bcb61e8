package dev.fanfare.samples.license.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.fanfare.samples.license.text.LegalText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class QuestionBankTest {

  private final QuestionBank bank = QuestionBank.standard();

  @Test
  void asksFiveQuestionsInEachOfSixDimensions() {
    Map<String, Long> facts =
        bank.facts().stream()
            .collect(Collectors.groupingBy(Fact::dimension, Collectors.counting()));

    assertEquals(
        Map.of(
            "permissions", 5L,
            "conditions", 5L,
            "patents-and-marks", 5L,
            "liability", 5L,
            "copyleft", 5L,
            "termination-and-scope", 5L),
        facts);
  }

  @Test
  void tagsAreUniqueAndLowerCase() {
    List<String> tags = bank.facts().stream().map(Fact::tag).toList();

    assertEquals(30, tags.stream().distinct().count());
    assertEquals(List.of(), tags.stream().filter(tag -> !tag.matches("[a-z-]+")).toList());
  }

  @Test
  void readsNoLanguageButEnglish() {
    LegalText german =
        LegalText.of("Die Software darf von jedem verbreitet und verändert werden, ohne Gebühr.");

    Finding finding = bank.ask("commercial-use", german);

    assertEquals(Ruling.UNCLEAR, finding.ruling());
    assertNull(finding.evidence());
  }

  @Test
  void guessesNothingFromSilence() {
    LegalText silent =
        LegalText.of(
            "This is the story of a program and of those to whom it was dear in its time.");

    List<String> yes =
        bank.facts().stream()
            .filter(fact -> bank.ask(fact.tag(), silent).ruling() == Ruling.YES)
            .map(Fact::tag)
            .toList();

    assertEquals(List.of(), yes);
  }
}
