package dev.fanfare.samples.license.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LegalTextTest {

  @Test
  void keepsWordsOnly() {
    LegalText text = LegalText.of("The Licensor’s \"Software\" (v2.0) -- as-is; notice(s).");

    assertEquals(" the licensors software v2.0 as is notice ", text.words());
  }

  @Test
  void readsTheBritishLicenceAsTheAmericanLicense() {
    assertEquals(
        " license licensed sublicense ", LegalText.of("Licence licenced sublicence").words());
  }

  @Test
  void quotesWhatStandsInTheSource() {
    LegalText text = LegalText.of("*  You  must\n * KEEP the\n * notice(s)!");
    int start = text.words().indexOf(" keep ");
    Span found = new Span(start, text.words().length());

    assertEquals("KEEP the\n * notice(s)", text.quote(text.inSource(found)));
  }

  @Test
  void everyWordStandsWhereItSays() {
    LegalText text = LicenseTexts.of(List.of("GPL-3.0-only")).text("GPL-3.0-only");
    for (Span clause : text.units(Unit.CLAUSE)) {
      String words = text.words().substring(clause.start(), clause.end());
      String quote = text.quote(text.inSource(clause));

      assertEquals(words, LegalText.of(quote).words());
    }
  }

  @Test
  void unitsHoldEveryWordOnce() {
    LegalText text = LicenseTexts.of(List.of("MPL-2.0")).text("MPL-2.0");
    for (Unit unit : Unit.values()) {
      int words =
          text.units(unit).stream()
              .mapToInt(it -> text.words().substring(it.start() + 1, it.end()).split(" ").length)
              .sum();

      assertEquals(text.wordCount(), words, unit::name);
    }
  }

  @Test
  void aSentenceEndsAtAFullStop() {
    assertEquals(
        List.of("You may copy it", "You may not sell it"),
        units("You may copy it. You may not sell it.", Unit.SENTENCE));
  }

  @Test
  void aSentenceEndsAtAnEmptyLine() {
    assertEquals(
        List.of("NO WARRANTY", "It is free"), units("NO WARRANTY\n\nIt is free", Unit.SENTENCE));
  }

  @Test
  void aListGoesOnOverEmptyLines() {
    String list = "You must:\n\n1. Keep this;\n\n2. keep that, and\n\n(c) Pay.\n\nNothing else.";

    assertEquals(
        List.of("You must:\n\n1. Keep this;\n\n2. keep that, and\n\n(c) Pay", "Nothing else"),
        units(list, Unit.SENTENCE));
  }

  @Test
  void abbreviationsAndAddressesEndNothing() {
    String sentence =
        "Example Inc. and others, e.g. U.S. firms, see http://example.com/a.html for more";

    assertEquals(List.of(sentence), units(sentence + ".", Unit.SENTENCE));
  }

  @Test
  void aClauseEndsAtASemicolon() {
    assertEquals(List.of("Keep this", "keep that"), units("Keep this; keep that.", Unit.CLAUSE));
  }

  @Test
  void sectionsBeginWithHeadings() {
    String text =
        "Preamble here.\n\n1. Grant\n\nYou may.\n\n## Terms\n\nYou must.\n\nNO WARRANTY\n\nNone.";

    assertEquals(
        List.of("Preamble here", "1. Grant\n\nYou may", "Terms\n\nYou must", "NO WARRANTY\n\nNone"),
        units(text, Unit.SECTION));
  }

  @Test
  void capitalsWithinAParagraphAreNoHeading() {
    String text = "IN NO EVENT SHALL THE AUTHOR\nBE LIABLE FOR ANY DAMAGES\nWHATSOEVER";

    assertEquals(List.of(text), units(text, Unit.SENTENCE));
  }

  @Test
  void anEmptyTextHasNoUnits() {
    assertEquals(List.of(), LegalText.of(" -- ").units(Unit.SENTENCE));
  }

  private static List<String> units(String source, Unit unit) {
    LegalText text = LegalText.of(source);
    return text.units(unit).stream().map(it -> text.quote(text.inSource(it))).toList();
  }
}
