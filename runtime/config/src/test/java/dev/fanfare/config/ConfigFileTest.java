package dev.fanfare.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fanfare.config.fixture.Plans;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigFileTest {

  private static final List<String> PATHS =
      PlanSettings.of(Plans.review()).stream().map(ConfigSetting::path).toList();

  @Test
  void refusesUnknownNamesInFiles() {
    refuses("{wrokers: 3}", "file: there is no setting 'wrokers'; did you mean 'workers'?");
    refuses(
        "{steps: {anwser: {retries: 1}}}",
        "file: there is no setting 'steps.anwser'; did you mean 'answer'?");
    refuses(
        "{steps: {answer: {retrys: 1}}}",
        "file: there is no setting 'steps.answer.retrys'; did you mean 'retries'?");
    refuses("{backoff: 3s}", "file: 'backoff' is '3s'; it takes initial, max, multiplier, jitter");
  }

  @Test
  void whatIsSaidOfOneBotIsStronger() {
    ConfigFile file = file("{workers: 1, bots: {review: {workers: 2}}}");
    assertEquals(2, file.layers("review").count());
    assertEquals(
        "2",
        ((ConfigNode.ScalarNode)
                file.layers("review").findFirst().orElseThrow().fields().get("workers"))
            .text());
    assertEquals(1, file.layers("other").count());
  }

  private static void refuses(String text, String message) {
    assertEquals(
        message,
        assertThrows(ConfigurationException.class, () -> file(text).refuseUnknown(PATHS))
            .getMessage());
  }

  private static ConfigFile file(String text) {
    ConfigNode fields =
        ConfigNodeReader.inline(text, new ValueOrigin(ValueOrigin.OriginLayer.FILE, "file"));
    return new ConfigFile((ConfigNode.MappingNode) fields);
  }
}
