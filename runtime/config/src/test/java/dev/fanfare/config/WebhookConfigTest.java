package dev.fanfare.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.config.fixture.Plans;
import dev.fanfare.runtime.result.FanfareException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookConfigTest {

  private static final String URL = "https://hooks.example/T0/B0/sesame";

  @TempDir Path directory;

  private List<WebhookConfig> read(String yaml, Map<String, String> environment)
      throws IOException {
    Path file = Files.writeString(directory.resolve("bots.yaml"), yaml);
    return new ConfigurationLayers(
            Map.of(),
            environment,
            ConfigFile.read(file).layers("license-review").toList(),
            directory)
        .resolve(PlanSettings.of(Plans.review()))
        .list(ScheduleSettings.WEBHOOKS, WebhookConfig.class);
  }

  @Test
  void everyKindIsRead() throws IOException {
    Map<String, String> environment = Map.of("CHIME", URL, "KEY", "0123456789abcdef");
    List<WebhookConfig> webhooks =
        read(
            """
            webhooks:
              - {kind: slack, url: '%1$s', levels: error}
              - {kind: chime, url: '${CHIME}'}
              - kind: signed
                url: %1$s
                secret: ${KEY}
                levels: [info]
            """
                .formatted(URL),
            environment);
    assertEquals("[slack(error), chime, signed(info)]", webhooks.toString());
    for (WebhookConfig webhook : webhooks) {
      assertEquals(URL, webhook.resolvedUrl(environment));
    }
    assertEquals(Optional.of("0123456789abcdef"), webhooks.get(2).resolvedSecret(environment));
    assertEquals(Optional.empty(), webhooks.get(0).resolvedSecret(environment));
  }

  @Test
  void aBotsOwnWinAndTheEnvironmentWinsOverFiles() throws IOException {
    String yaml =
        """
        webhooks: [{kind: chime, url: 'https://all'}]
        bots: {license-review: {webhooks: [{kind: slack, url: 'https://one'}]}}
        """;
    assertEquals("[slack]", read(yaml, Map.of()).toString());
    String variable = "[{\"kind\": \"chime\", \"url\": \"" + URL + "\", \"levels\": [\"info\"]}]";
    assertEquals("[chime(info)]", read(yaml, Map.of("FANFARE_WEBHOOKS", variable)).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'%s'",
        "['%s']",
        "[{kind: '%s', url: x}]",
        "[{kind: slack, url: ['%s']}]",
        "[{kind: slack, ulr: '%s'}]",
        "[{kind: slack, url: '%s', secret: '%s'}]",
        "[{kind: signed, url: '%s'}]",
        "[{kind: slack, url: '%s', levels: ['%s']}]",
        "{slack: '%s'}",
        "[{'%s': slack}]",
        "'[{kind: \"%s\", url: x}]'",
        "'[{kind: slack, url: \"%s\", levels: [wraning]}]'",
        "'[{kind: slack, url: \"%s\"'",
      })
  void noMessageRepeatsTheUrl(String value) {
    String written = value.replace("%s", URL);
    FanfareException failure =
        assertThrows(ConfigurationException.class, () -> read("webhooks: " + written, Map.of()));
    assertTrue(failure.getMessage().contains("bots.yaml:1"), failure.getMessage());
    for (Throwable each = failure; each != null; each = each.getCause()) {
      assertFalse(String.valueOf(each.getMessage()).contains("sesame"), each.toString());
    }
  }

  @Test
  void wrongWordsStillNameTheRightOnes() {
    ConfigurationException failure =
        assertThrows(
            ConfigurationException.class,
            () -> read("webhooks: [{kind: slakc, url: '" + URL + "'}]", Map.of()));
    assertEquals(
        "webhooks[0].kind: 'slakc' is none of its values; did you mean 'slack'? (bots.yaml:1)",
        failure.getMessage());
  }

  @Test
  void aVariableThatIsNotThereIsNamed() throws IOException {
    WebhookConfig unset = read("webhooks: [{kind: slack, url: '${NONE}'}]", Map.of()).get(0);
    assertEquals(
        "webhooks: the environment has no variable NONE",
        assertThrows(ConfigurationException.class, () -> unset.resolvedUrl(Map.of())).getMessage());
  }
}
