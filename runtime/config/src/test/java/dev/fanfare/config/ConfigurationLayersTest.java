package dev.fanfare.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fanfare.config.fixture.Plans;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigurationLayersTest {

  private static final List<ConfigSetting> SETTINGS = PlanSettings.of(Plans.review());

  @Test
  void flagsWinOverEnvironmentOverFilesOverAnnotations() {
    Map<String, String> environment = Map.of("FANFARE_RETRIES", "5", "FANFARE_WORKERS", "5");
    ResolvedConfiguration all =
        layers(
                Map.of("workers", new ConfigNode.ScalarNode("6", ValueOrigin.flag("--workers"))),
                environment,
                "{workers: 4, retries: 4, seed: 4}")
            .resolve(SETTINGS);
    assertEquals("6 --workers", show(all, "workers"));
    assertEquals("5 FANFARE_RETRIES", show(all, "retries"));
    assertEquals("4 file", show(all, "seed"));
    assertEquals("high @Task", show(all, "steps.answer.priority"));
    assertEquals("[MIT, ISC] @Param", show(all, "params.licenses"));
    assertEquals("1m default", show(all, "backoff.max"));
  }

  @Test
  void everySettingCanBeSetInTheEnvironment() {
    ResolvedConfiguration all =
        layers(
                Map.of(),
                Map.of(
                    "FANFARE_STEPS_ANSWER_PHASE_TIMEOUT", "5m",
                    "FANFARE_LIMITS_LLM_RATE", "10/s",
                    "FANFARE_PARAMS_BANK", "b.json"),
                "{}")
            .resolve(SETTINGS);
    assertEquals("5m FANFARE_STEPS_ANSWER_PHASE_TIMEOUT", show(all, "steps.answer.phaseTimeout"));
    assertEquals("10/s FANFARE_LIMITS_LLM_RATE", show(all, "limits.llm.rate"));
    assertEquals("b.json FANFARE_PARAMS_BANK", show(all, "params.bank"));
  }

  @Test
  void aTimeoutCanBeTakenAway() {
    ResolvedConfiguration all =
        layers(Map.of(), Map.of(), "{steps: {answer: {timeout: none}}}").resolve(SETTINGS);
    assertEquals(Optional.empty(), all.optional("steps.answer.timeout", java.time.Duration.class));
    assertEquals("file", all.overridden("steps.answer.timeout").orElseThrow().origin().where());
  }

  @Test
  void saysWhatIsMissing() {
    ResolvedConfiguration all = layers(Map.of(), Map.of(), "{}").resolve(SETTINGS);
    assertEquals(
        "not set, and needed: bank (Path); set it with --set bank=…, the variable"
            + " FANFARE_PARAMS_BANK, or params.bank in a --config file",
        assertThrows(ConfigurationException.class, () -> all.requireComplete(Plans.review()))
            .getMessage());
  }

  @Test
  void refusesWhatIsOutOfRange() {
    ConfigurationLayers layers = layers(Map.of(), Map.of(), "{workers: 100001}");
    assertEquals(
        "workers: 100001 is not within 0 to 100000 (file)",
        assertThrows(ConfigurationException.class, () -> layers.resolve(SETTINGS)).getMessage());
  }

  @Test
  void doubtsVariablesThatAreNearlyRight() {
    ConfigurationLayers layers =
        layers(Map.of(), Map.of("FANFARE_WORKRES", "3", "FANFARE_HOME", "/", "PATH", "/"), "{}");
    assertEquals(
        List.of("the environment's FANFARE_WORKRES is no setting; did you mean FANFARE_WORKERS?"),
        layers.doubtfulVariables(SETTINGS));
  }

  private static ConfigurationLayers layers(
      Map<String, ConfigNode> flags, Map<String, String> environment, String file) {
    ConfigNode fields =
        ConfigNodeReader.inline(file, new ValueOrigin(ValueOrigin.OriginLayer.FILE, "file"));
    return new ConfigurationLayers(
        flags, environment, List.of((ConfigNode.MappingNode) fields), Path.of(""));
  }

  private static String show(ResolvedConfiguration configuration, String path) {
    return configuration.all().stream()
        .filter(configured -> configured.setting().path().equals(path))
        .map(configured -> configured.text().orElse("none") + " " + configured.origin())
        .findFirst()
        .orElseThrow();
  }
}
