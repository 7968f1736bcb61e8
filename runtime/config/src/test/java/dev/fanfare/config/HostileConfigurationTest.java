package dev.fanfare.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.result.SecretMask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and values that mean harm, and values that must not be shown. */
class HostileConfigurationTest {

  private enum Guard {
    THE
  }

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"\"\\UFFFFFFFF\"", "\"\\U00110000\"", "\"\\xZZ\""})
  void anEscapeThatNamesNoCharacterIsAnErrorWithItsLine(String value) throws IOException {
    Path file = Files.writeString(directory.resolve("c.yaml"), "workers: 2\nout: " + value);
    String message =
        assertThrows(ConfigurationException.class, () -> ConfigFile.read(file)).getMessage();
    assertTrue(message.startsWith("c.yaml:2: "), message);
  }

  @Test
  void bytesThatAreNotUtf8AreRefusedWithTheirLine() throws IOException {
    byte[] latin = "workers: 2\nout: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(directory.resolve("c.yaml"), latin);
    assertEquals(
        "c.yaml:2: is not UTF-8 text",
        assertThrows(ConfigurationException.class, () -> ConfigFile.read(file)).getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u001b[31mred", "\u009b31m", "\u001b]0;title\u0007", "a\nb", "\u202eabc"})
  void controlsOfKeysAndValuesReachNoMessage(String text) {
    for (Map<String, ?> values :
        List.of(Map.of(text, 1), Map.of("workers", text), Map.of("backoff", Map.of(text, text)))) {
      String message =
          assertThrows(ConfigurationException.class, () -> WorkConfig.of(values)).getMessage();
      assertEquals(CleanText.line(message), message);
    }
  }

  @Test
  void aLongTextIsCutInTheMiddle() {
    String message =
        assertThrows(
                ConfigurationException.class,
                () -> WorkConfig.of(Map.of("workers", "x".repeat(100_000))))
            .getMessage();
    assertTrue(message.length() <= CleanText.LONGEST, message);
    assertTrue(message.startsWith("workers: 'xxx") && message.endsWith("(map)"), message);
  }

  @Test
  void aSecretIsNeitherShownNorRepeated() {
    Map<String, ConfigNode> flags =
        Map.of(
            "params.apiKey",
            new ConfigNode.ScalarNode("open sesame", ValueOrigin.flag("--set apiKey")));
    ResolvedConfiguration all = resolve(flags, Map.of());
    String shown =
        all.all().stream()
            .filter(each -> each.setting().path().equals("params.apiKey"))
            .map(each -> each + " " + each.text().orElseThrow())
            .findFirst()
            .orElseThrow();
    assertFalse(shown.contains("sesame"), shown);
    assertTrue(shown.contains(SecretMask.MASK), shown);
    assertEquals("open sesame", all.value("params.apiKey", String.class));
    assertFalse(String.join("\n", ExampleFile.of(PlanSettings.of(plan()))).contains("built-in"));
  }

  @Test
  void aSecretThatDoesNotFitIsNotRepeated() {
    Map<String, ConfigNode> flags =
        Map.of(
            "params.tokenFile",
            new ConfigNode.ListNode(
                List.of(new ConfigNode.ScalarNode("sesame", ValueOrigin.flag("--set"))),
                ValueOrigin.flag("--set tokenFile")));
    assertEquals(
        "tokenFile: the value is not a String; it is secret and not shown (--set tokenFile)",
        assertThrows(ConfigurationException.class, () -> resolve(flags, Map.of())).getMessage());
  }

  @Test
  void aReferenceNamesTheVariableOrTheFile() throws IOException {
    Path file = Files.writeString(directory.resolve("key"), "sesame\n");
    assertEquals("sesame", read("@" + file, Map.of()));
    assertEquals("sesame", read("${KEY}", Map.of("KEY", "sesame")));
    assertEquals("@sesame", read("@@sesame", Map.of()));
    assertEquals("${KEY}", read("$${KEY}", Map.of()));
    assertEquals(
        "apiKey: the environment has no variable KEY (--set apiKey)",
        assertThrows(ConfigurationException.class, () -> read("${KEY}", Map.of())).getMessage());
    String missing =
        assertThrows(ConfigurationException.class, () -> read("@none", Map.of())).getMessage();
    assertTrue(missing.startsWith("apiKey: there is no file 'none'; a text that"), missing);
  }

  private static String read(String text, Map<String, String> environment) {
    return resolve(
            Map.of(
                "params.apiKey", new ConfigNode.ScalarNode(text, ValueOrigin.flag("--set apiKey"))),
            environment)
        .value("params.apiKey", String.class);
  }

  private static ResolvedConfiguration resolve(
      Map<String, ConfigNode> flags, Map<String, String> environment) {
    return new ConfigurationLayers(flags, environment, List.of(), Path.of(""))
        .resolve(PlanSettings.of(plan()));
  }

  private static Plan<Guard> plan() {
    return Plan.of("guard", Guard.class)
        .param(new ParamPlan("apiKey", TypeRef.of(String.class), "built-in", ""))
        .param(new ParamPlan("tokenFile", TypeRef.of(String.class), null, "", true))
        .phase(1, StepPlan.<Guard>of("nothing", (bot, call) -> null).build())
        .build();
  }
}
