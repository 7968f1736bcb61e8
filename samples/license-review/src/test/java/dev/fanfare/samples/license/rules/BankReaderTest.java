package dev.fanfare.samples.license.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fanfare.samples.license.text.LegalText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BankReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`\"sell it\"`                                             | YES",
        "`\"rent it\"`                                             | NO",
        "`[\"rent it\", \"sell it\"]`                              | YES",
        "`{\"all\": [\"rent it\", \"sell it\"]}`                   | NO",
        "`{\"none\": [\"rent it\"]}`                               | YES",
        "`{\"none\": [\"sell it\"]}`                               | NO",
        "`{\"says\": [\"sell\", \"copy\"]}`                        | NO",
        "`{\"says\": [\"sell\", \"copy\"], \"within\": \"section\"}`  | YES",
        "`{\"says\": \"sell\", \"without\": \"may\"}`              | NO",
        "`{\"says\": \"copy\", \"under\": \"grant\"}`              | YES",
        "`{\"says\": \"copy\", \"not-under\": \"grant\"}`          | NO",
        "`{\"see\": \"selling\"}`                                  | YES",
        "`\"fee charged\"`                                         | NO",
        "`{\"says\": \"fee charged\", \"read-all\": true}`         | YES",
      })
  void readsConditions(String condition, Ruling expected) {
    LegalText text =
        LegalText.of("1. GRANT\n\nYou may copy it. You may sell it. Fee means a fee charged.");

    assertEquals(expected, bank(rule(condition)).fact("sale").in(text).ruling());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`{\"sayz\": \"x\"}`  | in 'sale': 'sayz' has no meaning in a condition; did you mean"
            + " 'says'?",
        "`{\"see\": \"sellin\"}` | in 'sale': no condition 'sellin' comes before; did you mean"
            + " 'selling'?",
        "`{\"says\": \"x\", \"within\": \"page\"}` | in 'sale': 'page' is none of clause, sentence,"
            + " section, text",
        "`\"{x}\"` | in 'sale': the vocabulary has no 'x'",
        "`{}`      | in 'sale': a condition has one of says, any, all, none, see",
      })
  void saysWhereABankBreaksItsForm(String condition, String message) {
    var e = assertThrows(BankException.class, () -> bank(rule(condition)));

    assertEquals(message, e.getMessage());
  }

  @Test
  void refusesWhatIsNoAnswer() {
    String json = rule("\"x\"").replace("\"YES\", \"confidence\"", "\"MAYBE\", \"confidence\"");

    var e = assertThrows(BankException.class, () -> bank(json));

    assertEquals("in 'sale': 'MAYBE' is none of yes, partly, unclear, no", e.getMessage());
  }

  @Test
  void refusesPointsAndConfidenceOutOfRange() {
    var points =
        assertThrows(
            BankException.class, () -> bank(rule("\"x\"").replace("\"NO\": 0", "\"NO\": 4")));
    var sure = assertThrows(BankException.class, () -> bank(rule("\"x\"").replace("0.9", "90")));

    assertEquals(
        "in 'sale': 'NO' is 4, and should be a number from 0.0 to 3.0", points.getMessage());
    assertEquals(
        "in 'sale': 'confidence' is 90, and should be a number from 0.0 to 1.0", sure.getMessage());
  }

  @Test
  void refusesWhatIsNoJson() {
    var e = assertThrows(BankException.class, () -> bank("{\"dimensions\": ["));

    assertEquals(true, e.getMessage().startsWith("the bank is not JSON: "), e.getMessage());
  }

  @Test
  void refusesTwoFactsOfOneTagAndABankWithoutAny() {
    String two = rule("\"x\"").replace("\"sale\"", "\"a\"");
    String fact = two.substring(two.indexOf("{\"tag\""), two.lastIndexOf("]}]}"));
    var twice = assertThrows(BankException.class, () -> bank(two.replace(fact, fact + "," + fact)));
    var empty = assertThrows(BankException.class, () -> bank("{}"));

    assertEquals("the bank has two facts 'a'", twice.getMessage());
    assertEquals("the bank asks for nothing", empty.getMessage());
  }

  @Test
  void offersANearMissForAnUnknownFact() {
    var e = assertThrows(BankException.class, () -> bank(rule("\"x\"")).fact("sales"));

    assertEquals("the bank has no fact 'sales'; did you mean 'sale'?", e.getMessage());
  }

  private static QuestionBank bank(String json) {
    return BankReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static String rule(String condition) {
    return """
    {"vocabulary": {}, "pass-over": [{"says": "means"}],
     "conditions": {"selling": "sell it"},
     "dimensions": [{"name": "trade", "facts": [
       {"tag": "sale", "question": "May it be sold?",
        "rules": [{"answer": "YES", "confidence": 0.9, "if": %s}],
        "otherwise": {"answer": "NO", "confidence": 0.5},
        "points": {"YES": 3, "PARTLY": 2, "UNCLEAR": 1, "NO": 0}}]}]}
    """
        .formatted(condition);
  }
}
