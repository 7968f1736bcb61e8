package dev.fanfare.samples.license.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fanfare.samples.license.text.LegalText;
import dev.fanfare.samples.license.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PhraseTest {

  private static final String TEXT = "You must retain, in all copies, the above copyright notices.";

  private final PhraseCompiler compiler = new PhraseCompiler(vocabulary());

  @ParameterizedTest
  @CsvSource({
    "copyright notices,                copyright notices",
    "copyright notice*,                copyright notices",
    "keep/retain,                      retain",
    "must ~1 in,                       'must retain, in'",
    "must ~5 notices,                  -",
    "must ~7 notices,                  'must retain, in all copies, the above copyright notices'",
    "(the below|the above) copyright,  the above copyright",
    "all (original)? copies,           all copies",
    "all (original|the)? copies,       all copies",
    "{must} retain,                    must retain",
    "{duty} ~2 all,                    'must retain, in all'",
    "must keep,                        -",
    "opyright,                         -",
    "copyright notice,                 -",
  })
  void findsWords(String phrase, String expected) {
    LegalText text = LegalText.of(TEXT);
    Span all = new Span(0, text.words().length());
    String found =
        compiler.compile(phrase).find(text, all).map(text::inSource).map(text::quote).orElse("-");

    assertEquals(expected, found);
  }

  @Test
  void looksOnlyWhereItIsTold() {
    LegalText text = LegalText.of(TEXT);
    Span firstTwoWords = new Span(0, " you must ".length());

    assertEquals(true, compiler.compile("must").find(text, firstTwoWords).isPresent());
    assertEquals(false, compiler.compile("retain").find(text, firstTwoWords).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "{mast} keep,   the vocabulary has no 'mast'; did you mean 'must'?",
    "keep [this],   cannot read '[this]' in 'keep [this]'",
    "keep (this,    a bracket has no partner in 'keep (this'",
    "Keep,          cannot read 'Keep' in 'Keep'",
  })
  void saysWhatItCannotRead(String phrase, String message) {
    var e = assertThrows(BankException.class, () -> compiler.compile(phrase));

    assertEquals(message, e.getMessage());
  }

  private static Map<String, List<String>> vocabulary() {
    Map<String, List<String>> vocabulary = new LinkedHashMap<>();
    vocabulary.put("must", List.of("must", "shall"));
    vocabulary.put("duty", List.of("{must}", "provided that"));
    return vocabulary;
  }
}
