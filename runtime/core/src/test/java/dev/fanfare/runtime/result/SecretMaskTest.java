package dev.fanfare.runtime.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SecretMaskTest {

  @Test
  void hidesEveryOccurrenceInsideAText() {
    SecretMask mask = SecretMask.of(List.of("hunter2"));

    assertEquals("user=me&pw=•••; again •••", mask.hide("user=me&pw=hunter2; again hunter2"));
  }

  @Test
  void hidesTheLongerOfTwoSecretsFirst() {
    SecretMask mask = SecretMask.of(List.of("hunter2", "hunter2-live"));

    assertEquals("a ••• b", mask.hide("a hunter2-live b"));
  }

  @Test
  void takesASecretLiterally() {
    assertEquals("•••, axb", SecretMask.of(List.of("a.*b$1\\E")).hide("a.*b$1\\E, axb"));
  }

  @Test
  void hidesLinesAndUrlEncodedForms() {
    SecretMask mask = SecretMask.of(List.of("first line\nsecond&line\n"));

    assertEquals("got '•••'", mask.hide("got 'second&line'"));
    assertEquals("GET /?q=•••", mask.hide("GET /?q=second%26line"));
  }

  @Test
  void looksIntoContainers() {
    SecretMask mask =
        SecretMask.of(
            List.of(
                Optional.of("first-secret"),
                new String[] {"second-secret"},
                Map.of("key", "third-secret"),
                "fourth-secret".toCharArray()));

    assertEquals(
        "•••, •••, •••, •••, key",
        mask.hide("first-secret, second-secret, third-secret, fourth-secret, key"));
  }

  @Test
  void doesNotLookForShortTexts() {
    SecretMask mask = SecretMask.of(List.of("abc", ""));

    assertTrue(mask.isEmpty());
    assertEquals("abcabc", mask.hide("abcabc"));
  }

  @Test
  void leavesNoPartOfASecretWhereATextIsCut() {
    SecretMask mask = SecretMask.of(List.of("correct horse battery staple"));
    String text = "x".repeat(10) + "correct horse battery staple" + "y".repeat(1_000);

    for (int most = 0; most < 60; most++) {
      String shown = mask.hide(text, most);
      assertTrue(shown.length() <= most, shown);
      assertFalse(shown.contains("c"), shown);
    }
  }

  @Test
  void aCutNeverSplitsAPair() {
    assertEquals("a", SecretMask.none().hide("a\ud83d\ude00b", 2));
  }

  @Test
  void anObjectThatHasNoTextIsSkipped() {
    Object mute =
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException("no text");
          }
        };

    assertSame(SecretMask.none(), SecretMask.of(List.of(mute)));
  }
}
