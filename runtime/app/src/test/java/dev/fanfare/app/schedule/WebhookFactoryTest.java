package dev.fanfare.app.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fanfare.api.EventLevel;
import dev.fanfare.config.WebhookConfig;
import dev.fanfare.config.WebhookConfig.WebhookKind;
import dev.fanfare.runtime.result.FanfareException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WebhookFactoryTest {

  private static final String URL = "https://hooks.example/T0/B0/sesame";
  private static final Map<String, String> ENVIRONMENT =
      Map.of("CHIME", URL, "KEY", "0123456789abcdef");

  @Test
  void makesEveryKindWithItsLevels() {
    assertEquals(
        "webhook 'slack' for [ERROR]",
        create(WebhookKind.SLACK, URL, Optional.empty(), Optional.of(Set.of(EventLevel.ERROR))));
    assertEquals(
        "webhook 'chime' for [ERROR, WARNING]",
        create(WebhookKind.CHIME, "${CHIME}", Optional.empty(), Optional.empty())
            .replace("[WARNING, ERROR]", "[ERROR, WARNING]"));
    assertEquals(
        "webhook 'signed' for [INFO]",
        create(
            WebhookKind.SIGNED, URL, Optional.of("${KEY}"), Optional.of(Set.of(EventLevel.INFO))));
  }

  @Test
  void refusesWhatIsNoHttpsUrlWithoutRepeatingIt() {
    FanfareException failure =
        assertThrows(
            FanfareException.class,
            () -> create(WebhookKind.SLACK, "http://sesame", Optional.empty(), Optional.empty()));
    assertFalse(failure.getMessage().contains("sesame"), failure.getMessage());
  }

  private static String create(
      WebhookKind kind, String url, Optional<String> secret, Optional<Set<EventLevel>> levels) {
    return WebhookFactory.create(new WebhookConfig(kind, url, secret, levels), ENVIRONMENT)
        .toString();
  }
}
